using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"I am back": nobody covers for whoever speaks any more.</summary>
public sealed record EndCoverRequest : TopicRequest
{
    public override string Verb => "endCover";

    public override string? Title(Facts facts) => "I am back";

    public override bool Fits(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Given(facts).Any() || IsAway(facts);
    }

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Given(facts).FirstOrDefault() is { } cover
            ? Outcome.Doing(state, new EndCoverEffect(facts.Plan, cover.Lead))
            : IsAway(facts) ? Outcome.Doing(state, new NoteAbsenceEffect(facts.Plan, facts.Person.Email, null))
            : UpdateDialogSteps.Resume(state, new TextReply("Welcome back. Nobody covers for you, so there is nothing to end.", WhatNow.For(facts.Situation.Person)), facts);
    }

    private static bool IsAway(Facts facts) => facts.Person.Away is { } away && !(away.Until < facts.Position.Today);

    private static IEnumerable<Cover> Given(Facts facts) => facts.Person.Covers.Where(c => c.Plan == facts.Plan && facts.Person.IsNamed(c.Lead) && c.Until >= facts.Position.Today);
}
