using System.Globalization;

namespace AfiBot.Core;

/// <summary>A plan as tables: the three that <see cref="ImportPlan"/> takes as they are, all that was ever said and asked, and the figures. Pure.</summary>
public static class PlanExport
{
    /// <summary>The tables. What was closed is in the history only: in the table of AFIs it would be open again by the next import.</summary>
    /// <param name="position">The plan as it stands.</param>
    /// <param name="people">Everybody the bot knows; those whom this plan names are written.</param>
    /// <param name="histories">All that was said of each AFI, and made of it; it is gone through once for each table that needs it.</param>
    /// <param name="asked">Every request with its cycle.</param>
    public static IReadOnlyList<ExportedTable> Of(
        PlanPosition position, IReadOnlyList<Person> people, IEnumerable<AfiHistory> histories, IEnumerable<(Cycle Cycle, Request Request)> asked)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(people);
        var (view, calendar) = (position.View, ForceCalendar.Of(position.View.Plan.Settings));
        return
        [
            Table("frameworks", FrameworksFile.Headers, view.Frameworks.OrderBy(f => f.Order).Select(f => Row(f, view))),
            Table("afis", AfisFile.Headers, view.Afis.Where(a => !a.IsClosed).Select(a => Row(a, calendar))),
            Table("people", PeopleFile.Headers, people.Select(p => Row(p, view.Plan.Id)).OfType<string?[]>()),
            Table("updates", UpdateHeaders, histories.SelectMany(h => h.Updates.Select(u => Row(u, h, calendar)))),
            Table("verdicts", VerdictHeaders, histories.SelectMany(h => h.Verdicts).Select(v => Row(v, calendar))),
            Table("milestones", MilestoneHeaders, position.Afis.SelectMany(a => MilestoneState.Of(a.Afi, position.Today).Select(m => Row(a.Afi, m)))),
            Table("requests", RequestHeaders, asked.Select(a => Row(a.Cycle, a.Request, calendar))),
            Table("figures", FigureHeaders, FigureRows(position)),
        ];
    }

    /// <summary>The headers under which there are dates.</summary>
    public static IReadOnlySet<string> Dates { get; } = new HashSet<string> { "TargetDate", "LastUpdated", "Due", "Done", "Closes", UpdateFields.IndicatorDate.Name };

    private static readonly string[] StatusHeaders = [.. Enum.GetNames<ShownStatus>()];

    private static readonly HashSet<string> Numbers = ["Number", "Cycle", "DaysLate", "IndicatorTarget", UpdateFields.IndicatorValue.Name, .. StatusHeaders, "All", "ClosureProposed", "Overdue", "Asked", "Answered"];

    private static readonly HashSet<string> Instants = ["At", "Opened", "SentAt"];

    private static readonly string[] RequestHeaders = ["Cycle", "Opened", "Due", "Closes", "Lead", "LeadEmail", "Afis", "PassedOn", "Step", "State", "SentAt"];

    private static readonly string[] FigureHeaders = ["Of", "Name", .. StatusHeaders, "All", "ClosureProposed", "Overdue", "Asked", "Answered"];

    private static readonly string[] UpdateHeaders =
        ["Reference", "Number", .. UpdateFields.All.Select(f => f.Name), "By", "For", "At", "Channel", "Cycle", "Verdict"];

    private static readonly string[] MilestoneHeaders = ["Reference", "Milestone", "What", "Due", "Done", "DaysLate"];

    private static readonly string[] VerdictHeaders = ["Reference", "Number", "Verdict", "Comment", "By", "At"];

    private static ExportedTable Table(string name, IReadOnlyList<string> headers, IEnumerable<string?[]> rows) => new(name, headers, Dates, rows) { Numbers = Numbers, Instants = Instants };

    private static string?[] Row(Framework framework, PlanView view) =>
    [
        framework.Code.Value,
        framework.Name,
        string.Join(';', framework.Aliases),
        framework.Grading?.Name,
        framework.Direction?.ToString(),
        string.Join(';', framework.PriorityServices),
        view.Afis.Where(a => a.Framework == framework.Code).Select(a => a.ManagedBy).Distinct().ToList() is [{ } only] ? only : null,
        framework.Sponsor?.Value,
    ];

    private static string?[] Row(Afi afi, ForceCalendar calendar) =>
    [
        afi.Reference.Value,
        afi.Framework.Value,
        afi.Area,
        afi.Improvement,
        afi.LeadName,
        afi.Lead.Value,
        afi.BusinessGroup,
        afi.IsManagedElsewhere ? null : AfisFile.NameOf(afi.Standing?.Status),
        AfisFile.NameOf(afi.Standing?.Reason),
        afi.Standing?.Narrative,
        Day(afi.TargetDate),
        afi.Standing?.At is { } at ? Day(calendar.DateOf(at)) : null,
        afi.ManagedBy,
        afi.Milestones.ToString(),
        afi.Indicator?.Name,
        afi.Indicator?.Unit,
        UpdateFields.IndicatorValue.Write(afi.Indicator?.Target),
        afi.Indicator?.Better.ToString(),
        .. UpdateFields.InFiles.Select(f => afi.Standing?.Said[f]),
    ];

    private static string?[]? Row(Person person, PlanId plan) => person.GrantOf(plan) is not { Roles: not Roles.None } grant
        ? null
        : [person.Email.Value, person.Name, PeopleFile.NamesOf(grant.Roles), string.Join(';', grant.Frameworks.Select(f => f.Value)), grant.LineManager?.Value];

    /// <summary>The fields are as the store keeps them.</summary>
    private static string?[] Row(Update update, AfiHistory history, ForceCalendar calendar) =>
    [
        update.Reference.Value,
        Number(update.Sequence),
        .. UpdateFields.All.Select(f => update.Said[f]),
        update.By?.Value,
        update.For.Value,
        Instant(update.At, calendar),
        update.Via.ToString(),
        update.Cycle is { } cycle ? Number(cycle) : null,
        WhatStands.VerdictOn(update, history.Verdicts).ToString(),
    ];

    private static string?[] Row(Verdict verdict, ForceCalendar calendar) =>
        [verdict.Reference.Value, Number(verdict.Sequence), verdict.Judgement.ToString(), verdict.Comment, verdict.By.Value, Instant(verdict.At, calendar)];

    private static string?[] Row(Afi afi, MilestoneState milestone) =>
        [afi.Reference.Value, milestone.Milestone.Name, milestone.Milestone.What, Day(milestone.Milestone.Due), Day(milestone.Done), milestone.DaysLate > 0 ? Number(milestone.DaysLate) : null];

    private static string?[] Row(Cycle cycle, Request request, ForceCalendar calendar) =>
    [
        Number(cycle.Number),
        Instant(cycle.OpenedAt, calendar),
        Day(cycle.Due),
        Day(cycle.Closes),
        request.LeadName,
        request.Lead.Value,
        string.Join(';', request.Afis),
        string.Join(';', request.PassedOn),
        request.Delivery.Step.ToString(),
        request.Delivery.State.ToString(),
        Instant(request.Delivery.SentAt, calendar),
    ];

    private static IEnumerable<string?[]> FigureRows(PlanPosition position)
    {
        var ofFramework = position.Afis.ToLookup(a => a.Afi.Framework);
        yield return Row("plan", position.View.Plan.Name, Figures.Of(position.Afis));
        foreach (var framework in position.View.Frameworks)
            yield return Row("framework", framework.Name, Figures.Of(ofFramework[framework.Code]));
        foreach (var lead in position.Afis.GroupBy(a => a.Afi.Lead).OrderBy(l => l.Key))
            yield return Row("lead", lead.First().Afi.LeadName, Figures.Of(lead));
    }

    private static string?[] Row(string of, string name, Figures figures) =>
    [
        of,
        name,
        .. Enum.GetValues<ShownStatus>().Select(s => Number(figures.Count(s))),
        Number(figures.Total),
        Number(figures.ClosureProposed),
        Number(figures.Overdue),
        Number(figures.Asked),
        Number(figures.Answered),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>As the force's clocks show it, with the offset that they have then.</summary>
    private static string? Instant(DateTimeOffset? at, ForceCalendar calendar) => at is { } instant ? calendar.LocalOf(instant).ToString("O", CultureInfo.InvariantCulture) : null;

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
