using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>Keeps the pause that all instances share: nothing is sent while it stands, and a service that throttles begins one.</summary>
/// <remarks>The connector client waits and tries again by itself for a while. What it still gives back as throttled is more than one
/// busy chat, since nobody's chat gets more than a card at a time: it is the limit of the bot in its tenant, and holds for everything.</remarks>
public sealed class PausingMessenger(IMessenger messenger, ISendPause pause, TimeProvider clock) : IMessenger
{
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public Task<SendOutcome> Send(ConversationReference to, Reply reply, CancellationToken cancellation) =>
        Watched(() => messenger.Send(to, reply, cancellation), cancellation);

    public Task<SendOutcome> Replace(ConversationReference to, string activityId, Reply reply, CancellationToken cancellation) =>
        Watched(() => messenger.Replace(to, activityId, reply, cancellation), cancellation);

    private async Task<SendOutcome> Watched(Func<Task<SendOutcome>> send, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await pause.Until(cancellation) is { } until && until > now)
            return Counted(new SendOutcome.TryLater("The service asked for a pause, which has not passed.", until - now));
        var outcome = Counted(await send());
        if (outcome is not SendOutcome.TryLater { IsThrottled: true } throttled)
            return outcome;

        var wait = throttled.After is { } asked && asked > TimeSpan.Zero ? asked : Usual;
        if (wait > Longest)
            wait = Longest;
        await pause.Extend(clock.GetUtcNow() + wait, throttled.Reason, cancellation);
        return throttled with { After = wait };
    }

    private static SendOutcome Counted(SendOutcome outcome)
    {
        Instruments.Sends.Add(1, Instruments.Tag("outcome", outcome.GetType().Name));
        return outcome;
    }
}
