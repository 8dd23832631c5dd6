namespace AfiBot.Tests.Support;

/// <summary>A messenger that keeps what it is given, and fails when told to.</summary>
internal sealed class CollectingMessenger : IMessenger
{
    private readonly List<(ConversationReference To, Reply Reply)> sent = [];

    /// <summary>What was sent and accepted, in order.</summary>
    public IReadOnlyList<(ConversationReference To, Reply Reply)> Sent => sent;

    /// <summary>What comes of the next sendings; null for success.</summary>
    public SendOutcome? Failure { get; set; }

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

    /// <summary>What reached a conversation.</summary>
    public IReadOnlyList<Reply> To(string conversation) => [.. sent.Where(s => s.To.ConversationId == conversation).Select(s => s.Reply)];
}
