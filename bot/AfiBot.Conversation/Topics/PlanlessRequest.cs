namespace AfiBot.Conversation;

/// <summary>Something that is the same whatever the plan, or over all of them.</summary>
public abstract record PlanlessRequest : TopicRequest
{
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Decide(state, plans[0]);
    }
}
