using System.Globalization;

namespace AfiBot.Core;

/// <summary>A plan as tables: the three that <see cref="ImportPlan"/> takes as they are, and all that was ever said. Pure.</summary>
public static class PlanExport
{
    /// <summary>The tables. What was closed is in the history only: in the table of AFIs it would be open again by the next import.</summary>
    /// <param name="view">The plan as it stands.</param>
    /// <param name="people">Everybody the bot knows; those whom this plan names are written.</param>
    /// <param name="histories">All that was said of each AFI, and made of it.</param>
    public static IReadOnlyList<ExportedTable> Of(PlanView view, IReadOnlyList<Person> people, IReadOnlyList<AfiHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(people);
        return
        [
            Table("frameworks", FrameworksFile.Headers, view.Frameworks.OrderBy(f => f.Order).Select(f => Row(f, view))),
            Table("afis", AfisFile.Headers, view.Afis.Where(a => !a.IsClosed).Select(a => Row(a, ForceCalendar.Of(view.Plan.Settings)))),
            Table("people", PeopleFile.Headers, people.Select(p => Row(p, view.Plan.Id)).OfType<string?[]>()),
            Table("updates", UpdateHeaders, histories.SelectMany(h => h.Updates.Select(u => Row(u, h)))),
            Table("verdicts", VerdictHeaders, histories.SelectMany(h => h.Verdicts).Select(Row)),
        ];
    }

    /// <summary>The headers under which there are dates.</summary>
    public static IReadOnlySet<string> Dates { get; } = new HashSet<string> { "TargetDate", "LastUpdated" };

    private static readonly string[] UpdateHeaders =
        ["Reference", "Number", .. UpdateFields.All.Select(f => f.Name), "By", "For", "At", "Channel", "Cycle", "Verdict"];

    private static readonly string[] VerdictHeaders = ["Reference", "Number", "Verdict", "Comment", "By", "At"];

    private static ExportedTable Table(string name, IReadOnlyList<string> headers, IEnumerable<string?[]> rows) => new(name, headers, Dates, [.. rows]);

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
    ];

    private static string?[]? Row(Person person, PlanId plan) => person.GrantOf(plan) is not { Roles: not Roles.None } grant
        ? null
        : [person.Email.Value, person.Name, PeopleFile.NamesOf(grant.Roles), string.Join(';', grant.Frameworks.Select(f => f.Value)), grant.LineManager?.Value];

    /// <summary>The fields are as the store keeps them.</summary>
    private static string?[] Row(Update update, AfiHistory history) =>
    [
        update.Reference.Value,
        Number(update.Sequence),
        .. UpdateFields.All.Select(f => update.Said[f]),
        update.By?.Value,
        update.For.Value,
        Instant(update.At),
        update.Via.ToString(),
        update.Cycle is { } cycle ? Number(cycle) : null,
        WhatStands.VerdictOn(update, history.Verdicts).ToString(),
    ];

    private static string?[] Row(Verdict verdict) =>
        [verdict.Reference.Value, Number(verdict.Sequence), verdict.Judgement.ToString(), verdict.Comment, verdict.By.Value, Instant(verdict.At)];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
