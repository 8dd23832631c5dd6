using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a plan's own row.</summary>
internal sealed record PlanRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>Null in rows from before there was a choice; so is the next.</summary>
    public Nation? Nation { get; init; }

    /// <summary>Dates with commas between.</summary>
    public string? DaysOff { get; init; }

    public required int StartMonth { get; init; }

    public required int EveryMonths { get; init; }

    public required TimeOnly OpensAt { get; init; }

    public required int DueAfterWorkingDays { get; init; }

    public required int CloseAfterWorkingDays { get; init; }

    /// <summary>Null in rows from before there were such reminders; so are those that follow.</summary>
    public int? FirstReminderAfterWorkingDays { get; init; }

    public int? ReminderAfterWorkingDays { get; init; }

    public int? LineManagerAfterWorkingDays { get; init; }

    public int? SponsorAfterWorkingDays { get; init; }

    /// <summary>An e-mail address.</summary>
    public string? Sponsor { get; init; }

    /// <summary>A list of <see cref="ChasePauseRow"/> as JSON; null for none.</summary>
    public string? Pauses { get; init; }

    public int? OverdueAfterWorkingDays { get; init; }

    public int? EscalateAfterWorkingDays { get; init; }

    /// <summary>Null in rows from before moved dates were limited.</summary>
    public int? MostSlips { get; init; }

    public required DayOfWeek DigestDay { get; init; }

    public required TimeOnly DigestAt { get; init; }

    /// <summary>The judgements with commas between, best first; null in rows from before a plan had its own.</summary>
    public string? Gradings { get; init; }

    /// <summary>A <see cref="ReferenceRow"/> as JSON.</summary>
    public string? DigestChannel { get; init; }

    public DateTimeOffset? DigestChannelSince { get; init; }

    public DateTimeOffset? LastDigestAt { get; init; }

    public DateTimeOffset? DigestClaimedAt { get; init; }

    public static string Write(ActionPlan plan) => JsonSerializer.Serialize(
        new PlanRow
        {
            Id = plan.Id.Value,
            Name = plan.Name,
            CreatedAt = plan.CreatedAt,
            TimeZone = plan.Settings.TimeZone,
            Nation = plan.Settings.Nation,
            DaysOff = plan.Settings.DaysOff.Text,
            StartMonth = plan.Settings.StartMonth,
            EveryMonths = plan.Settings.EveryMonths,
            OpensAt = plan.Settings.OpensAt,
            DueAfterWorkingDays = plan.Settings.DueAfterWorkingDays,
            CloseAfterWorkingDays = plan.Settings.CloseAfterWorkingDays,
            FirstReminderAfterWorkingDays = plan.Settings.FirstReminderAfterWorkingDays,
            ReminderAfterWorkingDays = plan.Settings.ReminderAfterWorkingDays,
            LineManagerAfterWorkingDays = plan.Settings.LineManagerAfterWorkingDays,
            SponsorAfterWorkingDays = plan.Settings.SponsorAfterWorkingDays,
            Sponsor = plan.Settings.Sponsor?.Value,
            Pauses = plan.Pauses.Count == 0 ? null : ChasePauseRow.Write(plan.Pauses),
            OverdueAfterWorkingDays = plan.Settings.OverdueAfterWorkingDays,
            EscalateAfterWorkingDays = plan.Settings.EscalateAfterWorkingDays,
            MostSlips = plan.Settings.MostSlips,
            DigestDay = plan.Settings.DigestDay,
            DigestAt = plan.Settings.DigestAt,
            Gradings = plan.Settings.Gradings.ToString(),
            DigestChannel = plan.DigestChannel is { } channel ? ReferenceRow.Write(channel) : null,
            DigestChannelSince = plan.DigestChannelSince,
            LastDigestAt = plan.LastDigestAt,
            DigestClaimedAt = plan.DigestClaimedAt,
        },
        Columns.Json.PlanRow);

    public static ActionPlan Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.PlanRow)!;
        var usual = new PlanSettings();
        return new ActionPlan(
            new PlanId(columns.Id),
            columns.Name,
            columns.CreatedAt,
            new PlanSettings
            {
                TimeZone = columns.TimeZone,
                Nation = columns.Nation ?? usual.Nation,
                DaysOff = Core.DaysOff.Parse(columns.DaysOff) ?? usual.DaysOff,
                StartMonth = columns.StartMonth,
                EveryMonths = columns.EveryMonths,
                OpensAt = columns.OpensAt,
                DueAfterWorkingDays = columns.DueAfterWorkingDays,
                CloseAfterWorkingDays = columns.CloseAfterWorkingDays,
                FirstReminderAfterWorkingDays = columns.FirstReminderAfterWorkingDays ?? usual.FirstReminderAfterWorkingDays,
                ReminderAfterWorkingDays = columns.ReminderAfterWorkingDays ?? usual.ReminderAfterWorkingDays,
                LineManagerAfterWorkingDays = columns.LineManagerAfterWorkingDays ?? usual.LineManagerAfterWorkingDays,
                SponsorAfterWorkingDays = columns.SponsorAfterWorkingDays ?? usual.SponsorAfterWorkingDays,
                Sponsor = columns.Sponsor is { } sponsor ? new EmailAddress(sponsor) : null,
                OverdueAfterWorkingDays = columns.OverdueAfterWorkingDays ?? usual.OverdueAfterWorkingDays,
                EscalateAfterWorkingDays = columns.EscalateAfterWorkingDays ?? usual.EscalateAfterWorkingDays,
                MostSlips = columns.MostSlips ?? usual.MostSlips,
                DigestDay = columns.DigestDay,
                DigestAt = columns.DigestAt,
                Gradings = GradingScale.Parse(columns.Gradings) ?? usual.Gradings,
            },
            columns.DigestChannel is { } channel ? ReferenceRow.Read(channel) : null,
            columns.DigestChannelSince,
            columns.LastDigestAt)
        {
            Pauses = columns.Pauses is { } pauses ? ChasePauseRow.Read(pauses) : [],
            DigestClaimedAt = columns.DigestClaimedAt,
            Version = row.ETag,
        };
    }
}
