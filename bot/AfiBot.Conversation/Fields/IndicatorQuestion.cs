using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What does the plan's indicator show? Asked only where the AFI has one. Two fields: the value and its day.</summary>
internal sealed class IndicatorQuestion : ShortQuestion
{
    private static IndicatorValueField Value => UpdateFields.IndicatorValue;

    private static IndicatorDateField Day => UpdateFields.IndicatorDate;

    public override UpdateStep Step { get; } = new("Indicator");

    public override string Name => "Measure";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } = [("indicator", Value), ("indicatorDate", Day)];

    public override IEnumerable<Block> Form(UpdateDraft draft) => draft.Indicator is not { } indicator ? [] :
    [
        new Field.Text(Fields[0].Id, $"{indicator.Name}: its value now{(indicator.Target is { } target ? $" (target {Words.Amount(target, indicator)})" : "")}", 20) { Value = draft.Said[Value], Hint = "A number, such as −8.1" },
        new Field.Date(Fields[1].Id, "The day of that value, if not today") { Value = Day.Read(draft.Said[Day]) is { } day ? Day.Write(day) : null, Break = Break.Line },
    ];

    public override string Say(DraftProblem problem) => problem switch
    {
        DraftProblem.Impossible when problem.Field == Value => "I need the value of the measure as a number, such as −8.1, or nothing.",
        DraftProblem.Impossible => $"I cannot read the day of the measure's value: give {DateReader.Forms}, or leave it empty.",
        _ => throw Unknown(problem),
    };

    public override string Ask(UpdateDraft draft, Afi afi) =>
        $"What is {Words.NameOf(draft.Indicator!)} now?{(draft.Indicator!.Target is { } target ? $" The target is {Words.Amount(target, draft.Indicator)}." : "")}{(Value.Read(draft.Said[Value]) is { } value ? $" So far: {Words.Amount(value, draft.Indicator)}." : "")}";

    public override string Help => "Give a number, such as \"−8.1%\" or \"down 8.1% at 20 November\". \"Skip\" goes on without, \"none\" drops the one you gave.";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) => draft.Said[Value].Length > 0
        ? [DialogButton.Keep("Keep it"), DialogButton.Give("No value"), DialogButton.Back]
        : [DialogButton.Keep("Skip"), DialogButton.Back];

    public override bool Belongs(UpdateDraft draft) => draft.Indicator is not null;

    /// <summary>The story keeps it: it is told there, and counted here.</summary>
    public override (UpdateDraft Draft, string Story) TakeFrom(UpdateDraft draft, string story, DateOnly today) =>
        draft.Indicator is { } indicator && IndicatorSentence.Read(story, indicator, today) is { } value ? (With(draft, value), story) : (draft, story);

    public override ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today)
    {
        if (IndicatorSentence.Read($"{draft.Indicator!.Name}: {text}", draft.Indicator, today) is { } value)
            return new ShortAnswer.Taken(With(draft, value));
        return intent switch
        {
            _ when Keeps(text, intent) => new ShortAnswer.Taken(draft),
            Intent.Skip or Intent.No => new ShortAnswer.Taken(draft.With(Value, "").With(Day, "")),
            Intent.Yes => new ShortAnswer.Again("Please give the number."),
            _ => new ShortAnswer.None("I need one number here, such as \"−8.1%\" or \"down 8.1%\"."),
        };
    }

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) => draft.Indicator is not { } indicator ? [] :
    [
        new Block.Labelled($"{indicator.Name}:", Value.Read(draft.Said[Value]) is { } value ? Words.Of(new Measured(Day.Read(draft.Said[Day]), value), indicator) : "no value given"),
    ];

    public override IEnumerable<Block> LastSaid(Update update) => Value.Read(update.Said[Value]) is { } value
        ? [new Block.Labelled("Measured:", $"{Words.Number(value)}{(Day.Read(update.Said[Day]) is { } day ? $" at {Words.Of(day)}" : "")}")]
        : [];

    public override string? Typed(UpdateDraft draft) => draft.Said[Value] is { Length: > 0 } typed ? $"measure {typed}" : null;

    /// <summary>The draft with a value; a day that is not said is that of the update.</summary>
    public static UpdateDraft With(UpdateDraft draft, Measured value) => draft.With(Value, Value.Write(value.Value)).With(Day, Day.Write(value.Day));
}
