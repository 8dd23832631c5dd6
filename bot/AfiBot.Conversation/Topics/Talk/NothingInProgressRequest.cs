namespace AfiBot.Conversation;

/// <summary>"yes", "back" and the like where no question is open.</summary>
public sealed record NothingInProgressRequest : PlanlessRequest
{
    public override string Verb => "nothing";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(state);
        return new Outcome(state, new TextReply("We have nothing in progress.", [.. state.Kept?.TakeLast(1).Select(KeptDrafts.GoOn) ?? [], .. WhatNow.For(facts.Situation.Person)]));
    }
}
