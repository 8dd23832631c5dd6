using System.Globalization;
using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Reports;

/// <summary>What a position paper says, in the order of reading: the sections of the report of January 2007, and what it lacked. Pure.</summary>
internal static class PaperPages
{
    /// <summary>AFIs of a framework that its table in the paper shows; all that was said is in the appendix.</summary>
    private const int MostNotable = 12;

    /// <summary>The whole paper.</summary>
    public static IReadOnlyList<Passage> Of(PositionPaper paper) =>
    [
        new Passage.Title("Position paper", Names(paper), [.. Beginning(paper)]),
        new Passage.Contents("Contents"),
        .. Summary(paper),
        .. Breakdown(paper.Main),
        .. Progress(paper.Main),
        .. Awaited(paper.Main),
        .. Changes(paper.Main),
        .. Overdue(paper.Main),
        .. Timetable(paper.Main),
        .. Indicators(paper.Main, 1),
        .. Impact(paper.Main, "Equality and diversity implications", paper.Main.Equality, "the impact on equality", UpdateFields.EqualityFindings),
        .. Impact(paper.Main, "Financial implications", paper.Main.Financial, "the financial impact", UpdateFields.FinancialFindings),
        .. paper.Others.SelectMany(OtherPlan),
        .. Assurance(paper),
        .. Rest(paper.Main),
        .. Narratives(paper),
    ];

    public static string Names(PositionPaper paper)
    {
        var names = paper.Plans.Select(p => p.Position.View.Plan.Name).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }

    public static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Beginning(PositionPaper paper)
    {
        yield return $"As at {Day(paper.Main.Position.Today)}";
        yield return "Prepared for the Performance Board by the Inspection Liaison and Analysis Unit";
        if (paper.Origin is PaperOrigin.Snapshot snapshot)
            yield return $"From the figures that were frozen as \"{snapshot.Name}\"";
    }

    private static IEnumerable<Passage> Summary(PositionPaper paper)
    {
        var (plan, figures) = (paper.Main, paper.Main.Figures);
        yield return new Passage.Heading(1, "Summary");
        yield return new Passage.Paragraph(
            $"This paper gives the position on {AFIs(figures.Total)} of {plan.Position.View.Plan.Name}, in {Words.Count(plan.Frameworks.Count, "framework")}, as at {Day(plan.Position.Today)}. "
            + $"{Words.Begun(Are(figures.Closed))} closed, {Share(figures.Closed, figures.Total)} of all.");
        yield return new Passage.Bullet($"{Are(figures.Completed)} completed, and {Number(figures.NoFurtherAction)} {(figures.NoFurtherAction == 1 ? "needs" : "need")} no further action.");
        yield return new Passage.Bullet($"{Are(figures.WorkInProgress)} in progress{(figures.ClosureProposed == 0 ? "" : $"; of these, closure is proposed for {figures.ClosureProposed} and not yet accepted")}.");
        yield return new Passage.Bullet($"{Words.Count(figures.UpdateAwaited, "update")} {(figures.UpdateAwaited == 1 ? "is" : "are")} awaited.");
        if (figures.ManagedElsewhere > 0)
            yield return new Passage.Bullet($"{Are(figures.ManagedElsewhere)} followed up by another body: {string.Join(", ", plan.Elsewhere.Select(e => e.Count == figures.ManagedElsewhere ? e.Body : $"{e.Body} ({e.Count})"))}.");
        yield return new Passage.Bullet(PastTarget(figures));
        yield return new Passage.Bullet($"Since {DayOf(plan.Since, plan)}, {Some(plan.Completed.Count, "AFI")} {(plan.Completed.Count < 2 ? "was" : "were")} closed and {Some(plan.Moved.Count, "target date")} {(plan.Moved.Count < 2 ? "was" : "were")} moved to a later day.");
        foreach (var other in paper.Others)
            yield return new Passage.Bullet($"{Words.Line(other.Figures)}. {PastTarget(other.Figures)}", $"{other.Position.View.Plan.Name}:");
        yield return new Passage.Paragraph(
            paper.IsSound
                ? "Every AFI is counted once, the figures add up, every answer was reviewed and none is out of date."
                : Reservations(paper),
            "Assurance.");
    }

