using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Which milestones are done? Asked only where the AFI has some.</summary>
internal sealed class MilestonesQuestion : ShortQuestion
{
    private static MilestonesDoneField Done => UpdateFields.MilestonesDone;

    public override UpdateStep Step { get; } = new("Milestones");

    public override string Name => "Milestones";

    public override IReadOnlyList<(string Id, UpdateField Field)> Fields { get; } = [("milestones", Done)];

    public override IEnumerable<Block> Form(UpdateDraft draft) => draft.Milestones.Count == 0 ? [] :
    [
        .. draft.Milestones.Select((m, n) => new Block.Note($"{m.Name}: {m.What}, due {Words.Of(m.Due)}") { Break = n == 0 ? Break.Paragraph : Break.None }),
        new Field.Text(Fields[0].Id, "Milestones that are done, each with its day on a line", 500)
        {
            IsLong = true,
            Value = draft.Said[Done],
            Hint = $"{draft.Milestones[0].Name} 3 March 2027",
        },
    ];

    public override string Say(DraftProblem problem) => problem is MilestonesDoneField.NotOne wrong
        ? $"I cannot read \"{Words.Shortened(wrong.Line)}\" as a milestone that is done: give its name and its day, such as \"1 31/03/2027\"."
        : throw Unknown(problem);

    public override string Ask(UpdateDraft draft, Afi afi) =>
        $"Which milestones are done, and when? {string.Join("; ", draft.Milestones.Select(m => $"{m.Name}: {m.What}, due {Words.Of(m.Due)}{(DayOf(draft, m) is { } day ? $", done {Words.Of(day)}" : "")}"))}.";

    public override string Help => "Say for example \"milestone 2 done on 3 March\". \"Skip\" leaves them as they are.";

    public override IReadOnlyList<DialogButton> Buttons(UpdateDraft draft) => [DialogButton.Keep("As they are"), DialogButton.Back];

    public override bool Belongs(UpdateDraft draft) => draft.Milestones.Count > 0;

    public override bool IsSettled(UpdateDraft draft) => draft.Milestones.All(m => DayOf(draft, m) is not null);

    /// <summary>The story keeps it: it is told there, and counted here.</summary>
    public override (UpdateDraft Draft, string Story) TakeFrom(UpdateDraft draft, string story, DateOnly today) =>
        MilestoneSentence.Read(story, today) is { } said && said.Done.All(d => draft.Milestones.Find(d.Name) is not null && d.Day <= today) ? (With(draft, said.Done), story) : (draft, story);

    public override ShortAnswer Answer(UpdateDraft draft, string text, Intent intent, DateOnly today)
    {
        if (Keeps(text, intent) || intent is Intent.Skip or Intent.No)
            return new ShortAnswer.Taken(draft);
        var said = MilestoneSentence.Read(text, today) ?? MilestoneSentence.Read($"milestone {text}", today) ?? MilestoneSentence.Read($"milestone {text} done", today);
        if (said is null)
            return new ShortAnswer.None("I need a milestone here, such as \"2 done on 3 March\", or \"skip\".");
        if (said.Done.FirstOrDefault(d => draft.Milestones.Find(d.Name) is null).Name is { } unknown)
            return new ShortAnswer.Again($"There is no milestone {unknown}.");
        return said.Done.Any(d => d.Day > today) ? new ShortAnswer.Again("That day is still to come.") : new ShortAnswer.Taken(With(draft, said.Done));
    }

    public override IEnumerable<Block> ToConfirm(UpdateDraft draft) => draft.Milestones.Count == 0 ? [] :
    [
        new Block.Labelled("Milestones done:", string.Join("; ", draft.Milestones.Where(m => DayOf(draft, m) is not null).Select(m => $"{m.Name} on {Words.Of(DayOf(draft, m)!.Value)}")) is { Length: > 0 } done ? done : "none"),
    ];

    public override string? Typed(UpdateDraft draft) => draft.Status is not null && draft.Said[Done] is { Length: > 0 } typed ? $"milestones done: {typed.Replace("\n", ", ", StringComparison.Ordinal)}" : null;

    /// <summary>The draft with what is done besides.</summary>
    public static UpdateDraft With(UpdateDraft draft, IReadOnlyList<(string Name, DateOnly Day)> done) => done.Aggregate(draft, (d, one) => Done.Add(d, one.Name, one.Day));

    private static DateOnly? DayOf(UpdateDraft draft, Milestone milestone) => Done.DayOf(draft.Said[Done], milestone.Name);
}
