using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"what's waiting?": the answers that wait for the review of whoever asks, or else what they owe.</summary>
public sealed record WaitingRequest : TopicRequest
{
    public override string Verb => "waiting";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Access.MayReview(facts.Person) ? new ReviewRequest(new Scope.Plan()) { Plan = facts.Plan }.Decide(state, facts) : new OwedRequest().Decide(state, facts);
    }

    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Access.MayReview(plans[0].Person) ? base.DecideOver(state, plans) : new OwedRequest().Decide(state, plans[0]);
    }
}
