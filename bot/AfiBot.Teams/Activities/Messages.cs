using AfiBot.Cards;
using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Replies as messages: a plain line as text, a file by the cards that Teams has for it, all else as a card. Pure.</summary>
internal static class Messages
{
    /// <summary>A reply as a message: without conversation and sender, which whoever sends it adds.</summary>
    public static Activity Draw(Reply reply) => reply switch
    {
        FileOfferReply offer => new Activity { Type = ActivityTypes.Message, Summary = PlainReply.Summary(offer), Attachments = [FileConsent.Offer(offer)] },
        FileReply file => new Activity { Type = ActivityTypes.Message, Summary = PlainReply.Summary(file), Attachments = [FileConsent.Info(file.Place)] },
        _ => Said(reply),
    };

    private static Activity Said(Reply reply) => PlainReply.Whole(reply) is { } text
        ? new Activity { Type = ActivityTypes.Message, Text = text, TextFormat = "plain" }
        : new Activity
        {
            Type = ActivityTypes.Message,
            Summary = PlainReply.Summary(reply),
            Attachments = [new Attachment(Attachment.AdaptiveCardType, TeamsCard.Draw(reply))],
        };
}
