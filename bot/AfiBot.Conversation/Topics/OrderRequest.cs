using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something that an officer orders, in one plan. Where there are several it is asked which, never guessed.</summary>
public abstract record OrderRequest : TopicRequest
{
    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Access.MayRunThePlan(facts.Person) ? Order(state, facts) : new Outcome(state, NotTheirs);
    }

    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Access.MayRunThePlan(plans[0].Person) ? base.DecideOver(state, plans) : new Outcome(state, NotTheirs);
    }

    private static TextReply NotTheirs { get; } = new("Only ILAU officers can do that: they open and close cycles, change who leads, post the digest and make the position paper.");

    /// <summary>What an officer's order comes to.</summary>
    protected abstract Outcome Order(ConversationState state, Facts facts);
}
