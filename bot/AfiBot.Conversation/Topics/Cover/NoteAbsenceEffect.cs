using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Write down when somebody is away, or that they are back. Doing it twice does not show.</summary>
public sealed record NoteAbsenceEffect(PlanId Plan, EmailAddress Who, Absence? Absence) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        await operations.NoteAbsence.Note(Who, Absence, cancellation);
        return new Noted(Absence);
    }

    private sealed record Noted(Absence? Absence) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(
            state,
            Absence is { From: { } from, Until: { } until }
                ? new TextReply($"Noted: you are away {CoverReplies.When(from, until)}. I will not remind you before you are back, and what is due stays due. Say \"I am back\" to end it sooner.", WhatNow.For(facts.Situation.Person))
                : new TextReply("Welcome back. Reminders come to you again.", WhatNow.For(facts.Situation.Person)),
            facts);
    }
}
