using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that was said of one AFI, the latest first.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Entries">The page of it.</param>
/// <param name="Total">How many updates there are on all pages.</param>
/// <param name="Page">This page, from 0.</param>
/// <param name="TakenAt">When this was read, in the force's time.</param>
public sealed record HistoryReply(Afi Afi, IReadOnlyList<HistoryReply.Entry> Entries, int Total, int Page, string TakenAt) : Reply
{
    /// <summary>Updates on a page: their narratives may be long.</summary>
    private const int PageSize = 5;

    public override string Summary => Total == 0
        ? $"History of {Afi.Reference}: nothing has been said yet."
        : $"History of {Afi.Reference}: {Words.Count(Total, "update")}, {(Page == 0 ? "the latest " : "")}{Entries[0].What}";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title($"History of {Afi.Reference}"),
        new Block.Note(Words.Excerpt(Pieces.Wanted(Afi))),
        .. Total == 0 ? (Block[])[new Block.Line("Nothing has been said yet.")] : [.. Entries.Select(ItemOf)],
        Pieces.Taken($"{Words.Count(Total, "update")} · as at {TakenAt}"),
        new Block.Pager(Page, Math.Max(1, (Total + PageSize - 1) / PageSize), page => new HistoryRequest(Afi.Reference, page), new Choice($"Show {Afi.Reference}", new AfiRequest(Afi.Reference))),
    ];

    /// <summary>A page of a history.</summary>
    internal static HistoryReply Of(Afi afi, AfiHistory history, int page, Facts facts)
    {
        var latestFirst = history.Updates.OrderByDescending(u => u.Sequence).ToList();
        page = Math.Clamp(page, 0, Math.Max(0, (latestFirst.Count - 1) / PageSize));
        return new HistoryReply(afi, [.. latestFirst.Skip(page * PageSize).Take(PageSize).Select(u => EntryOf(u, history, facts))], latestFirst.Count, page, facts.TakenAt);
    }

    private static Entry EntryOf(Update update, AfiHistory history, Facts facts)
    {
        var last = history.Verdicts.Where(v => v.Sequence == update.Sequence).MaxBy(v => v.Number);
        var day = update.At is { } at ? Words.Of(facts.Calendar.DateOf(at)) : null;
        var who = update.By switch
        {
            null => "from the report",
            { } by when by == update.For => $"by {facts.NameOf(by)}",
            { } by => $"by {facts.NameOf(by)} for {facts.NameOf(update.For)}",
        };
        return new Entry(
            Words.Of(update.Status, update.Reason),
            day is null ? who : $"{day}, {who}",
            last is null ? null : Made(last, facts),
            last?.Judgement is Judgement.Withdrawn ? [] : [.. UpdateQuestions.All.Where(q => q is not StatusQuestion).SelectMany(q => q.LastSaid(update))]);
    }

    private static string Made(Verdict verdict, Facts facts)
    {
        var day = Words.Of(facts.Calendar.DateOf(verdict.At));
        return verdict.Judgement switch
        {
            Judgement.Accepted => $"Accepted {day}.",
            Judgement.Returned => $"Returned {day}: {verdict.Comment}",
            _ => $"Withdrawn by its author {day}.",
        };
    }

    private static Block.Item ItemOf(Entry entry) => new(
    [
        new Block.Line(new Run(entry.What, Role.Strong), new Run($" · {entry.WhenAndWho}", Role.Subtle)),
        .. entry.Said,
        .. entry.Verdict is { } verdict ? [new Block.Note(verdict)] : Array.Empty<Block>(),
    ])
    {
        Break = Break.Rule,
    };

    /// <summary>One update.</summary>
    /// <param name="What">The status that was given.</param>
    /// <param name="WhenAndWho">When it was recorded, by whom and for whom.</param>
    /// <param name="Verdict">What was made of it; null for nothing yet.</param>
    /// <param name="Said">What was said with the status. What was taken back is not shown again.</param>
    public sealed record Entry(string What, string WhenAndWho, string? Verdict, IReadOnlyList<Block> Said);
}
