namespace AfiBot.Conversation;

/// <summary>"open the cycle", "close the cycle": officers' orders.</summary>
public sealed class CyclesTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["openCycle"] = _ => new OpenCycleRequest(),
        ["closeCycle"] = _ => new CloseCycleRequest(),
    };

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.OpenTheCycle => new OpenCycleRequest(),
        Intent.CloseTheCycle => new CloseCycleRequest(),
        _ => null,
    };
}
