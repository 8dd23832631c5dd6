using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What has happened to AFIs in a time.</summary>
/// <param name="Title">What was asked for.</param>
/// <param name="Changes">The page of it.</param>
/// <param name="Counts">How many there are of each kind, on all pages.</param>
/// <param name="Page">This page, from 0.</param>
/// <param name="PageCount">At least 1.</param>
/// <param name="Asked">The question, to be asked of another page or kind.</param>
/// <param name="Calendar">The force's.</param>
/// <param name="TakenAt">When this was read, in the force's time.</param>
public sealed record ChangesReply(
    string Title, IReadOnlyList<AfiChange> Changes, IReadOnlyDictionary<ChangeKind, int> Counts, int Page, int PageCount, ChangesRequest Asked, ForceCalendar Calendar, string TakenAt) : Reply
{
    public override string Summary => $"{Title}: {(Counts.Count == 0 ? "nothing." : string.Join(", ", Counts.Select(c => $"{c.Value} {Of(c.Key)}")))}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title(Title),
        new Block.Note($"{(Counts.Count == 0 ? "Nothing" : string.Join(", ", Counts.Select(c => $"{c.Value} {Of(c.Key)}")))} · as at {TakenAt}"),
        .. Changes.Select(ItemOf),
        .. Asked.Kind is null && Counts.Count > 1 ? [new Block.Actions([.. Kinds()])] : Array.Empty<Block>(),
        new Block.Pager(Page, PageCount, page => Asked with { Page = page }, new Choice("Figures", new StatusRequest(Asked.Scope))),
    ];

    /// <summary>A page of these changes.</summary>
    /// <param name="asked">The question.</param>
    /// <param name="changes">All that happened in its time.</param>
    /// <param name="cycle">The cycle whose opening it is counted from; null where a day was named.</param>
    /// <param name="facts">The plan.</param>
    internal static ChangesReply Of(ChangesRequest asked, IReadOnlyList<AfiChange> changes, Cycle? cycle, Facts facts)
    {
        List<AfiChange> wanted = [.. changes.Where(c => asked.Kind is null || c.Kind == asked.Kind || (asked.Kind is ChangeKind.Closed && c.Kind is ChangeKind.ClosureProposed))];
        var since = cycle is null ? Words.Of(asked.Since!.Value) : $"{Words.Of(facts.Calendar.DateOf(cycle.OpenedAt))}, when cycle {cycle.Number} opened";
        var what = asked.Kind is null ? "What has changed" : Words.Begun(Of(asked.Kind.Value));
        var pageCount = Math.Max(1, (wanted.Count + AfiListReply.PageSize - 1) / AfiListReply.PageSize);
        var page = Math.Clamp(asked.Page, 0, pageCount - 1);
        return new ChangesReply(
            $"{what} {facts.In(asked.Scope)} since {since}",
            [.. wanted.Skip(page * AfiListReply.PageSize).Take(AfiListReply.PageSize)],
            wanted.CountBy(c => c.Kind).ToDictionary(),
            page,
            pageCount,
            asked,
            facts.Calendar,
            facts.TakenAt);
    }

    private static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Closed => "closed",
        ChangeKind.ClosureProposed => "proposed for closing",
        ChangeKind.Returned => "returned",
        _ => "updated",
    };

    private IEnumerable<Choice> Kinds() => Counts.Select(c => new Choice($"{c.Value} {Of(c.Key)}", Asked with { Kind = c.Key, Page = 0 }));

    private Block.Item ItemOf(AfiChange change)
    {
        var day = Words.Of(Calendar.DateOf(change.At));
        var (what, words) = change.Kind switch
        {
            ChangeKind.Closed => ($"{Words.Of(change.Update.Status, change.Update.Reason)}, accepted {day}", change.Update.Narrative),
            ChangeKind.ClosureProposed => ($"{Words.Of(change.Update.Status, change.Update.Reason)}, proposed {day}", change.Update.Narrative),
            ChangeKind.Returned => ($"Returned {day}", change.Comment),
            _ => ($"{Words.Of(change.Update.Status, change.Update.Reason)}, said {day}", change.Update.Narrative),
        };
        return new Block.Item(
            new Block.Line(new Run($"{change.Afi.Afi.Reference} ", Role.Strong), new Run(what)),
            new Block.Line(Words.Excerpt(Pieces.Wanted(change.Afi.Afi))) { Break = Break.None },
            new Block.Note(Words.Excerpt(words)))
        {
            Break = Break.Rule,
            Opens = new Choice($"Show {change.Afi.Afi.Reference}", new AfiRequest(change.Afi.Afi.Reference)),
        };
    }
}
