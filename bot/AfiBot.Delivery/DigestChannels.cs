using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>Keeps what the plans know of their digest's channels true to what is heard of them. Several plans may share one.</summary>
public sealed class DigestChannels(IRegister register)
{
    /// <summary>Something was heard from a channel: the service URL it came with holds for its team.</summary>
    public Task Refresh(ConversationReference heard, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(heard);
        return Change(plan => plan with { DigestChannel = Refreshed(plan.DigestChannel!, heard) }, cancellation);
    }

    /// <summary>A channel is gone.</summary>
    /// <returns>The plans whose digest went there and now goes nowhere.</returns>
    public Task<IReadOnlyList<ActionPlan>> ForgetChannel(string channel, CancellationToken cancellation) =>
        Forget(c => c.ConversationId == channel, cancellation);

    /// <summary>A team is gone, or the bot is out of it.</summary>
    /// <returns>The plans whose digest went there and now goes nowhere.</returns>
    public Task<IReadOnlyList<ActionPlan>> ForgetTeam(string team, CancellationToken cancellation) =>
        Forget(c => c.TeamId == team || c.ConversationId == team, cancellation);

    private static ConversationReference Refreshed(ConversationReference channel, ConversationReference heard)
    {
        var isChannel = channel.ConversationId == heard.ConversationId;
        var isTeam = heard.TeamId is { } team && (channel.TeamId == team || channel.ConversationId == team);
        return channel.ChannelId == heard.ChannelId && (isChannel || isTeam)
            ? channel with { ServiceUrl = heard.ServiceUrl, TeamId = heard.TeamId ?? channel.TeamId }
            : channel;
    }

    private Task<IReadOnlyList<ActionPlan>> Forget(Func<ConversationReference, bool> isGone, CancellationToken cancellation) =>
        Change(plan => isGone(plan.DigestChannel!) ? plan with { DigestChannel = null, DigestChannelSince = null } : plan, cancellation);

    /// <summary>Changes the plans that have a channel, each under its version.</summary>
    private async Task<IReadOnlyList<ActionPlan>> Change(Func<ActionPlan, ActionPlan> change, CancellationToken cancellation)
    {
        var changed = new List<ActionPlan>();
        return (await Attempts.Make<IReadOnlyList<ActionPlan>>(async () =>
        {
            var left = false;
            foreach (var plan in (await register.Plans(cancellation)).Where(p => p.DigestChannel is not null))
            {
                var next = change(plan);
                if (next == plan)
                    continue;
                if (await register.TrySave(next, cancellation))
                    changed.Add(next);
                else
                    left = true;
            }

            return left ? Attempts.Again<IReadOnlyList<ActionPlan>>() : Attempts.Done<IReadOnlyList<ActionPlan>>(changed);
        })).OrThrow("What was heard of a channel was not written down");
    }
}
