namespace AfiBot.Conversation;

/// <summary>Words of which nothing could be made.</summary>
public sealed record NotUnderstoodRequest : PlanlessRequest
{
    public override string Verb => "notUnderstood";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Outcome(state, new TextReply(
            "I did not understand that. Try \"what do I owe?\", \"update SRP-04\", \"status of roads\" or \"help\".", WhatNow.For(facts.Situation.Person)));
    }
}