    private static string Reservations(PositionPaper paper)
    {
        var found = paper.Plans.SelectMany(p => p.Checks).ToLookup(c => c.Kind);
        var sums = found.Contains(PaperCheckKind.DoesNotAddUp) || found.Contains(PaperCheckKind.NoFramework) ? "The figures do NOT add up" : "Every AFI is counted once, and the figures add up";
        var parts = found.Where(k => k.Key > PaperCheckKind.NoFramework).OrderBy(k => k.Key).Select(k => $"{AFIs(k.Sum(c => c.Afis.Count))} {Words.Of(k.Key, k.Sum(c => c.Afis.Count))}").ToList();
        return parts.Count == 0 ? $"{sums}." : $"{sums}. The reader should know that {string.Join("; ", parts)}. They are listed under \"Assurance of the figures\".";
    }

    /// <summary>A check in a line for whoever makes the paper.</summary>
    public static string Told(PaperCheck check) => check.Kind is PaperCheckKind.DoesNotAddUp ? "the figures do not add up" : $"{AFIs(check.Afis.Count)} {Words.Of(check.Kind, check.Afis.Count)}: {string.Join(", ", check.Afis)}";

    private static IEnumerable<Passage> Breakdown(PaperPlan plan)
    {
        yield return new Passage.Heading(1, "Status breakdown", BeginsPage: true);
        yield return new Passage.Table(
            $"AFIs by status, as at {Day(plan.Position.Today)}",
            [new("Status", 6), new("AFIs", 2, true), new("Share", 2, true)],
            [
                .. Enum.GetValues<ShownStatus>().Select(s => new[] { Words.Of(s), Number(plan.Figures.Count(s)), Share(plan.Figures.Count(s), plan.Figures.Total) }),
                ["All", Number(plan.Figures.Total), Share(plan.Figures.Total, plan.Figures.Total)],
            ],
            HasTotal: true);
        if (plan.Reasons.Count > 0)
        {
            yield return new Passage.Paragraph(
                $"{string.Join("; ", plan.Reasons.Select(r => $"{(r.Reason is { } reason ? Words.Of(reason) : "no reason on record")}, {r.Count}"))}.",
                $"Why no further action is taken ({plan.Figures.NoFurtherAction}):");
        }

        yield return Chart(plan);
        yield return OverTime(plan);
    }

    private static Passage.Chart Chart(PaperPlan plan)
    {
        (ShownStatus Status, string Colour)[] series =
        [
            (ShownStatus.Completed, "2E7D32"), (ShownStatus.NoFurtherAction, "9E9E9E"), (ShownStatus.WorkInProgress, "2F5496"), (ShownStatus.UpdateAwaited, "ED9B00"), (ShownStatus.ManagedElsewhere, "D0CECE"),
        ];
        var (first, last) = (plan.Trend[0], plan.Trend[^1]);
        return new Passage.Chart(
            "Status over time",
            $"Stacked columns of the AFIs by status at the end of each month, from {Day(first.Day)} to {Day(last.Day)}. Closed: {first.Figures.Closed} of {first.Figures.Total} at first, {last.Figures.Closed} of {last.Figures.Total} at last. "
            + $"Updates awaited: {first.Figures.UpdateAwaited} at first, {last.Figures.UpdateAwaited} at last. The table that follows has the numbers.",
            "As at",
            [.. plan.Trend.Select(p => Short(p.Day))],
            [.. series.Select(s => new Passage.Series(Words.Of(s.Status), s.Colour, [.. plan.Trend.Select(p => p.Figures.Count(s.Status))]))]);
    }

    private static Passage.Table OverTime(PaperPlan plan) => new(
        "Status over time",
        [new("As at", 4), .. Enum.GetValues<ShownStatus>().Select(s => new Passage.Column(Words.Of(s), 3, true)), new("All", 2, true), new("Overdue", 3, true)],
        plan.Trend.Select(p => (string[])[Short(p.Day), .. Counts(p.Figures), Number(p.Figures.Total), Number(p.Figures.Overdue)]));

