namespace AfiBot.Conversation;

/// <summary>"who was not reached?", "send again to those not reached": officers look after what did not arrive.</summary>
public sealed class ReachTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["reach"] = _ => new ReachRequest(),
        ["sendAgain"] = data => new SendAgainRequest(data.Flag(SendAgainRequest.SureKey)),
    };

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["reach"] = () => new ReachRequest(),
        ["send-again"] = () => new SendAgainRequest(),
    };
}
