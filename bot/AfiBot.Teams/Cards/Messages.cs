using System.Text.Json;
using System.Text.Json.Nodes;
using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Draws replies: a plain line as text, all else as a card. Pure.</summary>
internal static class Messages
{
    /// <summary>A reply as a message: without conversation and sender, which whoever sends it adds.</summary>
    public static Activity Draw(Reply reply) => reply is TextReply { Choices.Count: 0 } text
        ? new Activity { Type = ActivityTypes.Message, Text = Literal.Lines(text.Text), TextFormat = "plain" }
        : new Activity
        {
            Type = ActivityTypes.Message,
            Summary = Literal.Lines(Bricks.Excerpt(reply.Summary)),
            Attachments = [new Attachment(Attachment.AdaptiveCardType, DrawCard(reply))],
        };

    /// <summary>A reply as a card, which a tapped card is replaced with.</summary>
    public static JsonElement DrawCard(Reply reply)
    {
        var body = reply switch
        {
            TextReply r => TextCard.Draw(r),
            RequestCardReply r => RequestCard.Draw(r),
            AnswerFormReply r => AnswerForm.Draw(r),
            NoChangeFormReply r => NoChangeForm.Draw(r),
            RecordedReply r => TextCard.Draw(r),
            DialogReply r => DialogCard.Draw(r),
            SummaryReply r => DialogCard.Draw(r),
            StatusReply r => StatusCard.Draw(r),
            AfiListReply r => AfiListCard.Draw(r),
            AfiReply r => AfiCard.Draw(r),
            UnansweredReply r => UnansweredCard.Draw(r),
            LateLeadsReply r => LateLeadsCard.Draw(r),
            DigestReply r => DigestCard.Draw(r),
            _ => throw new ArgumentOutOfRangeException(nameof(reply), reply, null),
        };
        var card = JsonSerializer.SerializeToNode(new AdaptiveCard { FallbackText = Literal.Markdown(Bricks.Excerpt(reply.Summary)), Body = [.. body] }, CardJson.Default.AdaptiveCard);
        if (reply.Plan is { } plan)
            Name(plan, card);
        return JsonSerializer.SerializeToElement(card, ProtocolJson.Default.JsonNode);
    }

    /// <summary>Every button says which plan it is about: its own, or else the reply's.</summary>
    private static void Name(Core.PlanId plan, JsonNode? node)
    {
        foreach (var child in node switch
        {
            JsonObject fields => fields.Select(f => f.Value).ToList(),
            JsonArray items => items.ToList(),
            _ => [],
        })
        {
            Name(plan, child);
        }

        if (node is JsonObject { } json && json["type"]?.GetValue<string>() is "Action.Execute" or "Action.Submit" && json["data"] is JsonObject data && !data.ContainsKey("plan"))
            data["plan"] = plan.Value;
    }
}
