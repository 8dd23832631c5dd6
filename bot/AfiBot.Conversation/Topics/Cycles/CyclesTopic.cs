namespace AfiBot.Conversation;

/// <summary>"open the cycle", "close the cycle", "reopen the cycle", "remind those who have not answered": officers' orders.</summary>
public sealed class CyclesTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["openCycle"] = _ => new OpenCycleRequest(),
        ["closeCycle"] = data => new CloseCycleRequest(data.Flag(CloseCycleRequest.SureKey)),
        ["reopenCycle"] = _ => new ReopenCycleRequest(),
        ["remind"] = data => new RemindRequest(data.Flag(RemindRequest.SureKey)),
    };

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.OpenTheCycle => new OpenCycleRequest(),
        Intent.CloseTheCycle => new CloseCycleRequest(),
        Intent.ReopenTheCycle => new ReopenCycleRequest(),
        Intent.RemindTheLate => new RemindRequest(),
        _ => null,
    };
}
