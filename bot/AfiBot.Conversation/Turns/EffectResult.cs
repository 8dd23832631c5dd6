namespace AfiBot.Conversation;

/// <summary>What came of an <see cref="Effect"/>, and what there is to say about it.</summary>
public abstract record EffectResult
{
    /// <summary>The officer's order that was carried out, as the audit names it; null where nothing was done, where it was no order, and where the operation writes it down itself.</summary>
    public virtual string? Ordered => null;

    /// <summary>What is said, with the plan as it stands now. Pure.</summary>
    public abstract Outcome Conclude(ConversationState state, Facts facts);

    /// <summary>Others kept changing the same thing at the same moment. Nothing was done; trying again is safe.</summary>
    public sealed record Busy : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, FixedReplies.PlanBusy, facts);
    }
}