    private static IEnumerable<Passage> Progress(PaperPlan plan)
    {
        yield return new Passage.Heading(1, "Progress by framework", BeginsPage: true);
        yield return new Passage.Table(
            "Frameworks with their grading and figures",
            [new("Framework", 152), new("Grading", 112), new("AFIs", 40, true), new("In progress", 68, true), new("Completed", 80, true), new("No further action", 55, true), new("Awaited", 63, true), new("Elsewhere", 78, true), new("Overdue", 67, true)],
            [
                .. plan.Frameworks.Select(f => (string[])[f.Framework.Name, Words.GradingOf(f.Framework) ?? "", Number(f.Figures.Total), .. Counts(f.Figures), Number(f.Figures.Overdue)]),
                ["All", "", Number(plan.Figures.Total), .. Counts(plan.Figures), Number(plan.Figures.Overdue)],
            ],
            HasTotal: true);
        if (plan.InspectedFirst.Any())
        {
            yield return new Passage.Heading(2, "Frameworks due for inspection first");
            yield return new Passage.Paragraph("These belong to a priority service. The others follow in Appendix A.");
            foreach (var passage in plan.InspectedFirst.SelectMany(Framework))
                yield return passage;
        }
    }

    private static IEnumerable<Passage> Framework(PaperFramework framework)
    {
        var notable = framework.Notable.ToList();
        yield return new Passage.Heading(3, framework.Framework.Name);
        yield return new Passage.Paragraph(
            $"{(Words.GradingOf(framework.Framework) is { } grading ? $"Graded {grading}. " : "")}{Words.Line(framework.Figures)}."
            + (framework.Figures.Overdue > 0 ? $" {PastTarget(framework.Figures)}" : "")
            + (framework.Framework.PriorityServices.Count > 0 ? $" Priority service: {string.Join(", ", framework.Framework.PriorityServices)}." : ""));
        if (notable.Count == 0)
            yield break;
        yield return new Passage.Table(
            $"{framework.Framework.Name}: notable work",
            [new("AFI", 3), new("Improvement", 8), new("Status", 5), new("Target", 4), new("What was done", 10)],
            [.. notable.Take(MostNotable).Select(a => (string[])[a.Afi.Reference.Value, a.Afi.Improvement, Status(a), Target(a), Words.Excerpt(a.Afi.Standing?.Narrative ?? "")])]);
        if (notable.Count > MostNotable)
            yield return new Passage.Paragraph($"{notable.Count - MostNotable} more are in Appendix B.");
    }

    private static IEnumerable<Passage> Awaited(PaperPlan plan)
    {
        yield return new Passage.Heading(1, "Updates awaited");
        if (plan.Awaited.Count == 0)
        {
            yield return new Passage.Paragraph("No update is awaited.");
            yield break;
        }

        yield return new Passage.Table(
            $"The {Words.Count(plan.Awaited.Count, "update")} awaited",
            [new("AFI", 3), new("Improvement", 10), new("Lead", 6), new("Awaited since", 5)],
            plan.Awaited.Select(a => (string[])[a.Afi.Reference.Value, a.Afi.Improvement, a.Afi.LeadName, AwaitedSince(a, plan)]));
    }

    private static string AwaitedSince(AfiPosition afi, PaperPlan plan) => plan.Position.View.Cycle is { } cycle && afi.Asked && plan.Position.Today > cycle.Due
        ? $"{Short(cycle.Due)}, {Words.Count(ForceCalendar.Of(plan.Position.View.Plan.Settings).WorkingDaysBetween(cycle.Due, plan.Position.Today), "working day")}"
        : "Nothing was ever said";

