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
        yield return Bricks.Note($"Figures taken {reply.TakenAt}{(digest.Before is { } last ? $"; changes since {Words.Of(last.Date)}" : "; the first digest, so changes are those of the last seven days")}");
        yield return Bricks.Counts(digest.Now.Plan);
        foreach (var line in Headlines(digest))
            yield return Bricks.Note(line) with { Spacing = "small" };
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
        if (digest.Before is { } before)
            yield return $"Since the last digest: {Difference(digest.Now.Plan, before.Plan)}.";
        if (digest.Cycle is { } cycle)
        {
            yield return digest.CycleIsOpen
                ? $"Cycle {cycle.Number}: {digest.Now.Plan.Answered} of {digest.Now.Plan.Asked} answered, due {Words.Of(cycle.Due)}."
                : $"Cycle {cycle.Number} is closed: {digest.Now.Plan.Answered} of {digest.Now.Plan.Asked} were answered.";
        }

        if (digest.Now.Plan.ClosureProposed > 0)
            yield return $"{Words.Count(digest.Now.Plan.ClosureProposed, "closure")} proposed, to be accepted or returned.";
    }

    private static ColumnSet FrameworkLine(Framework framework, Figures now, Figures? before) => new(
    [
        new Column("stretch",
        [
            new TextBlock($"{Bricks.Plain(framework.Name)} ({framework.Code})") { Weight = "bolder" },
            Bricks.Note($"{Words.Line(now)}{(before is not null && before != now ? $" ({Difference(now, before)})" : "")}"),
        ]),
        new Column("auto", [new TextBlock(now.Asked == 0 ? "" : $"{now.Answered}/{now.Asked}") { IsSubtle = true }]),
    ])
    {
        Spacing = "small",
    };

    /// <summary>What changed between two counts, in words; the differences add up to that of the totals.</summary>
    private static string Difference(Figures now, Figures before)
    {
        var changes = Enum.GetValues<ShownStatus>()
            .Select(s => (Status: s, By: now.Count(s) - before.Count(s)))
            .Where(c => c.By != 0)
            .Select(c => $"{(c.By > 0 ? "+" : "−")}{Math.Abs(c.By)} {Words.Of(c.Status).ToLowerInvariant()}")
            .ToList();
        if (now.Answered > before.Answered)
            changes.Add($"{now.Answered - before.Answered} more answered");
        return changes.Count == 0 ? "no change in the figures" : string.Join(", ", changes);
    }

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
        new TextRun($"{Words.Of(position)}: "),
        new TextRun(Bricks.Excerpt(position.Afi.Standing!.Narrative)) { IsSubtle = true },
    ])
    {
        Spacing = "small",
    };

    private static RichTextBlock Overdue(AfiPosition position) => new(
    [
        new TextRun($"{position.Afi.Reference} ") { Weight = "bolder" },
        new TextRun($"{Bricks.Excerpt(position.Afi.Improvement)} · target {Words.Short(position.Afi.TargetDate!.Value)} · {position.Afi.LeadName}"),
    ])
    {
        Spacing = "small",
    };
}
