namespace AfiBot.Core;

/// <summary>A setting of a plan that an import changes.</summary>
/// <param name="What">Which, in words.</param>
/// <param name="From">What it was.</param>
/// <param name="To">What it will be.</param>
public sealed record SettingChange(string What, string From, string To)
{
    private static readonly (string What, Func<PlanSettings, string> Value)[] All =
    [
        ("time zone", s => s.TimeZone),
        ("bank holidays", s => s.Nation.ToString()),
        ("days off", s => s.DaysOff.ToString()),
        ("start month", s => Number(s.StartMonth)),
        ("months between cycles", s => Number(s.EveryMonths)),
        ("cycles open at", s => Time(s.OpensAt)),
        ("working days to answer", s => Number(s.DueAfterWorkingDays)),
        ("working days from due to closed", s => Number(s.CloseAfterWorkingDays)),
        ("working days to the first reminder", s => Number(s.FirstReminderAfterWorkingDays)),
        ("working days to the second reminder", s => Number(s.ReminderAfterWorkingDays)),
        ("working days from due to overdue notice", s => Number(s.OverdueAfterWorkingDays)),
        ("working days from due to word to the line manager", s => Number(s.LineManagerAfterWorkingDays)),
        ("working days from due to word to the sponsor", s => Number(s.SponsorAfterWorkingDays)),
        ("sponsor", s => s.Sponsor?.Value ?? "none"),
        ("working days from due to word to ILAU", s => Number(s.EscalateAfterWorkingDays)),
        ("times that a target date may move", s => Number(s.MostSlips)),
        ("day of the digest", s => s.DigestDay.ToString()),
        ("digest at", s => Time(s.DigestAt)),
        ("gradings", s => s.Gradings.ToString()),
    ];

    /// <summary>What differs between a plan before and after.</summary>
    internal static IReadOnlyList<SettingChange> Between(ActionPlan before, ActionPlan after) =>
    [
        .. All.Select(a => (a.What, From: a.Value(before.Settings), To: a.Value(after.Settings)))
            .Prepend((What: "name", From: before.Name, To: after.Name))
            .Where(c => c.From != c.To)
            .Select(c => new SettingChange(c.What, c.From, c.To)),
    ];

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Time(TimeOnly value) => value.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