    private static IEnumerable<Passage> Changes(PaperPlan plan)
    {
        yield return new Passage.Heading(1, $"Changes since {DayOf(plan.Since, plan)}");
        yield return new Passage.Heading(2, "Closed");
        if (plan.Completed.Count == 0)
        {
            yield return new Passage.Paragraph("No AFI was closed.");
        }
        else
        {
            yield return new Passage.Table(
                "AFIs closed",
                [new("AFI", 3), new("Improvement", 9), new("Closed as", 5), new("Accepted", 4), new("What was done", 9)],
                plan.Completed.Select(c => (string[])[c.Afi.Afi.Reference.Value, c.Afi.Afi.Improvement, Words.Of(c.Update.Status, c.Update.Reason), DayOf(c.At, plan), Words.Excerpt(c.Update.Narrative)]));
        }

        yield return new Passage.Heading(2, "Extensions asked");
        if (plan.Moved.Count == 0)
        {
            yield return new Passage.Paragraph("No target date was moved to a later day.");
        }
        else
        {
            yield return new Passage.Table(
                "Target dates moved to a later day",
                [new("AFI", 3), new("Improvement", 8), new("From", 4), new("To", 4), new("Times", 3, true), new("Why", 8), new("ILAU", 4)],
                plan.Moved.Select(m => (string[])[m.Afi.Afi.Reference.Value, m.Afi.Afi.Improvement, Short(m.From), Short(m.Said.TargetDate!.Value), Number(m.Afi.Afi.Slips), m.Said.Said[UpdateFields.Delay], m.Verdict is QualityVerdict.Accepted ? "Agreed" : "Not decided"]));
        }
    }

    private static IEnumerable<Passage> Overdue(PaperPlan plan)
    {
        yield return new Passage.Heading(1, "Overdue, and without movement");
        if (plan.Overdue.Count == 0)
        {
            yield return new Passage.Paragraph("No AFI is past its target date.");
        }
        else
        {
            yield return new Passage.Table(
                "AFIs past their target date",
                [new("AFI", 3), new("Improvement", 9), new("Lead", 6), new("Target", 4), new("Days late", 3, true)],
                plan.Overdue.Select(a => (string[])[a.Afi.Reference.Value, a.Afi.Improvement, a.Afi.LeadName, Target(a), Number(plan.Position.Today.DayNumber - a.Afi.DueDate!.Value.DayNumber)]));
        }

        if (plan.Unchanged.Count == 0)
        {
            yield return new Passage.Paragraph("No AFI has had the same status and target date for three cycles or more.");
        }
        else
        {
            yield return new Passage.Table(
                "AFIs with the same status and target date for three cycles or more",
                [new("AFI", 3), new("Improvement", 10), new("Lead", 6), new("Cycles", 3, true)],
                plan.Unchanged.Select(u => (string[])[u.Afi.Afi.Reference.Value, u.Afi.Afi.Improvement, u.Afi.Afi.LeadName, Number(u.Cycles)]));
        }
    }

    private static IEnumerable<Passage> Timetable(PaperPlan plan)
    {
        yield return new Passage.Heading(1, "Progress against the timetable");
        foreach (var passage in Months(plan))
            yield return passage;
    }

    private static IEnumerable<Passage> Months(PaperPlan plan)
    {
        var dated = plan.Timetable.Sum(m => m.Due);
        var open = plan.Position.Afis.Count(a => a is { Afi: { DueDate: null, IsManagedElsewhere: false }, Status: ShownStatus.WorkInProgress or ShownStatus.UpdateAwaited });
        yield return new Passage.Paragraph($"{Words.Count(dated, "AFI")} {(dated == 1 ? "has" : "have")} a target date; {AFIs(open)} still open {(open == 1 ? "has" : "have")} none.");
        if (dated == 0)
            yield break;
        yield return ByMonth("AFIs by the month of their target date", "Closed", plan.Timetable);
        yield return MonthBars(plan, "AFIs against the timetable", "Closed", plan.Timetable);
        foreach (var passage in Milestones(plan))
            yield return passage;
    }

