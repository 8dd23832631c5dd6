using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The weekly digest for the ILAU channel.</summary>
internal static class DigestCard
{
    /// <summary>Rows a section shows; a digest is read, not searched.</summary>
    private const int MostRows = 12;

    public static IEnumerable<CardElement> Draw(DigestReply reply)
    {
        var digest = reply.Digest;
        yield return Bricks.Title($"Weekly digest · {digest.Plan}");
        yield return Bricks.Note(digest.Before is { } before
            ? $"Figures taken {reply.TakenAt}; changes since {Words.Of(before.Date)}"
            : $"Figures taken {reply.TakenAt}; the first digest, so changes are those of the last seven days");
        foreach (var row in CountRows.Draw(digest.Now.Plan, digest.Before?.Plan))
            yield return row;
        foreach (var line in Headlines(digest))
            yield return Bricks.Words(line) with { Spacing = "small" };
        yield return Bricks.Donut("AFIs by status", digest.Now.Plan);

        yield return Bricks.Subtitle("Frameworks");
        foreach (var framework in digest.Frameworks)
            yield return FrameworkLine(framework, digest.Now.Frameworks[framework.Code], digest.BeforeOf(framework.Code));

        yield return Bricks.Subtitle($"Changed ({digest.Changed.Count})");
        foreach (var element in Rows(digest.Changed, Changed, "Nothing was said since."))
            yield return element;

        yield return Bricks.Subtitle($"Not answered yet ({Words.Count(digest.NotAnswered.Count, "lead")})");
        foreach (var element in Rows(digest.NotAnswered, UnansweredCard.Line, digest.Cycle is null ? "No cycle has been opened." : "Everybody has answered."))
            yield return element;

        yield return Bricks.Subtitle($"Overdue ({digest.Overdue.Count})");
        foreach (var element in Rows(digest.Overdue, Overdue, "Nothing is past its target date."))
            yield return element;
    }

    private static IEnumerable<string> Headlines(Digest digest)
    {
        var now = digest.Now.Plan;
        if (digest.Cycle is { } cycle)
        {
            yield return digest.CycleIsOpen
                ? $"Cycle {cycle.Number}: {now.Answered} of {now.Asked} answered{MoreAnswered(digest, cycle)}, {(digest.Now.Date > cycle.Due ? "was due" : "due")} {Words.Of(cycle.Due)}."
                : $"Cycle {cycle.Number} is closed: {now.Answered} of {now.Asked} were answered.";
        }

        if (now.ClosureProposed > 0)
            yield return $"{Words.Count(now.ClosureProposed, "closure")} proposed, to be accepted or returned.";
    }

    /// <summary>How many answers came since the last digest, where it was of the same cycle.</summary>
    private static string MoreAnswered(Digest digest, Cycle cycle) =>
        digest.Before is { } before && before.At >= cycle.OpenedAt && digest.Now.Plan.Answered > before.Plan.Answered
            ? $" ({digest.Now.Plan.Answered - before.Plan.Answered} more)"
            : "";

    private static Container FrameworkLine(Framework framework, Figures now, Figures? before)
    {
        var lines = new List<CardElement>
        {
            new RichTextBlock([new TextRun(framework.Name) { Weight = "bolder" }, new TextRun($" ({framework.Code})") { IsSubtle = true }]),
            Bricks.Note($"{Words.Line(now)}{(now.Asked == 0 ? "" : $" · {now.Answered} of {now.Asked} answered")}") with { Spacing = "none" },
        };
        if (before is not null && Difference(now, before) is { Length: > 0 } difference)
            lines.Add(Bricks.Words($"Changed: {difference}") with { Spacing = "none" });
        return new Container(lines) { Spacing = "small" };
    }

    /// <summary>What changed between two counts, in words; the differences add up to that of the totals. Empty where nothing did.</summary>
    private static string Difference(Figures now, Figures before) => string.Join(", ", Enum.GetValues<ShownStatus>()
        .Select(s => (Status: s, By: now.Count(s) - before.Count(s)))
        .Where(c => c.By != 0)
        .Select(c => $"{(c.By > 0 ? "+" : "−")}{Math.Abs(c.By)} {Words.Of(c.Status).ToLowerInvariant()}"));

    private static IEnumerable<CardElement> Rows<T>(IReadOnlyList<T> all, Func<T, CardElement> draw, string none)
    {
        if (all.Count == 0)
            yield return Bricks.Note(none);
        foreach (var item in all.Take(MostRows))
            yield return draw(item);
        if (all.Count > MostRows)
            yield return Bricks.Note($"and {all.Count - MostRows} more");
    }

    private static RichTextBlock Changed(AfiPosition position) => new(
    [
        new TextRun($"{position.Afi.Reference} ") { Weight = "bolder" },
        new TextRun($"{Words.Of(position)} ") { Color = Bricks.Colour(position.Status) },
        new TextRun(Bricks.Excerpt(position.Afi.Standing!.Narrative)) { IsSubtle = true },
    ])
    {
        Spacing = "small",
    };

    private static RichTextBlock Overdue(AfiPosition position) => new(
    [
        new TextRun($"{position.Afi.Reference} ") { Weight = "bolder" },
        new TextRun($"target {Words.Short(position.Afi.TargetDate!.Value)} ") { Color = "attention" },
        new TextRun($"{Bricks.Excerpt(position.Afi.Improvement)} · {position.Afi.LeadName}") { IsSubtle = true },
    ])
    {
        Spacing = "small",
    };
}
