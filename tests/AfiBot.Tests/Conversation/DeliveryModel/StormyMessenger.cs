namespace AfiBot.Tests.Conversation.DeliveryModel;

/// <summary>A messenger over a service that, while there is a storm, throttles, loses answers, is slow, refuses and breaks off. Knows the truth:
/// what really arrived.</summary>
internal sealed class StormyMessenger(Random random) : IMessenger
{
    private readonly Lock gate = new();
    private readonly List<(ConversationReference To, Reply Reply)> arrived = [];
    private readonly List<string> unclear = [];

    public bool Storm { get; set; } = true;

    /// <summary>What happens while a message is on its way, now and then; says whether it took longer than a lease.</summary>
    public Func<Task<bool>>? Meanwhile { get; set; }

    /// <summary>Chats that refuse the bot for good.</summary>
    public HashSet<string> Blocked { get; } = [];

    /// <summary>Chats whose card was refused.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>The conversations of sendings of which others could not know in time what came: broken off, without an answer, or slower than a lease.</summary>
    public IReadOnlyList<string> Unclear
    {
        get
        {
            lock (gate)
                return [.. unclear];
        }
    }

    public IReadOnlyList<(ConversationReference To, Reply Reply)> Arrived
    {
        get
        {
            lock (gate)
                return [.. arrived];
        }
    }

    public async Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation)
    {
        int mood;
        lock (gate)
        {
            mood = Storm ? random.Next(100) : 100;
            if (Blocked.Contains(to.ConversationId))
            {
                Refused.Add(to.ConversationId);
                return new SendOutcome.Refused("blocked", RefusalExtent.WholeChat);
            }

            if (mood is < 12 or (>= 40 and < 48))
                unclear.Add(to.ConversationId);
        }

        switch (mood)
        {
            case < 6:
                throw new Crash();
            case < 12:
                Arrive(to, reply);
                throw new Crash();
            case < 22:
                return new SendOutcome.TryLater("throttled", TimeSpan.FromMinutes(mood)) { IsThrottled = true };
            case < 26:
                return new SendOutcome.TryLater("throttled") { IsThrottled = true };
            case < 32:
                return new SendOutcome.TryLater("the service is down");
            case < 34 when !to.IsChannel:
                lock (gate)
                    Refused.Add(to.ConversationId);
                return new SendOutcome.Refused("the card is too big");
            case >= 40 and < 44:
                return new SendOutcome.TryLater("no answer") { MayHaveArrived = true };
            case >= 44 and < 48:
                Arrive(to, reply);
                return new SendOutcome.TryLater("no answer") { MayHaveArrived = true };
            case >= 48 and < 55 when Meanwhile is { } meanwhile:
                if (await meanwhile())
                    unclear.Add(to.ConversationId);
                break;
        }

        return new SendOutcome.Sent(Arrive(to, reply));
    }

    public Task<SendOutcome> Replace(ConversationReference to, string activityId, Reply reply, CancellationToken cancellation) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Sent(activityId));

    private string Arrive(ConversationReference to, Reply reply)
    {
        lock (gate)
        {
            arrived.Add((to, reply));
            return $"card-{arrived.Count}";
        }
    }
}