    private static IEnumerable<Passage> Milestones(PaperPlan plan)
    {
        if (plan.Milestones.Count == 0)
            yield break;
        var (done, late) = (plan.MilestoneMonths.Sum(m => m.Closed), plan.MilestoneMonths.Sum(m => m.Overdue));
        yield return new Passage.Paragraph($"{Words.Count(plan.Milestones.Count, "milestone")}: {None(done)} done, {None(late)} late, {None(plan.Milestones.Count - done - late)} still to come.");
        yield return ByMonth("Milestones by the month in which they are due", "Done", plan.MilestoneMonths);
        yield return MonthBars(plan, "Milestones against the timetable", "Done", plan.MilestoneMonths);
        yield return new Passage.Table(
            "Each milestone",
            [new("AFI", 3), new("No.", 2), new("Milestone", 9), new("Lead", 5), new("Due", 4), new("Done", 4), new("Days late", 3, true)],
            plan.Milestones.Select(m => (string[])[m.Afi.Afi.Reference.Value, m.State.Milestone.Name, m.State.Milestone.What, m.Afi.Afi.LeadName, Short(m.State.Milestone.Due), m.State.Done is { } day ? Short(day) : "", m.State.DaysLate > 0 ? Number(m.State.DaysLate) : ""]));
    }

    private static Passage.Table ByMonth(string caption, string done, IReadOnlyList<TimetableMonth> months) => new(
        caption,
        [new("Month", 5), new("Due", 3, true), new(done, 3, true), new("Overdue", 3, true), new("Longest overdue", 5, true), new("Still to come", 4, true)],
        [
            .. months.Select(m => (string[])[MonthOf(m), Number(m.Due), Number(m.Closed), Number(m.Overdue), m.LongestOverdue == 0 ? "" : Words.Count(m.LongestOverdue, "day"), Number(m.ToCome)]),
            ["All", Number(months.Sum(m => m.Due)), Number(months.Sum(m => m.Closed)), Number(months.Sum(m => m.Overdue)), "", Number(months.Sum(m => m.ToCome))],
        ],
        HasTotal: true);

    private static Passage.Chart MonthBars(PaperPlan plan, string caption, string done, IReadOnlyList<TimetableMonth> months) => new(
        $"{plan.Position.View.Plan.Name}: {caption}",
        $"Stacked columns by month: {done.ToLowerInvariant()} {Number(months.Sum(m => m.Closed))}, overdue {Number(months.Sum(m => m.Overdue))}, still to come {Number(months.Sum(m => m.ToCome))}. The table above has the numbers.",
        "Month",
        [.. months.Select(MonthOf)],
        [
            new Passage.Series(done, "2E7D32", [.. months.Select(m => m.Closed)]),
            new Passage.Series("Overdue", "C62828", [.. months.Select(m => m.Overdue)]),
            new Passage.Series("Still to come", "9E9E9E", [.. months.Select(m => m.ToCome)]),
        ]);

    private static string MonthOf(TimetableMonth month) => month.Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<Passage> Indicators(PaperPlan plan, int level)
    {
        if (plan.Indicators.Count == 0)
            yield break;
        var against = plan.Indicators.Where(i => i.Values.Count > 0).Select(i => i.Afi.Afi.Indicator!.Compare(i.Values[^1].Value)).OfType<Against>().ToList();
        var behind = against.Count(a => a is Against.Behind);
        var hasTrend = plan.Indicators.Any(i => i.Values.Count > 1);
        yield return new Passage.Heading(level, "Measures");
        yield return new Passage.Paragraph(against.Count == 0
            ? $"{Words.Count(plan.Indicators.Count, "AFI")} {(plan.Indicators.Count == 1 ? "has" : "have")} a measure; none has both a target and a value yet."
            : $"Of {Words.Count(against.Count, "measure")} with a target, {None(against.Count - behind)} {(against.Count - behind == 1 ? "is" : "are")} ahead of it or on it, and {None(behind)} behind. {Words.Begun(None(plan.Indicators.Count - against.Count))} of the {plan.Indicators.Count} {(plan.Indicators.Count - against.Count == 1 ? "has" : "have")} no target or no value.");
        yield return new Passage.Table(
            level == 1 ? "Measures against their targets" : $"{plan.Position.View.Plan.Name}: measures against their targets",
            [new("AFI", 3), new("Measure", 7), new("Value", 3, true), new("As at", 4), new("Target", 3, true), new("Better", 3), new("Standing", 5), .. hasTrend ? new[] { new Passage.Column("Trend", 5) } : []],
            plan.Indicators.Select(i => Row(i.Afi.Afi, i.Afi.Afi.Indicator!, i.Values)[..(hasTrend ? 8 : 7)]));

        static string[] Row(Afi afi, Indicator indicator, IReadOnlyList<Measured> values) =>
        [
            afi.Reference.Value,
            indicator.Name,
            values is [.., var last] ? Words.Amount(last.Value, indicator) : "",
            values is [.., { Day: { } day }] ? Short(day) : "",
            indicator.Target is { } target ? Words.Amount(target, indicator) : "none set",
            indicator.Better.ToString(),
            values is [.., var value] && indicator.Compare(value.Value) is { } standing ? Words.Begun(Words.Of(standing)) : "",
            values.Count > 1 ? Words.Trend(values, indicator) : "",
        ];
    }

