namespace AfiBot.Conversation;

/// <summary>Something the bot does not do.</summary>
/// <param name="Line">What it says instead.</param>
public sealed record CannotRequest(string Line) : PlanlessRequest
{
    public override string Verb => "cannot";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new Outcome(state, new TextReply(Line, WhatNow.For(facts.Situation.Person)));
    }
}
