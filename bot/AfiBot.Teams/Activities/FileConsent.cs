using System.Text.Json;
using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Files in Teams: the card that offers one, what comes back of it, and the card that shows it.</summary>
/// <remarks>Source: Teams documentation, "Send and receive files through the bot".</remarks>
internal static class FileConsent
{
    public const string Invoke = "fileConsent/invoke";

    private const string OfferType = "application/vnd.microsoft.teams.card.file.consent";
    private const string InfoType = "application/vnd.microsoft.teams.card.file.info";
    private const string VerbKey = "verb";

    /// <summary>The card by which somebody agrees to take a file.</summary>
    public static Attachment Offer(FileOfferReply file)
    {
        var (verb, data) = file.Take.AsButton();
        var context = new Dictionary<string, string>(data) { [VerbKey] = verb };
        return new Attachment(OfferType, JsonSerializer.SerializeToElement(new FileConsentCard(file.Description, file.Size, context, context), ProtocolJson.Default.FileConsentCard)) { Name = file.Name };
    }

    /// <summary>The card of a file that is there.</summary>
    public static Attachment Info(FilePlace file) =>
        new(InfoType, JsonSerializer.SerializeToElement(new FileInfoCard(file.Id, file.Type), ProtocolJson.Default.FileInfoCard), file.ContentUrl) { Name = file.Name };

    /// <summary>What somebody answers to an offer; null for anything else. The place is taken from an acceptance alone.</summary>
    public static TopicRequest? Read(JsonElement? value)
    {
        FileConsentValue? said;
        try
        {
            said = value?.Deserialize(ProtocolJson.Default.FileConsentValue);
        }
        catch (JsonException)
        {
            return null;
        }

        if (said is not { Type: "fileUpload", Action: "accept" or "decline", Context: { } context } || !context.TryGetValue(VerbKey, out var verb))
            return null;
        var data = new Dictionary<string, string>(context);
        foreach (var key in FilePlace.Keys)
            data.Remove(key);
        if (said is { Action: "accept" })
        {
            if (said.UploadInfo is not { } place)
                return null;
            place.ToFilePlace().Write(data);
        }

        return TopicList.ReadButton(verb, data);
    }
}
