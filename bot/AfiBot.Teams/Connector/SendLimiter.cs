namespace AfiBot.Teams;

/// <summary>The one limiter that all senders of this process share. By conversation: one call at a time, in the order in which they came, and so many
/// a second. By tenant: so many a second. What somebody waits for goes before what nobody has asked for: a card, a reminder, a digest.</summary>
/// <remarks>An answer keeps its conversation until it has gone through, tries and all, so that messages do not change places. What nobody has asked
/// for keeps it for one try: a card that is throttled for a while lets answers pass.</remarks>
public sealed class SendLimiter : IDisposable
{
    private const int FewChats = 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Chat> chats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tenant> tenants = new(StringComparer.Ordinal);
    private readonly SendLimits limits;
    private readonly TimeProvider clock;
    private readonly long start;
    private readonly ITimer timer;
    private int sweepAt = FewChats;

    /// <summary>Keeps limits.</summary>
    /// <param name="limits">Of which <see cref="SendLimits.Problem"/> says nothing.</param>
    /// <param name="clock">What a second is measured by.</param>
    public SendLimiter(SendLimits limits, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        (this.limits, this.clock, start) = (limits, clock, clock.GetTimestamp());
        timer = clock.CreateTimer(_ => LetThrough(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();

    /// <summary>Waits until no other call is made in the conversation that the request writes to; it is free again when the result is disposed of.
    /// What nobody has asked for does not wait here.</summary>
    internal Task<IDisposable> Turn(HttpRequestMessage request, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!IsAsked(request) || ChatOf(request) is not { } chat)
                return Task.FromResult<IDisposable>(new Turned(this, null));
            if (!chat.IsBusy)
                return Task.FromResult<IDisposable>(Take(chat));
            var waiter = new Waiter(isAsked: true, chat);
            chat.Waiting.Enqueue(waiter);
            return Wait(waiter, cancellation);
        }
    }

    /// <summary>Waits until the limits allow one more call. Dispose of the result when the call was made.</summary>
    internal Task<IDisposable> Permit(HttpRequestMessage request, CancellationToken cancellation)
    {
        lock (gate)
        {
            var waiter = new Waiter(IsAsked(request), ChatOf(request));
            var tenant = TenantOf(request);
            (waiter.IsAsked ? tenant.Asked : tenant.Unasked).AddLast(waiter);
            if (waiter.Chat is { } chat)
                chat.Wanted++;
            LetThrough();
            return Wait(waiter, cancellation);
        }
    }

    private Task<IDisposable> Wait(Waiter waiter, CancellationToken cancellation)
    {
        if (!waiter.Task.IsCompleted)
        {
            waiter.Patience = cancellation.Register(() =>
            {
                lock (gate)
                    waiter.TrySetCanceled(cancellation);
            });
        }

        return waiter.Task;
    }

    private static bool IsAsked(HttpRequestMessage request) => !request.Options.TryGetValue(ConnectorCall.IsUnasked, out var unasked) || !unasked;

    private TimeSpan Now() => clock.GetElapsedTime(start);

    private Tenant TenantOf(HttpRequestMessage request)
    {
        var id = request.Options.TryGetValue(ConnectorCall.Tenant, out var given) ? given : "";
        if (!tenants.TryGetValue(id, out var tenant))
            tenants.Add(id, tenant = new Tenant(limits.PerTenant));
        return tenant;
    }

    private Chat? ChatOf(HttpRequestMessage request)
    {
        if (!request.Options.TryGetValue(ConnectorCall.Conversation, out var id))
            return null;
        if (chats.TryGetValue(id, out var chat))
            return chat;
        Sweep();
        chats.Add(id, chat = new Chat(limits.PerConversation));
        return chat;
    }

    /// <summary>Forgets chats in which nothing has happened for a while, once there are many.</summary>
    private void Sweep()
    {
        if (chats.Count < sweepAt)
            return;
        var now = Now();
        foreach (var (id, chat) in chats)
        {
            if (!chat.IsBusy && chat.Wanted == 0 && chat.Rate.IsIdle(now))
                chats.Remove(id);
        }

        sweepAt = Math.Max(FewChats, 2 * chats.Count);
    }

    private Turned Take(Chat chat)
    {
        chat.IsBusy = true;
        return new Turned(this, chat);
    }

    /// <summary>A conversation is free for whoever waits for it longest.</summary>
    private void Release(Chat chat)
    {
        lock (gate)
        {
            chat.IsBusy = false;
            while (!chat.IsBusy && chat.Waiting.TryDequeue(out var next))
            {
                if (!next.Task.IsCanceled)
                    next.Go(Take(chat));
            }

            LetThrough();
        }
    }

    /// <summary>A call has been made.</summary>
    private void End(Tenant tenant, Chat? chat)
    {
        lock (gate)
        {
            var now = Now();
            tenant.Rate.End(now);
            chat?.Rate.End(now);
            LetThrough();
        }
    }

    /// <summary>Lets through whoever may go now, and comes back when the next one may.</summary>
    private void LetThrough()
    {
        lock (gate)
        {
            var (now, next) = (Now(), TimeSpan.MaxValue);
            foreach (var tenant in tenants.Values)
            {
                LetThrough(tenant, tenant.Asked, now, ref next);
                LetThrough(tenant, tenant.Unasked, now, ref next);
            }

            // A timer counts whole milliseconds.
            timer.Change(next == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(Math.Ceiling(next.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        }
    }

    private void LetThrough(Tenant tenant, LinkedList<Waiter> waiting, TimeSpan now, ref TimeSpan next)
    {
        for (var (node, following) = (waiting.First, waiting.First?.Next); node is not null; (node, following) = (following, following?.Next))
        {
            var (waiter, chat) = (node.Value, node.Value.Chat);
            var ofTenant = tenant.Rate.Wait(waiter.IsAsked, now);
            var ofChat = chat?.Rate.Wait(waiter.IsAsked, now) ?? TimeSpan.Zero;
            var wait = ofTenant > ofChat ? ofTenant : ofChat;
            if (waiter.Task.IsCanceled)
            {
                Leave(waiting, node);
            }
            else if (wait > TimeSpan.Zero)
            {
                next = wait < next ? wait : next;
                if (ofTenant > TimeSpan.Zero)
                    return;
            }
            else if (waiter.IsAsked || chat is not { IsBusy: true })
            {
                Leave(waiting, node);
                tenant.Rate.Begin(waiter.IsAsked, now);
                chat?.Rate.Begin(waiter.IsAsked, now);
                waiter.Go(new Permitted(this, tenant, chat, waiter.IsAsked || chat is null ? null : Take(chat)));
            }
        }
    }

    private static void Leave(LinkedList<Waiter> waiting, LinkedListNode<Waiter> node)
    {
        waiting.Remove(node);
        if (node.Value.Chat is { } chat)
            chat.Wanted--;
    }

    private sealed class Tenant(int perSecond)
    {
        public RateWindow Rate { get; } = new(perSecond);

        public LinkedList<Waiter> Asked { get; } = new();

        public LinkedList<Waiter> Unasked { get; } = new();
    }

    private sealed class Chat(int perSecond)
    {
        public RateWindow Rate { get; } = new(perSecond);

        /// <summary>Whether a call is being made in it.</summary>
        public bool IsBusy { get; set; }

        /// <summary>Answers that wait until it is free.</summary>
        public Queue<Waiter> Waiting { get; } = new();

        /// <summary>How many calls into it wait for the limits.</summary>
        public int Wanted { get; set; }
    }

    private sealed class Waiter(bool isAsked, Chat? chat) : TaskCompletionSource<IDisposable>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public bool IsAsked => isAsked;

        public Chat? Chat => chat;

        public CancellationTokenRegistration Patience { get; set; }

        public void Go(IDisposable lease)
        {
            Patience.Unregister();
            SetResult(lease);
        }
    }

    /// <summary>A conversation for oneself, until it is disposed of.</summary>
    private sealed class Turned(SendLimiter limiter, Chat? chat) : IDisposable
    {
        private Chat? taken = chat;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref taken, null) is { } chat)
                limiter.Release(chat);
        }
    }

    /// <summary>A call that is being made, until it is disposed of.</summary>
    private sealed class Permitted(SendLimiter limiter, Tenant tenant, Chat? chat, Turned? turn) : IDisposable
    {
        private int isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isOver, 1) != 0)
                return;
            limiter.End(tenant, chat);
            turn?.Dispose();
        }
    }
}
