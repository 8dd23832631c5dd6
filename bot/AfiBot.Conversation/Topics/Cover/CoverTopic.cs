namespace AfiBot.Conversation;

/// <summary>Cover while a lead is away: "Alan covers for me until 5 January", "I am back", "who covers for whom?".</summary>
public sealed class CoverTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["cover"] = CoverRequest.Read,
        ["endCover"] = _ => new EndCoverRequest(),
        ["whoCovers"] = _ => new WhoCoversRequest(),
    };

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.Cover cover => new CoverRequest(cover.Said),
        Intent.EndCover => new EndCoverRequest(),
        Intent.WhoCovers => new WhoCoversRequest(),
        _ => null,
    };
}
