using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a tap on a card asks for. A card says only what it is about: who may do it is checked against the person who taps.</summary>
public abstract record CardAction
{
    private CardAction()
    {
    }

    /// <summary>The request card of whoever taps, at a page from 0.</summary>
    public sealed record ShowOwed(int Page) : CardAction;

    /// <summary>The form of one AFI.</summary>
    public sealed record OpenForm(AfiReference Reference) : CardAction;

    /// <summary>The short form of one AFI: no change since last time.</summary>
    public sealed record OpenNoChange(AfiReference Reference) : CardAction;

    /// <summary>A filled-in form.</summary>
    /// <param name="Reference">The AFI.</param>
    /// <param name="Cycle">The cycle for which the form was drawn.</param>
    /// <param name="Draft">What was typed.</param>
    public sealed record SaveAnswer(AfiReference Reference, int Cycle, UpdateDraft Draft) : CardAction;

    /// <summary>A filled-in short form.</summary>
    /// <param name="Reference">The AFI.</param>
    /// <param name="Cycle">The cycle for which the form was drawn.</param>
    /// <param name="Why">The line that says why nothing changed.</param>
    /// <param name="BasedOn">The history's length when the form was drawn.</param>
    public sealed record SaveNoChange(AfiReference Reference, int Cycle, string Why, int BasedOn) : CardAction;

    /// <summary>A question about a scope.</summary>
    public sealed record Ask(Question Question, Scope Scope, int Page = 0) : CardAction;

    /// <summary>The AFIs of a scope that show a status, or all of them.</summary>
    public sealed record ListAfis(Scope Scope, ShownStatus? Status, int Page = 0) : CardAction;

    /// <summary>One AFI.</summary>
    public sealed record ShowAfi(AfiReference Reference) : CardAction;

    /// <summary>Words, as if typed.</summary>
    /// <param name="Text">The words.</param>
    /// <param name="Step">The dialog's step that they answer, or null where they answer none.</param>
    public sealed record Say(string Text, DialogStep? Step) : CardAction;
}
