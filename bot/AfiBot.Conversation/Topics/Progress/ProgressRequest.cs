using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"How is the cycle going?": for an officer a page of what came in, what waits and what comes next, for each plan; for a lead their own
/// card, and for anybody else who has not answered, and by when.</summary>
public sealed record ProgressRequest : TopicRequest
{
    public override string Verb => "progress";

    public override string? Title(Facts facts) => "How is the cycle going?";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Access.MayRunThePlan(facts.Person) ? UpdateDialogSteps.Resume(state, ProgressReply.Of(facts), facts) : Other(facts).Decide(state, facts);
    }

    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans.All(f => Access.MayRunThePlan(f.Person))
            ? new Outcome(state, [.. plans.Select(f => ProgressReply.Of(f) with { Plan = f.Plan })])
            : Other(plans[0]).DecideOver(state, plans);
    }

    private static TopicRequest Other(Facts facts) => facts.Person.IsLead ? new OwedRequest() : new UnansweredRequest(new Scope.Plan());
}
