namespace AfiBot.Conversation;

/// <summary>Cover while a lead is away: "Alan covers for me until 5 January", "I am back", "who covers for whom?".</summary>
public sealed class CoverTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["cover"] = CoverRequest.Read,
        ["away"] = AwayRequest.Read,
        ["endCover"] = _ => new EndCoverRequest(),
        ["whoCovers"] = _ => new WhoCoversRequest(),
    };

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["end-cover"] = () => new EndCoverRequest(),
        ["who-covers"] = () => new WhoCoversRequest(),
    };

    internal override TopicRequest? Read(Heard heard) => CoverSentence.Read(heard) is { } said ? new CoverRequest(said) : null;
}
