namespace AfiBot.Conversation;

/// <summary>"undo": what was recorded last in this conversation is taken back.</summary>
public sealed record WithdrawLastRequest : PlanlessRequest
{
    public override string Verb => "withdrawLast";

    public override string? Title(Facts facts) => "Take back my last answer";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Place is not Place.Personal)
            return new Outcome(state, UpdateTopicReplies.OnlyInPerson);
        if (state.Last is not { } last)
            return new Outcome(state, new TextReply("There is nothing of late that I could take back. Name the AFI to withdraw an earlier answer, such as \"withdraw SRP-04\".", WhatNow.For(facts.Situation.Person)));
        return facts.Situation.Find(last.Plan) is null
            ? new Outcome(state with { Last = null }, FixedReplies.OfAnotherPlan)
            : Outcome.Doing(state, new WithdrawEffect(last.Plan, last.Answers));
    }
}
