namespace AfiBot.Conversation;

/// <summary>"how is the cycle going?", "what came in overnight?": an officer's morning on one page.</summary>
public sealed class ProgressTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["progress"] = () => new ProgressRequest(),
    };

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["progress"] = _ => new ProgressRequest(),
    };
}
