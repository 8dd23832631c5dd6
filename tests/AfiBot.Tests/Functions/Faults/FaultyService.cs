namespace AfiBot.Tests.Functions.Faults;

/// <summary>A service that, while there is a storm, throttles, refuses, loses answers, and is there when a handler is killed. Knows what really arrived.</summary>
internal sealed class FaultyService(Random random) : IMessenger
{
    public bool Storm { get; set; } = true;

    /// <summary>Whether the handler died while a message was on its way.</summary>
    public bool HasKilled { get; set; }

    public int Refusals { get; private set; }

    public List<(ConversationReference To, Reply Reply)> Arrived { get; } = [];

    public Task<SendOutcome> Replace(ConversationReference to, string activityId, Reply reply, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Sent(activityId));

    public Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation)
    {
        switch (Storm ? random.Next(100) : 100)
        {
            case < 8:
                HasKilled = true;
                throw new InvalidOperationException("killed before it arrived");
            case < 16:
                Arrived.Add((to, reply));
                HasKilled = true;
                throw new InvalidOperationException("killed when it had arrived");
            case < 26:
                return Task.FromResult<SendOutcome>(new SendOutcome.TryLater("throttled", TimeSpan.FromMinutes(2)) { IsThrottled = true });
            case < 30:
                return Task.FromResult<SendOutcome>(new SendOutcome.TryLater("no answer") { MayHaveArrived = true });
            case < 34:
                Arrived.Add((to, reply));
                return Task.FromResult<SendOutcome>(new SendOutcome.TryLater("no answer") { MayHaveArrived = true });
            case < 36:
                Refusals++;
                return Task.FromResult<SendOutcome>(new SendOutcome.Refused("the card is too big"));
            default:
                Arrived.Add((to, reply));
                return Task.FromResult<SendOutcome>(new SendOutcome.Sent($"card-{Arrived.Count}"));
        }
    }
}
