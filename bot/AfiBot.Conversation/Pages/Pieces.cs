using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What several pages have in common, so that they say it alike.</summary>
internal static class Pieces
{
    /// <summary>The improvement wanted, with the area it is wanted in.</summary>
    public static string Wanted(Afi afi) => afi.Area is { } area ? $"{area}: {afi.Improvement}" : afi.Improvement;

    /// <summary>An AFI's reference and what it shows.</summary>
    public static Block.Line Standing(AfiPosition position) => new(new Run($"{position.Afi.Reference} ", Role.Strong), new Run(Words.Of(position)));

    /// <summary>An AFI's target date, and whether it has passed; nothing where it has none.</summary>
    public static IEnumerable<Block> Target(AfiPosition position)
    {
        if (position.Afi.DueDate is not { } target)
            yield break;
        var date = new Run($"Target {Words.Of(target)}", Role.Subtle);
        Run[] asked = AskedFor(position.Afi) is { } until ? [new Run($" · {until}", Role.Subtle)] : [];
        yield return position.Overdue ? new Block.Line([date, new Run(" · overdue", Role.Urgent), .. asked]) : new Block.Line([date, .. asked]);
    }

    /// <summary>The later date that a lead asks for, and that nobody has agreed to yet; null where there is none.</summary>
    public static string? AskedFor(Afi afi) => afi.DateBefore is null ? null : $"{Words.Of(afi.TargetDate!.Value)} asked for";

    /// <summary>Why an answer was returned; null where none was.</summary>
    public static string? Returned(Afi afi, ForceCalendar calendar) =>
        afi.Returned is { } returned ? $"Returned by ILAU on {Words.Of(calendar.DateOf(returned.At))}: {returned.Comment}" : null;

    /// <summary>A lead and how far they have come.</summary>
    public static Block.Item Progress(LeadProgress lead) => new(new Block.Line(lead.LeadName)) { Edge = new Run($"{lead.Answered} of {lead.Asked} answered") };

    /// <summary>The most frameworks of many that a page shows without being asked for more.</summary>
    public const int MostFrameworks = 5;

    /// <summary>Those frameworks with most that is overdue or awaited, and the others where they are wanted.</summary>
    /// <param name="all">All of them, in the plan's order.</param>
    /// <param name="figuresOf">The counts of one.</param>
    /// <param name="pressing">Draws one of the first.</param>
    /// <param name="other">Draws one of the others.</param>
    public static IEnumerable<Block> WhereToLookFirst<T>(IReadOnlyList<T> all, Func<T, Figures> figuresOf, Func<T, Block> pressing, Func<T, Block> other)
    {
        var first = all.Where(f => figuresOf(f).Pressing > 0).OrderByDescending(f => figuresOf(f).Pressing).Take(MostFrameworks).ToList();
        Block[] others = [.. all.Except(first).Select(other)];
        if (first.Count > 0)
            yield return new Block.Subtitle("Where to look first");
        foreach (var framework in first)
            yield return pressing(framework);
        if (others.Length > 0)
            yield return new Block.Folded($"{(first.Count > 0 ? "The other" : "The")} {others.Length} frameworks", others);
    }

    /// <summary>When the page was true.</summary>
    public static Block.Note Taken(string what) => new(what) { Break = Break.Paragraph };

    /// <summary>What a form is about: the AFI, what was said last, until when it can be changed in the cycle that takes answers.</summary>
    public static IEnumerable<Block> FormHeading(AfiPosition position, Framework framework, Cycle? cycle)
    {
        var afi = position.Afi;
        yield return new Block.Title($"{afi.Reference} · {framework.Name}");
        yield return new Block.Paragraphs(Wanted(afi));
        yield return new Block.Labelled(position.Answered ? "You said:" : "Last time:", afi.Standing is { } last
            ? $"{Words.Of(last.Status, last.Reason)}.{(last.Narrative.Length > 0 ? $" {Words.Excerpt(last.Narrative)}" : "")}"
            : "nothing yet.");
        if (cycle is not null)
            yield return new Block.Note($"Due {Words.Of(cycle.Due)}; you can change your answer until {Words.Of(cycle.Closes)}.");
    }
}
