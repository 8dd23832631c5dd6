namespace AfiBot.Tests.Conversation.DeliveryModel;

/// <summary>One of several processes that share a store and a queue.</summary>
internal sealed class Instance(IRegister register, IDirectory directory, ISendPause pause, IMessenger messenger, ICardQueue queue, TimeProvider clock)
{
    private readonly PausingMessenger pausing = new(messenger, pause, clock);

    public List<Posted> Posted { get; } = [];

    public SendCard Cards => new(register, new PersonalPost(directory, pausing, clock), pause, clock);

    public Welcome Welcome => new(register, Cards, new FollowLeads(register, clock));

    public CloseCycle Closing => new(register, clock);

    public Task Handle(CardMessage message) => new HandleCard(Cards, queue, clock).Handle(message, default);

    /// <summary>A round of the schedule. Where a step dies, the process does.</summary>
    public async Task Round()
    {
        await new ChaseLateLeads(register, clock).Run(default);
        await new DispatchCards(register, directory, queue, pause, clock).Run(default);
        await new EndCycles(register, clock).Run(default);
        Posted.AddRange(await new EscalateLateLeads(register, pausing, clock).Run(default));
        Posted.AddRange(await new PostDueDigests(register, new PostDigest(register, pausing, clock), clock).Run(default));
    }
}
