using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The card a lead is sent: everything they owe in the open cycles, plan by plan.</summary>
/// <param name="Plans">The plans' names.</param>
/// <param name="Cycle">The open cycle; of several, the one that is due first.</param>
/// <param name="LeadName">The lead's title.</param>
/// <param name="Progress">Their counts over all pages.</param>
/// <param name="Groups">The AFIs of this page by framework, in the plan's order.</param>
/// <param name="Page">This page, from 0.</param>
/// <param name="PageCount">At least 1.</param>
/// <param name="IsLate">Whether the due date has passed.</param>
/// <param name="Notice">What has just happened, or null.</param>
public sealed record RequestCardReply(
    IReadOnlyList<string> Plans,
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
        new Block.Note($"{string.Join(", ", Plans)} · {LeadName}"),
        new Block.Line(
            new Run($"{Progress.Answered} of {Progress.Asked} answered", Role.Strong),
            new Run(" · "),
            IsLate ? new Run($"was due {Words.Of(Cycle.Due)}; you can still answer until {Words.Of(Cycle.Closes)}", Role.Urgent) : new Run($"due {Words.Of(Cycle.Due)}")) { Break = Break.Block },
        .. Groups.SelectMany((g, i) => Plans.Count > 1 && (i == 0 || Groups[i - 1].Plan.Id != g.Plan.Id)
            ? [new Block.Subtitle($"{g.Plan.Name}, due {Words.Of(g.Cycle.Due)}"), .. BlocksOf(g)]
            : BlocksOf(g)),
        new Block.Pager(Page, PageCount, page => new OwedRequest(page)),
    ];

    /// <summary>As which of the cycle's cards it is sent; a card that was asked for is as the first.</summary>
    public RequestStep Step { get; init; }

    /// <summary>What a reminder begins with; null on any other card, and where nothing is left to answer.</summary>
    public string? Heading => (Step, Progress.Asked - Progress.Answered) switch
    {
        (RequestStep.Request, _) or (_, 0) => null,
        (RequestStep.Overdue, var left) => $"Late since {Words.Of(Cycle.Due)}: {left} of {Progress.Asked} still to answer",
        (_, var left) => $"Reminder: {left} of {Progress.Asked} still to answer, {(IsLate ? "was due" : "due")} {Words.Of(Cycle.Due)}",
    };

    public override string Summary =>
        $"{(Heading is null ? "" : Step is RequestStep.Overdue ? "Late: " : "Reminder: ")}{Words.Count(Progress.Asked, "AFI")} to update by {Words.Of(Cycle.Due)}: {Progress.Answered} of {Progress.Asked} answered";

    /// <summary>The card of one request as it stands, or null where no cycle is open or the lead owes nothing in it.</summary>
    public static RequestCardReply? Of(PlanPosition position, EmailAddress lead) => Of([position], lead);

    /// <summary>The card of one lead over plans as they stand, or null where nothing is owed in any.</summary>
    public static RequestCardReply? Of(IReadOnlyList<PlanPosition> positions, EmailAddress lead)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return Of([.. positions.Select(p => new Part(p, p.AskedOf(lead)))], 0, null);
    }

    /// <summary>The card of somebody over plans as they stand, with what they cover for another; null where nothing is owed in any.</summary>
    public static RequestCardReply? Of(IReadOnlyList<PlanPosition> positions, Person person)
    {
        ArgumentNullException.ThrowIfNull(positions);
        return Of([.. positions.Select(p => new Part(p, p.AskedOf(person)))], 0, null);
    }

    /// <summary>The card of whoever speaks over all their plans, or null where nothing is owed in any.</summary>
    public static RequestCardReply? Of(IReadOnlyList<Facts> plans, int page, string? notice = null) => Of(PartsOf(plans), page, notice);

    /// <summary>The page on which an AFI stands, from 0.</summary>
    public static int PageOf(IReadOnlyList<Facts> plans, PlanId plan, AfiReference reference)
    {
        var index = InOrder(PartsOf(plans)).FindIndex(a => a.Part.Position.View.Plan.Id == plan && a.Afi.Afi.Reference == reference);
        return Math.Max(index, 0) / PageSize;
    }

    private static RequestCardReply? Of(IReadOnlyList<Part> parts, int page, string? notice)
    {
        var asked = InOrder(parts);
        if (asked.Count == 0)
            return null;
        var pageCount = (asked.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pageCount - 1);
        var plans = asked.Select(a => a.Part.Position).Distinct().ToList();
        var first = plans.MinBy(p => p.OpenCycle!.Due)!;
        return new RequestCardReply(
            [.. plans.Select(p => p.View.Plan.Name)],
            first.OpenCycle!,
            asked[0].Afi.Afi.LeadName,
            Figures.Of(asked.Select(a => a.Afi)),
            [
                .. asked.Skip(page * PageSize).Take(PageSize)
                    .GroupBy(a => (a.Part, a.Afi.Afi.Framework))
                    .Select(g => new RequestCardGroup(
                        g.Key.Part.Position.View.Plan,
                        g.Key.Part.Position.OpenCycle!,
                        g.Key.Part.Position.View.FrameworkOf(g.Key.Framework),
                        [.. g.Select(a => a.Afi)])),
            ],
            page,
            pageCount,
            first.Today > first.OpenCycle!.Due,
            notice);
    }

    private static List<Part> PartsOf(IReadOnlyList<Facts> plans) => [.. plans.Select(f => new Part(f.Position, f.Position.AskedOf(f.Person)))];

    /// <summary>The plan that is due first comes first.</summary>
    private static List<(Part Part, AfiPosition Afi)> InOrder(IReadOnlyList<Part> parts) =>
    [
        .. parts.Where(p => p.Asked.Count > 0).OrderBy(p => p.Position.OpenCycle!.Due).SelectMany(p => p.Asked.Select(a => (p, a))),
    ];

    private IEnumerable<Block> BlocksOf(RequestCardGroup group) =>
    [
        new Block.Subtitle(Words.GradingOf(group.Framework) is { } grading ? $"{group.Framework.Name} · {grading}" : group.Framework.Name),
        .. group.Afis.Select((afi, i) => ItemOf(afi, group.Plan) with { Break = i == 0 ? null : Break.Rule }),
    ];

    private Block.Item ItemOf(AfiPosition position, ActionPlan plan)
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
            Edge = position.Answered ? new Run("Answered", Role.Subtle) : new Run("To answer", Role.Strong),
            Choices = [.. Ways(position, plan)],
        };
    }

    private IEnumerable<Choice> Ways(AfiPosition position, ActionPlan plan)
    {
        var reference = position.Afi.Reference;
        // Buttons are named apart: a screen reader reads nothing else of them.
        var name = Groups.Any(g => g.Plan.Id != plan.Id && g.Afis.Any(a => a.Afi.Reference == reference)) ? $"{reference} ({plan.Name})" : reference.Value;
        yield return new Choice($"{(position.Answered ? "Change" : "Update")} {name}", new OpenFormRequest(reference) { Plan = plan.Id });
        if (position is { Answered: false, Afi.Standing: not null })
            yield return new Choice($"No change to {name}", new OpenNoChangeRequest(reference) { Plan = plan.Id });
    }

    private sealed record Part(PlanPosition Position, IReadOnlyList<AfiPosition> Asked);
}
