using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"I am back": nobody covers for whoever speaks any more.</summary>
public sealed record EndCoverRequest : TopicRequest
{
    public override string Verb => "endCover";

    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Given(facts).Any();
    }

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Given(facts).FirstOrDefault() is { } cover
            ? Outcome.Doing(state, new EndCoverEffect(facts.Plan, cover.Lead))
            : UpdateDialogSteps.Resume(state, new TextReply("Welcome back. Nobody covers for you, so there is nothing to end.", WhatNow.For(facts.Situation.Person)), facts);
    }

    private static IEnumerable<Cover> Given(Facts facts) => facts.Person.Covers.Where(c => c.Plan == facts.Plan && facts.Person.IsNamed(c.Lead) && c.Until >= facts.Position.Today);
}
