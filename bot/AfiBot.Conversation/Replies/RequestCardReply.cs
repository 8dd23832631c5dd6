using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The card a lead is sent: everything they owe in this cycle.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Cycle">The open cycle.</param>
/// <param name="LeadName">The lead's title.</param>
/// <param name="Progress">Their counts over all pages.</param>
/// <param name="Groups">The AFIs of this page by framework, in the plan's order.</param>
/// <param name="Page">This page, from 0.</param>
/// <param name="PageCount">At least 1.</param>
/// <param name="IsLate">Whether the due date has passed.</param>
/// <param name="Notice">What has just happened, or null.</param>
public sealed record RequestCardReply(
    string Plan,
    Cycle Cycle,
    string LeadName,
    Figures Progress,
    IReadOnlyList<RequestCardGroup> Groups,
    int Page,
    int PageCount,
    bool IsLate,
    string? Notice) : Reply
{
    /// <summary>AFIs on a page of the card.</summary>
    public const int PageSize = 8;

    public override bool IsPersonal => true;

    public override IReadOnlyList<Block> Blocks =>
    [
        .. Notice is { } notice ? [new Block.Notice(notice, Tone.Good)] : Array.Empty<Block>(),
        .. Heading is { } heading ? [new Block.Notice(heading, Step is RequestStep.Overdue ? Tone.Urgent : Tone.Caution)] : Array.Empty<Block>(),
        new Block.Title("Your areas for improvement"),
        new Block.Note($"{Plan} · {LeadName}"),
        new Block.Line(
            new Run($"{Progress.Answered} of {Progress.Asked} answered", Role.Strong),
            new Run(" · "),
            IsLate ? new Run($"was due {Words.Of(Cycle.Due)}, taken until {Words.Of(Cycle.Closes)}", Role.Urgent) : new Run($"due {Words.Of(Cycle.Due)}")) { Break = Break.Block },
        .. Groups.SelectMany(BlocksOf),
        new Block.Pager(Page, PageCount, page => new CardAction.ShowOwed(page)),
    ];

    /// <summary>As which of the cycle's cards it is sent; a card that was asked for is as the first.</summary>
    public RequestStep Step { get; init; }

    /// <summary>What a reminder begins with; null on any other card, and where nothing is left to answer.</summary>
    public string? Heading => (Step, Progress.Asked - Progress.Answered) switch
    {
        (RequestStep.Request, _) or (_, 0) => null,
        (RequestStep.Overdue, var left) => $"Overdue since {Words.Of(Cycle.Due)}: {left} of {Progress.Asked} still to answer",
        (_, var left) => $"Reminder: {left} of {Progress.Asked} still to answer, {(IsLate ? "was due" : "due")} {Words.Of(Cycle.Due)}",
    };

    public override string Summary =>
        $"{(Heading is null ? "" : Step is RequestStep.Overdue ? "Overdue: " : "Reminder: ")}{Words.Count(Progress.Asked, "AFI")} to update by {Words.Of(Cycle.Due)}: {Progress.Answered} of {Progress.Asked} answered";

    /// <summary>The card as it stands, or null where no cycle is open or the lead owes nothing in it.</summary>
    public static RequestCardReply? Of(PlanPosition position, EmailAddress lead, int page, string? notice = null)
    {
        ArgumentNullException.ThrowIfNull(position);
        var asked = position.AskedOf(lead);
        if (asked.Count == 0)
            return null;
        var pageCount = (asked.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pageCount - 1);
        return new RequestCardReply(
            position.View.Plan.Name,
            position.OpenCycle!,
            asked[0].Afi.LeadName,
            Figures.Of(asked),
            [
                .. asked.Skip(page * PageSize).Take(PageSize)
                    .GroupBy(a => a.Afi.Framework)
                    .Select(g => new RequestCardGroup(position.View.FrameworkOf(g.Key), [.. g])),
            ],
            page,
            pageCount,
            position.Today > position.OpenCycle!.Due,
            notice);
    }

    /// <summary>The page on which an AFI stands, from 0.</summary>
    public static int PageOf(PlanPosition position, EmailAddress lead, AfiReference reference)
    {
        ArgumentNullException.ThrowIfNull(position);
        var index = position.AskedOf(lead).ToList().FindIndex(a => a.Afi.Reference == reference);
        return Math.Max(index, 0) / PageSize;
    }

    private static IEnumerable<Block> BlocksOf(RequestCardGroup group) =>
    [
        new Block.Subtitle($"{group.Framework.Name} · {Words.GradingOf(group.Framework)}"),
        .. group.Afis.Select((afi, i) => ItemOf(afi) with { Break = i == 0 ? null : Break.Rule }),
    ];

    private static Block.Item ItemOf(AfiPosition position)
    {
        var afi = position.Afi;
        return new Block.Item(
        [
            Pieces.Standing(position),
            new Block.Line(Words.Excerpt(Pieces.Wanted(afi))) { Break = Break.None },
            .. afi.Standing is { Narrative.Length: > 0 } last
                ? [new Block.Note($"{(position.Answered ? "You said" : "Last time")}: {Words.Excerpt(last.Narrative)}")]
                : Array.Empty<Block>(),
            .. Pieces.Target(position),
        ])
        {
            Edge = position.Answered ? new Run("✓ Answered", Role.Done) : new Run("To answer", Role.Subtle),
            Choices = [.. Ways(position)],
        };
    }

    private static IEnumerable<Choice> Ways(AfiPosition position)
    {
        var reference = position.Afi.Reference;
        yield return new Choice($"{(position.Answered ? "Change" : "Update")} {reference}", new CardAction.OpenForm(reference));
        if (position is { Answered: false, Afi.Standing: not null })
            yield return new Choice("No change", new CardAction.OpenNoChange(reference)) { InFull = $"No change to {reference}" };
    }
}