    private static IEnumerable<Passage> Impact(PaperPlan plan, string heading, ImpactSummary impact, string what, FindingsField findings)
    {
        var answered = impact.Considered.Count + impact.NotConsidered.Count;
        yield return new Passage.Heading(1, heading);
        yield return new Passage.Paragraph(answered == 0
            ? $"No lead has answered in the plan's own time yet, so nothing is on record of {what}."
            : $"Of {AFIs(answered)} that leads have answered, {what} was considered for {None(impact.Considered.Count)} and not for {None(impact.NotConsidered.Count)}. The other {Number(impact.NotSaid)} were last reported before that was asked, or not at all.");
        if (impact.Considered.Count > 0)
        {
            yield return new Passage.Table(
                $"{Words.Begun(what)}: what was found",
                [new("AFI", 3), new("Improvement", 7), new("Lead", 5), new("What was found", 10)],
                impact.Considered.Select(a => (string[])[a.Afi.Reference.Value, a.Afi.Improvement, a.Afi.LeadName, a.Afi.Standing!.Said[findings] is { Length: > 0 } found ? found : "Considered; nothing more was said"]));
        }

        if (impact.NotConsidered.Count > 0)
        {
            yield return new Passage.Table(
                $"{Words.Begun(what)} was not considered",
                [new("AFI", 3), new("Improvement", 11), new("Lead", 6)],
                impact.NotConsidered.Select(a => (string[])[a.Afi.Reference.Value, a.Afi.Improvement, a.Afi.LeadName]));
        }
    }

    private static IEnumerable<Passage> OtherPlan(PaperPlan plan)
    {
        yield return new Passage.Heading(1, plan.Position.View.Plan.Name);
        yield return new Passage.Paragraph($"{Words.Line(plan.Figures)}. {PastTarget(plan.Figures)}");
        yield return new Passage.Heading(2, "Progress against the timetable");
        foreach (var passage in Months(plan))
            yield return passage;
        yield return new Passage.Table(
            $"{plan.Position.View.Plan.Name}: each AFI by its target date",
            [new("AFI", 3), new("Improvement", 9), new("Lead", 6), new("Target", 4), new("Status", 5), new("Days late", 3, true)],
            plan.Position.Afis.OrderBy(a => a.Afi.DueDate ?? DateOnly.MaxValue).ThenBy(a => a.Afi.Reference).Select(a => (string[])
            [
                a.Afi.Reference.Value, a.Afi.Improvement, a.Afi.LeadName, Target(a), Status(a), a.Overdue ? Number(plan.Position.Today.DayNumber - a.Afi.DueDate!.Value.DayNumber) : "",
            ]));
        foreach (var passage in Indicators(plan, 2))
            yield return passage;
    }

