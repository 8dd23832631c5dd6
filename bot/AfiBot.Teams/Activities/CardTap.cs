using System.Text.Json;
using AfiBot.Cards;
using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>A tap on a card, whichever way the client sends it.</summary>
/// <param name="Action">What it asks for; null where it reads as nothing this bot draws.</param>
internal sealed record CardTap(TopicRequest? Action)
{
    /// <summary>From the value of an adaptiveCard/action; null where it is malformed.</summary>
    public static CardTap? FromInvoke(JsonElement? value)
    {
        AdaptiveCardInvokeValue? invoke;
        try
        {
            invoke = value?.Deserialize(ProtocolJson.Default.AdaptiveCardInvokeValue);
        }
        catch (JsonException)
        {
            return null;
        }

        return invoke?.Action is { Type: "Action.Execute", Verb: { Length: > 0 } verb } action
            ? new CardTap(TopicList.ReadButton(verb, Texts(action.Data)))
            : null;
    }

    /// <summary>From the value of a message that Action.Submit sends; null for a message without one.</summary>
    public static CardTap? FromSubmit(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object })
            return null;
        var data = Texts(value);
        return new CardTap(data.TryGetValue(TeamsCard.VerbKey, out var verb) ? TopicList.ReadButton(verb, data) : null);
    }

    /// <summary>The answer that puts a card in the place of the one that was tapped.</summary>
    public static ActivityResult Answer(JsonElement card) => Answer(200, Attachment.AdaptiveCardType, card);

    /// <summary>The answer that leaves the card as it is, with a line beside it.</summary>
    public static ActivityResult Say(TextReply line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Answer(200, "application/vnd.microsoft.activity.message", JsonSerializer.SerializeToElement(line.Summary, ProtocolJson.Default.String));
    }

    /// <summary>The answer to an invoke that has not the form of one: the status stands on the HTTP answer too, as in the Bot Framework SDK.</summary>
    public static ActivityResult Malformed() => Answer(
        400,
        "application/vnd.microsoft.error",
        JsonSerializer.SerializeToElement(new AdaptiveCardInvokeError("BadRequest", "The action has no verb."), ProtocolJson.Default.AdaptiveCardInvokeError));

    private static ActivityResult Answer(int status, string type, JsonElement value) => new(
        status,
        JsonSerializer.SerializeToElement(new AdaptiveCardInvokeResponse(status, type, value), ProtocolJson.Default.AdaptiveCardInvokeResponse));

    /// <summary>Flat texts out of a client's data: strings, and what some clients send as numbers and booleans instead.</summary>
    private static Dictionary<string, string> Texts(JsonElement? data)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (data is not { ValueKind: JsonValueKind.Object } fields)
            return texts;
        foreach (var field in fields.EnumerateObject())
        {
            var text = field.Value.ValueKind switch
            {
                JsonValueKind.String => field.Value.GetString(),
                JsonValueKind.Number => field.Value.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            };
            if (text is not null)
                texts[field.Name] = text;
        }

        return texts;
    }
}
