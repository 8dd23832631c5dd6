namespace AfiBot.Conversation;

/// <summary>A question about a plan, a framework or an area.</summary>
public abstract record ScopedRequest(Scope Scope) : TopicRequest
{
    /// <inheritdoc />
    /// <remarks>A plan that does not have the framework or the area does not fit, nor one of which nothing is the asker's to see.</remarks>
    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Hidden(facts) is null;
    }

    public override Outcome Decide(ConversationState state, Facts facts) =>
        new(state, Hidden(facts) ?? Answer(facts));

    /// <summary>A question about all of a plan is answered for each; one about a framework that several plans have asks which.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Scope is Scope.Plan
            ? new Outcome(state, [.. plans.Select(f => Answer(f) with { Plan = f.Plan })])
            : base.DecideOver(state, plans);
    }

    protected override string Subject => "More than one plan has that.";

    /// <summary>The answer about a scope that is there and the asker's to see.</summary>
    protected abstract Reply Answer(Facts facts);

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(Scope);
    }

    /// <summary>A line in place of the answer where the scope is not in the plan or not this person's to see; null where it is.</summary>
    internal TextReply? Hidden(Facts facts)
    {
        if (Scope is Scope.Area area && !facts.Position.Afis.Any(a => a.Afi.Framework == area.Code && a.Afi.Area == area.Name))
            return UnknownNameRequest.Say(area.Name, facts);
        if (Scope is Scope.Framework framework && facts.FrameworkOf(Scope) is null)
            return UnknownNameRequest.Say(framework.Code.Value, facts);
        if (facts.SeesAllOf(Scope) || facts.Visible(Scope).Any())
            return null;
        return new TextReply(Scope is Scope.Plan
            ? $"There is nothing in {facts.TitleOf(Scope)} that you can see."
            : $"{facts.TitleOf(Scope)} is not one of your frameworks, so I cannot show it.");
    }
}
