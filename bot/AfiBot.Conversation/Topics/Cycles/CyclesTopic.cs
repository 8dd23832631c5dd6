using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"open the cycle", "close the cycle", "reopen the cycle", "remind those who have not answered": officers' orders.</summary>
public sealed class CyclesTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["openCycle"] = data => new OpenCycleRequest(data.Flag(OpenCycleRequest.SureKey)),
        ["closeCycle"] = data => new CloseCycleRequest(data.Flag(CloseCycleRequest.SureKey)),
        ["reopenCycle"] = _ => new ReopenCycleRequest(),
        ["remind"] = RemindRequest.Read,
    };

    /// <summary>Those that are asked about first.</summary>
    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.Plain("close_cycle", "Ends the open cycle. It is asked about first.", () => new CloseCycleRequest()) with { IsFor = Access.MayRunThePlan },
        Tool.Plain("remind", "Reminds the leads who have not answered. It is asked about first.", () => new RemindRequest()) with { IsFor = Access.MayRunThePlan },
    ];

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["open-cycle"] = () => new OpenCycleRequest(),
        ["close-cycle"] = () => new CloseCycleRequest(),
        ["reopen-cycle"] = () => new ReopenCycleRequest(),
        ["remind"] = () => new RemindRequest(),
    };

    internal override TopicRequest? Read(Heard heard) => CloseSentence.Read(heard) ?? (TopicRequest?)RemindSentence.Read(heard);
}
