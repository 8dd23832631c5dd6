using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What the bot says to what: pure. Text and taps in, state, effects and replies out.</summary>
public static class TurnLogic
{
    /// <summary>Somebody said something.</summary>
    public static Outcome Hear(ConversationState state, string text, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        var reading = Interpreter.Interpret(text, facts.Vocabulary, facts.Position.Today);
        var outcome = state.Update is { } dialog && facts.Place is Place.Personal
            ? UpdateDialogSteps.Hear(state, dialog, text, reading, facts)
            : reading is { Intent: Intent.NotUnderstood, Alternatives: { Count: > 0 } nearest }
                ? new Outcome(state, Answers.NotUnderstood(nearest, facts))
                : Follow(state, reading.Intent, facts);
        return outcome with { Reading = reading };
    }

    /// <summary>Somebody tapped a button.</summary>
    public static Outcome Tap(ConversationState state, CardAction action, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        return action switch
        {
            CardAction.ShowOwed a => new Outcome(state, Forms.Owed(facts, a.Page)),
            CardAction.OpenForm a => new Outcome(state, Forms.Open(facts, a.Reference)),
            CardAction.OpenNoChange a => new Outcome(state, Forms.OpenNoChange(facts, a.Reference)),
            CardAction.SaveAnswer a => Forms.Save(state, facts, a),
            CardAction.SaveNoChange a => Forms.SaveNoChange(state, facts, a),
            CardAction.Ask a => new Outcome(state, Answers.To(a.Question, a.Scope, facts, a.Page)),
            CardAction.ListAfis a => new Outcome(state, Answers.List(a.Scope, a.Status, facts, a.Page)),
            CardAction.ShowAfi a => new Outcome(state, Answers.Show(a.Reference, facts)),
            CardAction.Say { Step: { } step } when state.Update is not { } dialog || dialog.Reference != step.Reference || dialog.Step != step.Step =>
                UpdateDialogSteps.TapOutOfTurn(state, step, facts),
            CardAction.Say a => Hear(state, a.Text, facts),
            _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
        };
    }

    /// <summary>An effect was carried out, and the facts were read again.</summary>
    public static Outcome Conclude(ConversationState state, Effect effect, EffectResult result, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        return (effect, result) switch
        {
            (Effect.Record { Via: UpdateChannel.Card } record, EffectResult.Recorded recorded) => Forms.Conclude(state, record, recorded.Outcome, facts),
            (Effect.Record record, EffectResult.Recorded recorded) => UpdateDialogSteps.Conclude(state, record, recorded.Outcome, facts),
            (_, EffectResult.CycleOpened opened) => UpdateDialogSteps.Resume(state, Orders.Opened(opened.Outcome), facts),
            (_, EffectResult.CycleClosed closed) => UpdateDialogSteps.Resume(state, Orders.Closed(closed.Cycle, facts), facts),
            (_, EffectResult.Busy) => UpdateDialogSteps.Resume(state, FixedReplies.PlanBusy, facts),
            (_, EffectResult.ChannelChosen) => new Outcome(state, Orders.ChannelChosen(facts)),
            (_, EffectResult.DigestPosted posted) => UpdateDialogSteps.Resume(state, Orders.DigestPosted(posted.Outcome), facts),
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
        };
    }

    /// <summary>Does what an intent asks for, outside a dialog.</summary>
    internal static Outcome Follow(ConversationState state, Intent intent, Facts facts) => intent switch
    {
        Intent.StartUpdate or Intent.GiveUpdate when facts.Place is not Place.Personal =>
            new Outcome(state, new TextReply("Updates are between the two of us: write to me in our own chat.")),
        Intent.StartUpdate { Reference: { } reference } => UpdateDialogSteps.Start(state, reference, facts),
        Intent.StartUpdate => new Outcome(state, Forms.Owed(facts, 0)),
        Intent.GiveUpdate given => UpdateDialogSteps.StartWith(state, given, facts),
        Intent.WhatDoIOwe => new Outcome(state, Forms.Owed(facts, 0)),
        Intent.OpenTheCycle or Intent.CloseTheCycle or Intent.UseChannelForDigest or Intent.PostTheDigest => Orders.Follow(state, intent, facts),
        _ => new Outcome(state, Answers.To(intent, facts)),
    };
}
