using System.Globalization;

namespace AfiBot.Core;

/// <summary>Which of the AFI's milestones are done, each with its day: a line each, its name and the day. What was done stays done until somebody says otherwise.</summary>
public sealed class MilestonesDoneField() : UpdateField<IReadOnlyList<(string Name, DateOnly Day)>>("MilestonesDone")
{
    public override string? InFiles => "the milestones that are done, with ; or line ends between, each its name and its day, such as 2 31/03/2027";

    public override string Tidy(string typed) => string.Join('\n', Lines(PlainText.Of(typed)));

    public override IReadOnlyList<(string Name, DateOnly Day)> Read(string text) => [.. Lines(text).Select(Done).OfType<(string, DateOnly)>()];

    public override string Write(IReadOnlyList<(string Name, DateOnly Day)> value) =>
        string.Join('\n', value.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Name} {d.Day:yyyy-MM-dd}")));

    /// <summary>The day on which one was done, by what the field holds; null where it is not done.</summary>
    public DateOnly? DayOf(string text, string name) =>
        Read(text).Where(d => d.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(d => (DateOnly?)d.Day).LastOrDefault();

    /// <summary>The draft with one more that is done.</summary>
    public UpdateDraft Add(UpdateDraft draft, string name, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.With(this, Write([.. Read(draft.Said[this]).Where(d => !d.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), (name, day)]));
    }

    /// <summary>In the plan's order, by the plan's names; what the plan has no more is dropped.</summary>
    public override string Settled(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return Write([.. draft.Milestones.Select(m => (m.Name, Day: DayOf(draft.Said[this], m.Name))).Where(d => d.Day is not null).Select(d => (d.Name, d.Day!.Value))]);
    }

    public override IEnumerable<DraftProblem> Problems(UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Milestones.Count == 0 ? [] : Lines(draft.Said[this])
            .Where(line => Done(line) is not { } done || draft.Milestones.Find(done.Name) is null)
            .Select(line => new NotOne(this, line));
    }

    private static string[] Lines(string text) => text.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static (string Name, DateOnly Day)? Done(string line) =>
        line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var name, var day] && DateReader.TryRead(day, out var read) ? (name.TrimEnd(':', ',', '.'), read.Value) : null;

    /// <summary>A line is not one of the AFI's milestones with a day.</summary>
    public sealed record NotOne(UpdateField Field, string Line) : DraftProblem(Field);
}
