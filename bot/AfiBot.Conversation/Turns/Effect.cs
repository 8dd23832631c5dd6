using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something a turn wants done to the register, or read of it, before it can reply: a value, carried out by the shell.</summary>
/// <param name="Plan">The plan that it changes or reads, and no other.</param>
public abstract record Effect(PlanId Plan)
{
    /// <summary>Whether doing it twice shows.</summary>
    public virtual bool IsOrder => true;

    /// <summary>Whether it changes nothing.</summary>
    public virtual bool OnlyReads => false;

    /// <summary>Does it.</summary>
    /// <param name="operations">What there is to do it with.</param>
    /// <param name="incoming">What was said or tapped, and where.</param>
    /// <param name="facts">The plan as it was read for the decision.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public abstract Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation);
}
