using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The answers of a plan, or a part of it, that wait for a verdict.</summary>
/// <param name="Scope">The part.</param>
/// <param name="Page">From 0.</param>
public sealed record ReviewRequest(Scope Scope, int Page = 0) : ScopedRequest(Scope)
{
    public override string Verb => "review";

    public override string? Title(Facts facts) => facts is not null && Access.MayReview(facts.Person) ? "What waits for review" : null;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Access.MayReview(facts.Person) ? base.Decide(state, facts) : new Outcome(state, JudgeRequest.NotTheirs);
    }

    protected override Outcome Answer(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Outcome.Doing(state, new JudgeEffect(facts.Plan, [], this));
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        base.Write(data);
        data.Write("page", Page);
    }
}
