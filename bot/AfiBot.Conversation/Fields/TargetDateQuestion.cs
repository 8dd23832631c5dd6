using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Until when? Where the AFI has a target date, it is kept unless another is said.</summary>
internal sealed class TargetDateQuestion : ShortQuestion
{
    public override UpdateStep Step => UpdateStep.TargetDate;

    public override string Name => "Target date";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } = [("targetDate", UpdateFields.TargetDate)];

    public override IEnumerable<Block> Form(UpdateDraft draft) =>
        [new Field.Date(Fields[0].Id, "Target date") { Value = KeptIn(draft) is { } target ? UpdateFields.TargetDate.Write(target) : null }];

    public override string Say(DraftProblem problem) => problem is DraftProblem.Impossible
        ? $"I cannot read that target date: give {DateReader.Forms}, or leave it empty."
        : throw Unknown(problem);

    public override string Ask(UpdateDraft draft, Afi afi) => KeptIn(draft) is { } kept ? $"What is the target date? So far it is {Words.Of(kept)}." : "Is there a target date?";

    public override string Help => "Give a date such as \"31 March 2027\". Say \"keep\" to keep the present one, or \"none\".";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) =>
    [
        .. KeptIn(draft) is { } kept ? [DialogButton.Keep($"Keep {Words.Of(kept)}")] : Array.Empty<DialogButton>(),
        DialogButton.Give("No target date"),
        DialogButton.Back,
    ];

    public override UpdateDraft Hear(UpdateDraft draft, Intent.GiveUpdate given) => given.TargetDate is { } date ? With(draft, date) : draft;

    public override ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today)
    {
        var isKept = KeptIn(draft) is not null;
        if (DateReader.TryRead(text, today, out var read))
            return new ShortAnswer.Taken(With(draft, read));
        if (Keeps(text, intent))
            return new ShortAnswer.Taken(draft);
        return intent switch
        {
            Intent.Yes when isKept => new ShortAnswer.Taken(draft),
            Intent.Yes => new ShortAnswer.Again("Which date?"),
            Intent.No when isKept => new ShortAnswer.Again("Say the new date, or \"none\" for no target date."),
            Intent.Skip or Intent.No => new ShortAnswer.Taken(With(draft, null)),
            _ => new ShortAnswer.None("I cannot read that as a date. Try \"31 March 2027\" or 31/03/2027, or say \"none\"."),
        };
    }

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) => [new Block.Labelled("Target date:", KeptIn(draft) is { } target ? Words.Of(target) : "none")];

    /// <summary>The form brings the one there is, so that alone was not typed.</summary>
    public override string? Typed(UpdateDraft draft) => draft.Status is null || draft.TargetDate.Length == 0 ? null : $"target date {draft.TargetDate}";

    private static DateOnly? KeptIn(UpdateDraft draft) => draft.TryReadTargetDate(out var date) ? date : null;

    private static UpdateDraft With(UpdateDraft draft, DateOnly? date) => draft with { TargetDate = UpdateFields.TargetDate.Write(date) };
}
