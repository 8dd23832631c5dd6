using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Why does the target date move? Asked only where it moves to a later day.</summary>
internal sealed class DelayQuestion : ShortQuestion
{
    /// <summary>The narrative where more time is asked for, until it is said why.</summary>
    public const string MoreTime = "More time";

    private static DelayField Delay => UpdateFields.Delay;

    /// <summary>The narrative where more time is asked for, and why.</summary>
    public static string AsNarrative(string why) => $"{MoreTime}: {why}";

    public override UpdateStep Step { get; } = new("Delay");

    public override string Name => "Why the date moves";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } = [("delay", Delay)];

    public override IEnumerable<Block> Form(UpdateDraft draft) => draft.TargetBefore is { } before
        ? [new Field.Text(Fields[0].Id, $"Where the target date moves beyond {Words.Of(before)}: why?", DelayField.MaxLength) { Value = draft.Said[Delay] }]
        : [];

    public override string Say(DraftProblem problem) => problem switch
    {
        DraftProblem.Missing => "The target date moves to a later day: say in a line why.",
        DraftProblem.TooLong => $"Why the date moves can take {DelayField.MaxLength} characters at most.",
        _ => throw Unknown(problem),
    };

    public override string Ask(UpdateDraft draft, Afi afi) =>
        $"The target date moves from {Words.Of(draft.TargetBefore!.Value)} to {Words.Of(UpdateFields.TargetDate.Read(draft.TargetDate)!.Value)}. This is the {Words.Ordinal(afi.Slips + 1)} time that it moves. Why is that, in a line?";

    public override string Help => "Say in a line why the date moves, or \"back\" to give another date.";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) => draft.Said[Delay].Length > 0
        ? [DialogButton.Keep("Keep it"), DialogButton.Back, DialogButton.Cancel]
        : [DialogButton.Back, DialogButton.Cancel];

    public override bool Belongs(UpdateDraft draft) => draft.MovesTheTarget;

    public override bool IsSettled(UpdateDraft draft) => !Delay.Problems(draft).Any();

    public override ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today)
    {
        if (intent is Intent.Skip or Intent.Yes or Intent.No or Intent.Greeting || !PlainText.SaysSomething(text))
            return Keeps(text, intent) && IsSettled(draft) ? new ShortAnswer.Taken(draft) : new ShortAnswer.None("ILAU needs a line on that.");
        var next = draft.With(Delay, text);
        return Delay.Problems(next).FirstOrDefault() is { } problem ? new ShortAnswer.Again(Say(problem)) : new ShortAnswer.Taken(next);
    }

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) => draft.MovesTheTarget ? [new Block.Labelled("Why the date moves:", draft.Said[Delay])] : [];

    public override IEnumerable<Block> LastSaid(Update update) => update.Said[Delay] is { Length: > 0 } why ? [new Block.Labelled("Why the date moved:", why)] : [];

    public override string? Typed(UpdateDraft draft) => draft.Said[Delay] is { Length: > 0 } why ? $"why the date moves: {why}" : null;
}
