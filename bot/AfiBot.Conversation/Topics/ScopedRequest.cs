namespace AfiBot.Conversation;

/// <summary>A question about a plan or a part of it.</summary>
public abstract record ScopedRequest(Scope Scope) : TopicRequest
{
    public override bool CanBeFollowedUp => true;

    /// <summary>What "those" are to whoever has the answer: the part of the plan, or what was listed of it.</summary>
    /// <param name="today">Today where the force is.</param>
    internal virtual Scope Those(DateOnly today) => Scope;

    /// <inheritdoc />
    /// <remarks>A plan that does not have the part does not fit, nor one of which nothing is the asker's to see.</remarks>
    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Hidden(facts) is null;
    }

    public override Outcome Decide(ConversationState state, Facts facts) =>
        Hidden(facts) is { } hidden ? new Outcome(state, hidden) : Answer(state, facts);

    protected override string Subject => "More than one plan has that.";

    /// <summary>What comes of it about a scope that is there and the asker's to see.</summary>
    protected abstract Outcome Answer(ConversationState state, Facts facts);

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(Scope);
    }

    /// <summary>A line in place of the answer where the scope is not in the plan or not this person's to see; null where it is.</summary>
    internal TextReply? Hidden(Facts facts)
    {
        if (Scope is not Scope.Plan && !Scope.FrameworksIn(facts.Position.View).Any())
            return Scope.NotThere is { } none ? new TextReply(none) : UnknownNameRequest.Say(Scope.Said, facts);
        if (facts.SeesAllOf(Scope) || facts.Visible(Scope).Any())
            return null;
        return new TextReply($"{Scope.NotTheirs(facts.TitleOf(Scope))} {WhomToAsk(facts)}");
    }

    /// <summary>Those who can tell: the leads, where they are few, and ILAU.</summary>
    private string WhomToAsk(Facts facts)
    {
        const int few = 3;
        var leads = facts.Position.Afis.Where(a => Scope.Holds(a.Afi, facts.Position.View)).Select(a => a.Afi.LeadName).Distinct().ToList();
        return leads.Count is > 0 and <= few ? $"Ask the {(leads.Count == 1 ? "lead" : "leads")} ({string.Join("; ", leads)}) or ILAU." : "Ask ILAU.";
    }
}
