namespace AfiBot.Conversation;

/// <summary>"yes", "back" and the like where no question is open.</summary>
public sealed record NothingInProgressRequest : PlanlessRequest
{
    public override string Verb => "nothing";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Outcome(state, new TextReply("There is nothing in progress between us.", WhatNow.For(facts.Situation.Person)));
    }
}
