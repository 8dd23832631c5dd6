using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>All that was said of one AFI, and the leads it went to, the latest first.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Entries">The page of it.</param>
/// <param name="Updates">How many updates there are on all pages.</param>
/// <param name="Leads">And how often it went to another lead.</param>
/// <param name="Latest">The status of the latest update; null where nothing has been said.</param>
/// <param name="Page">This page, from 0.</param>
/// <param name="TakenAt">When this was read, in the force's time.</param>
public sealed record HistoryReply(Afi Afi, IReadOnlyList<HistoryReply.Entry> Entries, int Updates, int Leads, string? Latest, int Page, string TakenAt) : Reply
{
    /// <summary>Entries on a page: their narratives may be long.</summary>
    private const int PageSize = 5;

    public override string Summary => Latest is null
        ? $"History of {Afi.Reference}: nothing has been said yet{AndLeads}."
        : $"History of {Afi.Reference}: {Words.Count(Updates, "update")}, the latest {Latest}{AndLeads}";

    private string AndLeads => Leads == 0 ? "" : $", {(Leads == 1 ? "a change" : $"{Leads} changes")} of lead";

    public override IReadOnlyList<Block> Blocks =>
    [
        new Block.Title($"History of {Afi.Reference}"),
        new Block.Note(Words.Excerpt(Pieces.Wanted(Afi))),
        .. Latest is null ? (Block[])[new Block.Line("Nothing has been said yet.")] : [],
        .. Entries.Select(ItemOf),
        Pieces.Taken($"{Words.Count(Updates, "update")}{AndLeads} · as at {TakenAt}"),
        new Block.Pager(Page, Math.Max(1, (Updates + Leads + PageSize - 1) / PageSize), page => new HistoryRequest(Afi.Reference, page), new Choice($"Show {Afi.Reference}", new AfiRequest(Afi.Reference))),
    ];

    /// <summary>A page of a history.</summary>
    internal static HistoryReply Of(Afi afi, AfiHistory history, IReadOnlyList<(DateTimeOffset At, LeadChange Change)> leads, int page, Facts facts)
    {
        var latest = history.Updates.MaxBy(u => u.Sequence);

        // The order in which updates were taken holds, whatever the clocks say; what came with the files was there before all else.
        var latestFirst = history.Updates.OrderByDescending(u => u.Sequence).Select(u => (At: u.At ?? DateTimeOffset.MinValue, Entry: EntryOf(u, history, facts))).ToList();
        foreach (var (at, change) in leads)
            latestFirst.Insert(latestFirst.TakeWhile(e => e.At > at).Count(), (at, EntryOf(at, change, facts)));
        page = Math.Clamp(page, 0, Math.Max(0, (latestFirst.Count - 1) / PageSize));
        return new HistoryReply(
            afi,
            [.. latestFirst.Skip(page * PageSize).Take(PageSize).Select(e => e.Entry)],
            history.Updates.Count,
            leads.Count,
            latest is null ? null : Words.Of(latest.Status, latest.Reason),
            page,
            facts.TakenAt);
    }

    private static Entry EntryOf(DateTimeOffset at, LeadChange change, Facts facts) =>
        new("Another lead", $"{Words.Of(facts.Calendar.DateOf(at))}, {facts.NameOf(change.To)} in the place of {facts.NameOf(change.From)}", null, []);

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

    /// <summary>One update, or a change of lead.</summary>
    /// <param name="What">The status that was given, or that another leads.</param>
    /// <param name="WhenAndWho">When it was recorded, by whom and for whom.</param>
    /// <param name="Verdict">What was made of it; null for nothing yet.</param>
    /// <param name="Said">What was said with the status. What was taken back is not shown again.</param>
    public sealed record Entry(string What, string WhenAndWho, string? Verdict, IReadOnlyList<Block> Said);
}
