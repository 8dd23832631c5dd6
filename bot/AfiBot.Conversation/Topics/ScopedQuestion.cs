namespace AfiBot.Conversation;

/// <summary>A question about a plan or a part of it that the plan as read answers at once.</summary>
public abstract record ScopedQuestion(Scope Scope) : ScopedRequest(Scope)
{
    /// <summary>A question about all of a plan is answered for each; one about a part that several plans have asks which.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Scope is Scope.Plan
            ? new Outcome(state, [.. plans.Select(f => Answer(f) with { Plan = f.Plan })])
            : base.DecideOver(state, plans);
    }

    /// <summary>The answer, for what is said next about it; null where there is none for this person.</summary>
    internal Reply? AnswerIn(Facts facts) => Hidden(facts) is null ? Answer(facts) : null;

    protected sealed override Outcome Answer(ConversationState state, Facts facts) => new(state, Answer(facts));

    /// <summary>The answer about a scope that is there and the asker's to see.</summary>
    protected abstract Reply Answer(Facts facts);
}
