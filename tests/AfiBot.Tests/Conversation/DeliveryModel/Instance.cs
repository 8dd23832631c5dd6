using AfiBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace AfiBot.Tests.Conversation.DeliveryModel;

/// <summary>One of several processes that share a store and a queue.</summary>
internal sealed class Instance(IRegister register, IDirectory directory, ISendPause pause, IMessenger messenger, ICardQueue queue, TimeProvider clock)
{
    private readonly PausingMessenger pausing = new(messenger, pause, clock);

    /// <summary>What the rounds had to say.</summary>
    public CollectingLogger Log { get; } = new(LogLevel.Warning);

    public SendCard Cards => new(register, new PersonalPost(directory, pausing, clock), Force, pause, clock);

    private ConfiguredDirectory Force => new(directory);

    private Hindrances Hindrances => new(directory, Force);

    public Welcome Welcome => new(register, Cards, new FollowLeads(register, clock), new Contact());

    public CloseCycle Closing => new(register, clock);

    public Task Handle(CardMessage message) => new HandleCard(Cards, queue, clock).Handle(message, default);

    /// <summary>A round of the schedule.</summary>
    public Task Round() => new Round(
        new OpenDueCycles(register, new OpenCycle(register, clock), clock),
        new ChaseLateLeads(register, Hindrances, clock),
        new InstallForLeads(register, directory, clock),
        new DispatchCards(register, directory, Hindrances, queue, pause, clock),
        new EndCycles(register, clock),
        new TellSuperiors(register, Force, new PersonalPost(directory, pausing, clock), clock),
        new EscalateLateLeads(register, pausing, clock),
        new PostDueDigests(register, new PostDigest(register, pausing, clock), clock),
        new Logger<Round>(new LoggerFactory([Log]))).Run(default);
}