    private static IEnumerable<Passage> Assurance(PositionPaper paper)
    {
        yield return new Passage.Heading(1, "Assurance of the figures");
        yield return new Passage.Paragraph("Every figure in this paper comes from one count of one reading of the register. An AFI shows an update awaited where nothing was ever said of it, or where the latest cycle asked for it, its due date has passed and nothing has come. One that is said to be completed, or to need no further action, counts as in progress until that was accepted.");
        if (paper.Origin is PaperOrigin.History)
            yield return new Passage.Paragraph("The figures are computed from what was said, reviewed and asked up to the end of that day. The wording, leads, target dates of the plan's file and gradings are those of the last import.");
        foreach (var plan in paper.Plans)
        {
            var figures = plan.Figures;
            yield return new Passage.Paragraph(
                $"{string.Join(" + ", Counts(figures))} = {Number(figures.Total)}, and the frameworks add up to {Number(plan.Frameworks.Sum(f => f.Figures.Total))}; the plan has {AFIs(plan.Position.Afis.Count)}.",
                $"{plan.Position.View.Plan.Name}:");
            foreach (var check in plan.Checks)
                yield return check.Kind is PaperCheckKind.DoesNotAddUp
                    ? new Passage.Bullet("Do not issue this paper before that is understood.", "The figures do not add up.")
                    : new Passage.Bullet($"{string.Join(", ", check.Afis)}.", $"{AFIs(check.Afis.Count)} {Words.Of(check.Kind, check.Afis.Count)}:");
            if (plan.Checks.Count == 0)
                yield return new Passage.Bullet("Every answer was reviewed, none waits to be given again, and none is out of date.");
        }
    }

    private static IEnumerable<Passage> Rest(PaperPlan plan)
    {
        if (!plan.Rest.Any())
            yield break;
        yield return new Passage.Heading(1, plan.InspectedFirst.Any() ? "Appendix A: the other frameworks" : "Appendix A: the frameworks", BeginsPage: true);
        foreach (var passage in plan.Rest.SelectMany(Framework))
            yield return passage;
    }

    private static IEnumerable<Passage> Narratives(PositionPaper paper)
    {
        yield return new Passage.Heading(1, "Appendix B: what was said", BeginsPage: true);
        yield return new Passage.Paragraph("The latest answer on each AFI, to the word.");
        foreach (var plan in paper.Plans)
        {
            if (paper.Plans.Count > 1)
                yield return new Passage.Heading(2, $"{plan.Position.View.Plan.Name}: what was said");
            foreach (var afi in plan.Narratives)
            {
                var said = afi.Afi.Standing!;
                yield return new Passage.Paragraph($"{Author(afi.Afi, said)}, {(said.At is { } at ? DayOf(at, plan) : "without a date")}. {Words.Of(said.Status, said.Reason)}.", $"{afi.Afi.Reference}");
                yield return new Passage.Quote(said.Narrative);
            }
        }
    }

    /// <summary>A lead by their title, anybody else by their address.</summary>
    private static string Author(Afi afi, Update said) => said.By switch
    {
        null => "The plan's file",
        { } by when by == afi.Lead => afi.LeadName,
        { } by => $"{by} for {(said.For == afi.Lead ? afi.LeadName : said.For.Value)}",
    };

    private static string Status(AfiPosition afi) => Words.Of(afi);

    private static string Target(AfiPosition afi) => afi.Afi.DueDate is { } date ? Short(date) : "";

    private static string DayOf(DateTimeOffset at, PaperPlan plan) => Day(ForceCalendar.Of(plan.Position.View.Plan.Settings).DateOf(at));

    private static string Short(DateOnly date) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string[] Counts(Figures figures) => [.. Enum.GetValues<ShownStatus>().Select(s => Number(figures.Count(s)))];

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(int part, int all) => all == 0 ? "" : (100.0 * part / all).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    private static string Are(int count) => count == 1 ? "1 is" : $"{Number(count)} are";

    private static string None(int count) => count == 0 ? "none" : Number(count);

    private static string Some(int count, string noun) => count == 0 ? $"no {noun}" : Words.Count(count, noun);

    private static string PastTarget(Figures figures) => figures.Overdue == 0 ? "None is past its target date." : $"{Are(figures.Overdue)} past {(figures.Overdue == 1 ? "its" : "their")} target date.";

    private static string AFIs(int count) => Words.Count(count, "AFI");
}
