namespace AfiBot.Tests.Support;

/// <summary>A messenger that keeps what it is given, and fails when told to.</summary>
internal sealed class CollectingMessenger : IMessenger
{
    private readonly List<(ConversationReference To, Reply Reply)> sent = [];
    private readonly List<(string Id, Reply By)> replaced = [];

    /// <summary>What was sent and accepted, in order.</summary>
    public IReadOnlyList<(ConversationReference To, Reply Reply)> Sent => sent;

    /// <summary>What took the place of what was sent, by the id it was sent under, in order.</summary>
    public IReadOnlyList<(string Id, Reply By)> Replaced => replaced;

    /// <summary>What comes of the next sendings; null for success.</summary>
    public SendOutcome? Failure { get; set; }

    /// <summary>What comes of the next replacements; null for success.</summary>
    public SendOutcome? ReplaceFailure { get; set; }

    /// <summary>Something that happens while a message is on its way, once.</summary>
    public Func<Task>? OnTheWay { get; set; }

    public async Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation)
    {
        if (OnTheWay is { } happens)
        {
            OnTheWay = null;
            await happens();
        }

        if (Failure is { } failure)
            return failure;
        sent.Add((to, reply));
        return new SendOutcome.Sent($"card-{sent.Count}");
    }

    public Task<SendOutcome> Replace(ConversationReference to, string activityId, Reply reply, CancellationToken cancellation)
    {
        if (ReplaceFailure is null)
            replaced.Add((activityId, reply));
        return Task.FromResult(ReplaceFailure ?? new SendOutcome.Sent(activityId));
    }

    /// <summary>What reached a conversation.</summary>
    public IReadOnlyList<Reply> To(string conversation) => [.. sent.Where(s => s.To.ConversationId == conversation).Select(s => s.Reply)];
}
