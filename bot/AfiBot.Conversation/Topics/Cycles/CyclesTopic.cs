namespace AfiBot.Conversation;

/// <summary>"open the cycle", "close the cycle", "remind those who have not answered": officers' orders.</summary>
public sealed class CyclesTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["openCycle"] = _ => new OpenCycleRequest(),
        ["closeCycle"] = _ => new CloseCycleRequest(),
        ["remind"] = data => new RemindRequest(data.Flag(RemindRequest.SureKey)),
    };

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.OpenTheCycle => new OpenCycleRequest(),
        Intent.CloseTheCycle => new CloseCycleRequest(),
        Intent.RemindTheLate => new RemindRequest(),
        _ => null,
    };
}
