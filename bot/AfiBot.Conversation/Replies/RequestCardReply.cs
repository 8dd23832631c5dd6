using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The card a lead is sent: everything they owe in the open cycles, plan by plan.</summary>
/// <param name="Plans">The plans' names.</param>
/// <param name="Cycle">The open cycle; of several, the one that is due first.</param>
/// <param name="LeadName">The lead's title.</param>
/// <param name="Progress">Their counts over all pages.</param>
/// <param name="Groups">The AFIs of this page: of each plan what is to be answered, what was returned and the overdue first, then by framework; what is answered comes last.</param>
/// <param name="Page">This page, from 0.</param>
/// <param name="PageCount">At least 1.</param>
/// <param name="Today">The day it is drawn for, in the force's time.</param>
/// <param name="Notice">What has just happened, or null.</param>
public sealed record RequestCardReply(
    IReadOnlyList<string> Plans,
    Cycle Cycle,
    string LeadName,
    Figures Progress,
    IReadOnlyList<RequestCardGroup> Groups,
    int Page,
    int PageCount,
    DateOnly Today,
    string? Notice) : Reply
{
    /// <summary>AFIs on a page of the card.</summary>
    public const int PageSize = 8;

    public override bool IsPersonal => true;

    public override IReadOnlyList<Block> Blocks =>
    [
        .. Notice is { } notice ? [new Block.Notice(notice, Tone.Good)] : Array.Empty<Block>(),
        .. Heading is { } heading ? [new Block.Notice(heading, Step is RequestStep.Overdue ? Tone.Urgent : Tone.Caution)] : Array.Empty<Block>(),
        .. Heading is not null && Warning is { } warning ? [new Block.Line(new Run(warning, Role.Strong))] : Array.Empty<Block>(),
        new Block.Title("Your areas for improvement"),
        new Block.Note($"{string.Join(", ", Plans)} · {LeadName}"),
        new Block.Progress(Progress.Answered, Progress.Asked),
        new Block.Line(
            new Run($"{Progress.Answered} of {Progress.Asked} answered", Role.Strong),
            new Run(" · "),
            IsLate ? new Run($"was due {Words.Of(Cycle.Due)}; you can still answer until {Words.Of(Cycle.Closes)}", Role.Urgent) : new Run($"due {Words.Of(Cycle.Due)}, {DaysLeft}")),
        .. Narrowed,
        .. WaysOn,
        .. Narrowing,
        .. Groups.SelectMany((g, i) => Plans.Count > 1 && (i == 0 || Groups[i - 1].Plan.Id != g.Plan.Id)
            ? [new Block.Subtitle($"{g.Plan.Name}, due {Words.Of(g.Cycle.Due)}"), .. BlocksOf(g)]
            : BlocksOf(g)),
        new Block.Pager(Page, PageCount, page => new OwedRequest(page, Within)),
    ];

    /// <summary>The AFI to begin with where more than one is to be answered, or null.</summary>
    public OpenFormRequest? Begin { get; init; }

    /// <summary>How many are still to be answered one after another from there.</summary>
    public int Left { get; init; }

    /// <summary>The framework that it was narrowed to, or null where it shows all.</summary>
    public FrameworkCode? Within { get; init; }

    /// <summary>The frameworks of what is still to be answered, where it is worth narrowing a card of several pages to one of them.</summary>
    public IReadOnlyList<(FrameworkCode Code, string Name, int Left)> Frameworks { get; init; } = [];

    /// <summary>The plans of which nothing may have changed in several AFIs at once.</summary>
    public IReadOnlyList<ActionPlan> Unchanged { get; init; } = [];

    /// <summary>As which of the cycle's cards it is sent; a card that was asked for is as the first.</summary>
    public RequestStep Step { get; init; }

    /// <summary>Whom the notice that they are late says will be told, and when; null where nobody is.</summary>
    public string? Warning { get; init; }

    /// <summary>What a reminder begins with; null on any other card, and where nothing is left to answer.</summary>
    public string? Heading => (Step, Progress.Asked - Progress.Answered) switch
    {
        (RequestStep.Request, _) or (_, 0) => null,
        (RequestStep.Overdue, var left) => $"Late since {Words.Of(Cycle.Due)}: {left} of {Progress.Asked} still to answer",
        (_, var left) => $"Reminder: {left} of {Progress.Asked} still to answer, {(IsLate ? "was due" : "due")} {Words.Of(Cycle.Due)}",
    };

    private bool IsLate => Today > Cycle.Due;

    private string DaysLeft => (Cycle.Due.DayNumber - Today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        var days => $"{days} days left",
    };

    private IEnumerable<Block> Narrowed => Within is { } code
        ?
        [
            new Block.Line(new Run($"Only {Frameworks.FirstOrDefault(f => f.Code == code).Name ?? code.Value}", Role.Strong)),
            new Block.Actions(new Choice($"Show all {Progress.Asked}", new OwedRequest())),
        ]
        : [];

    private IEnumerable<Block> WaysOn
    {
        get
        {
            List<Choice> ways = Begin is { } begin ? [new Choice(Within is null ? $"Answer all {Left}, one after another" : $"Answer these {Left}, one after another", begin) { IsPrimary = true }] : [];
            ways.AddRange(Unchanged.Select(p => new Choice(Unchanged.Count > 1 ? $"No change: {p.Name}" : "No change in several", new OpenNoChangesRequest(Within) { Plan = p.Id })
            {
                InFull = $"Say once that nothing has changed in several AFIs{(Unchanged.Count > 1 ? $" of {p.Name}" : "")}",
            }));
            return ways.Count > 0 ? [new Block.Actions(ways)] : [];
        }
    }

    private IEnumerable<Block> Narrowing => Within is null && Frameworks.Count > 1
        ? [new Block.Folded("Show one framework", new Block.Actions([.. Frameworks.Select(f => new Choice($"{f.Name} ({f.Left})", new OwedRequest(0, f.Code)) { InFull = $"Only {f.Name}: {f.Left} to answer" })]))]
        : [];

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
    public static RequestCardReply? Of(IReadOnlyList<Facts> plans, int page, string? notice = null, FrameworkCode? within = null) => Of(PartsOf(plans), page, notice, within);

    /// <summary>What is to be answered after an AFI that is not answered yet; null where it is the last, or is not asked for.</summary>
    /// <param name="plans">The plans of whoever answers.</param>
    /// <param name="plan">The AFI's plan.</param>
    /// <param name="after">The AFI.</param>
    /// <param name="within">The framework that they keep to, or null for all.</param>
    public static AfiInPlan? Next(IReadOnlyList<Facts> plans, PlanId plan, AfiReference after, FrameworkCode? within) => InOrder(PartsOf(plans))
        .Where(a => !a.Afi.Answered && IsWithin(a, within))
        .SkipWhile(a => a.Plan.Id != plan || a.Afi.Afi.Reference != after)
        .Skip(1)
        .Select(a => new AfiInPlan(a.Plan.Id, a.Afi.Afi.Reference))
        .FirstOrDefault();

    private static RequestCardReply? Of(IReadOnlyList<Part> parts, int page, string? notice, FrameworkCode? within = null)
    {
        var asked = InOrder(parts);
        if (asked.Count == 0)
            return null;
        var first = asked[0].Part.Position;
        var left = asked.Where(a => !a.Afi.Answered).ToList();
        if (!left.Exists(a => IsWithin(a, within)))
            within = null;
        List<Asked> toAnswer = [.. left.Where(a => IsWithin(a, within))];
        List<Asked> listed = [.. toAnswer, .. asked.Where(a => a.Afi.Answered && IsWithin(a, within))];
        var pageCount = (listed.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 0, pageCount - 1);
        return new RequestCardReply(
            [.. asked.Select(a => a.Plan.Name).Distinct()],
            first.OpenCycle!,
            asked[0].Afi.Afi.LeadName,
            Figures.Of(asked.Select(a => a.Afi)),
            [
                .. listed.Skip(page * PageSize).Take(PageSize)
                    .GroupBy(a => (a.Part, a.Heading))
                    .Select(g => new RequestCardGroup(g.Key.Part.Position.View.Plan, g.Key.Part.Position.OpenCycle!, g.Key.Heading, [.. g.Select(a => a.Afi)])),
            ],
            page,
            pageCount,
            first.Today,
            notice)
        {
            Begin = toAnswer is [var begin, _, ..] ? new OpenFormRequest(begin.Afi.Afi.Reference, GoesOn: true, within) { Plan = begin.Plan.Id } : null,
            Left = toAnswer.Count,
            Within = within,
            Frameworks = asked.Count <= PageSize ? [] : [.. left.GroupBy(a => a.Afi.Afi.Framework).Select(g => (g.Key, g.First().Framework.Name, g.Count()))],
            Unchanged = [.. toAnswer.Where(a => MayStay(a.Afi)).GroupBy(a => a.Plan).Where(g => g.Count() > 1).Select(g => g.Key)],
        };
    }

    /// <summary>Whether an AFI may be said to be as it was: something was said of it, it is not answered yet, and ILAU has not asked for more.</summary>
    internal static bool MayStay(AfiPosition position) => position is { Answered: false, Afi: { Standing: not null, Returned: null } };

    private static bool IsWithin(Asked asked, FrameworkCode? within) => within is null || asked.Afi.Afi.Framework == within;

    private static List<Part> PartsOf(IReadOnlyList<Facts> plans) => [.. plans.Select(f => new Part(f.Position, f.Position.AskedOf(f.Person)))];

    /// <summary>The plan that is due first comes first, in each what was returned, then what is overdue.</summary>
    private static List<Asked> InOrder(IReadOnlyList<Part> parts) =>
    [
        .. parts.Where(p => p.Asked.Count > 0).OrderBy(p => p.Position.OpenCycle!.Due)
            .SelectMany(p => p.Asked.OrderBy(a => a.Afi.Returned is null).ThenBy(a => !a.Overdue).Select(a => new Asked(p, a))),
    ];

    private IEnumerable<Block> BlocksOf(RequestCardGroup group)
    {
        Block.Item[] items = [.. group.Afis.Select((afi, i) => ItemOf(afi, group.Plan) with { Break = i == 0 ? null : Break.Rule })];
        return group.Afis[0].Answered ? [new Block.Folded(Plans.Count > 1 ? $"{group.Heading} in {group.Plan.Name}" : group.Heading, items)] : [new Block.Subtitle(group.Heading), .. items];
    }

    private Block.Item ItemOf(AfiPosition position, ActionPlan plan)
    {
        var afi = position.Afi;
        return new Block.Item(
        [
            new Block.Line([.. Pieces.Standing(position).Runs, .. Pieces.Target(position).OfType<Block.Line>().SelectMany(t => t.Runs.Prepend(new Run(" · ", Role.Subtle)))]),
            new Block.Line(Words.Excerpt(Pieces.Wanted(afi))) { Break = Break.None },
            .. Pieces.Returned(afi, ForceCalendar.Of(plan.Settings)) is { } returned
                ? [new Block.Line(returned) { Break = Break.None }]
                : afi.Standing is { Narrative.Length: > 0 } last
                ? [new Block.Note($"{(position.Answered ? "You said" : "Last time")}: {Words.Excerpt(last.Narrative)}") { Break = Break.None }]
                : Array.Empty<Block>(),
        ])
        {
            Leads = Way(position, plan),
        };
    }

    private Choice Way(AfiPosition position, ActionPlan plan)
    {
        var reference = position.Afi.Reference;

        // Buttons are named apart: a screen reader reads nothing else of them.
        var name = Groups.Any(g => g.Plan.Id != plan.Id && g.Afis.Any(a => a.Afi.Reference == reference)) ? $"{reference} ({plan.Name})" : reference.Value;
        return new Choice($"{(position.Answered ? "Change" : "Answer")} {name}", new OpenFormRequest(reference) { Plan = plan.Id });
    }

    private sealed record Part(PlanPosition Position, IReadOnlyList<AfiPosition> Asked);

    private sealed record Asked(Part Part, AfiPosition Afi)
    {
        public ActionPlan Plan => Part.Position.View.Plan;

        public Framework Framework => Part.Position.View.FrameworkOf(Afi.Afi.Framework);

        /// <summary>Under which it stands on the card.</summary>
        public string Heading => Afi switch
        {
            { Answered: true } => "Show what is answered",
            { Afi.Returned: not null } => "Returned: ILAU needs more",
            { Overdue: true } => "Start here: past the target date",
            _ => Of(Framework),
        };

        private static string Of(Framework framework) => Words.GradingOf(framework) is { } grading ? $"{framework.Name} · {grading}" : framework.Name;
    }
}
