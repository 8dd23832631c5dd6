using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A button of a question in the dialog.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Tap">What it does at the step at which it is drawn.</param>
internal sealed record DialogButton(string Label, Func<DialogStep, DialogTap> Tap)
{
    public static DialogButton Back { get; } = new("Back", at => new DialogTap.Back(at));

    public static DialogButton Cancel { get; } = new("Cancel", at => new DialogTap.Cancel(at));

    public static DialogButton Later { get; } = new("Go on later", at => new DialogTap.Later(at));

    /// <summary>What is known already stays.</summary>
    public static DialogButton Keep(string label) => new(label, at => new DialogTap.Keep(at));

    /// <summary>One that fills the question's fields; those that are not named are empty.</summary>
    public static DialogButton Give(string label, params IEnumerable<(UpdateField Field, string Text)> said)
    {
        var texts = said.Aggregate(FieldTexts.None, (all, s) => all.With(s.Field, s.Text));
        return new DialogButton(label, at => new DialogTap.Give(at, texts));
    }
}
