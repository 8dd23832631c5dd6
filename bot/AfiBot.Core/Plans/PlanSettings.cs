namespace AfiBot.Core;

/// <summary>When a plan's cycles, reminders and digests happen, in the force's own time.</summary>
public sealed record PlanSettings
{
    /// <summary>IANA name of the force's time zone. Every local date and time of the plan is in it.</summary>
    public string TimeZone { get; init; } = "Europe/London";

    /// <summary>Whose bank holidays are none of the force's working days.</summary>
    public Nation Nation { get; init; }

    /// <summary>Days besides these on which the force does not work.</summary>
    public DaysOff DaysOff { get; init; } = DaysOff.None;

    /// <summary>A month, 1 to 12, in which a cycle opens; the others follow at <see cref="EveryMonths"/>.</summary>
    public int StartMonth { get; init; } = 1;

    /// <summary>Months from one opening to the next: 1, 2, 3, 4, 6 or 12. The Performance Board asks every two months.</summary>
    /// <remarks>Only a number that divides the year gives the same months every year; with any other, the months would depend
    /// on the year one starts to count in.</remarks>
    public int EveryMonths { get; init; } = 2;

    /// <summary>Local time at which a cycle opens, on the first working day of its month.</summary>
    public TimeOnly OpensAt { get; init; } = new(9, 0);

    /// <summary>Working days a lead has to answer: the day of opening is day nought, answers are due by the end of the last.</summary>
    public int DueAfterWorkingDays { get; init; } = 15;

    /// <summary>Working days after the due date in which late answers and corrections are still taken.</summary>
    public int CloseAfterWorkingDays { get; init; } = 10;

    /// <summary>Working days after the opening on which those who have not answered all are reminded, at <see cref="OpensAt"/>; 0 for not at all.</summary>
    public int FirstReminderAfterWorkingDays { get; init; } = 5;

    /// <summary>Working days after the opening on which those are reminded again; 0 for not at all.</summary>
    public int ReminderAfterWorkingDays { get; init; } = 10;

    /// <summary>Working days after the due date on which those who have still not answered all are told so, at <see cref="OpensAt"/>.</summary>
    public int OverdueAfterWorkingDays { get; init; } = 1;

    /// <summary>Working days after the due date on which the line manager of whoever is late is told.</summary>
    public int LineManagerAfterWorkingDays { get; init; } = 2;

    /// <summary>Working days after the due date on which the sponsor of the framework is told.</summary>
    public int SponsorAfterWorkingDays { get; init; } = 4;

    /// <summary>Who is told where a framework has no sponsor of its own; null for nobody.</summary>
    public EmailAddress? Sponsor { get; init; }

    /// <summary>Working days after the due date on which ILAU's channel is told who is still late, at <see cref="OpensAt"/>.</summary>
    public int EscalateAfterWorkingDays { get; init; } = 5;

    /// <summary>How often a target date may move to a later day before whoever asks, and whoever reviews, is told that it is more than the plan allows.</summary>
    public int MostSlips { get; init; } = 2;

    /// <summary>The day of the weekly digest.</summary>
    public DayOfWeek DigestDay { get; init; } = DayOfWeek.Monday;

    /// <summary>Local time of the weekly digest.</summary>
    public TimeOnly DigestAt { get; init; } = new(8, 0);

    /// <summary>The judgements that the inspection gives its frameworks.</summary>
    public GradingScale Gradings { get; init; } = GradingScale.Baseline;

    /// <summary>Says what is wrong with these settings, or null where nothing is.</summary>
    public string? Problem() => this switch
    {
        { StartMonth: < 1 or > 12 } => "the start month is a number from 1 to 12",
        { EveryMonths: not (1 or 2 or 3 or 4 or 6 or 12) } => "the months between cycles are 1, 2, 3, 4, 6 or 12",
        { DueAfterWorkingDays: < 1 or > 60 } => "the working days until an answer is due are a number from 1 to 60",
        { CloseAfterWorkingDays: < 0 or > 60 } => "the working days until a cycle closes are a number from 0 to 60",
        { FirstReminderAfterWorkingDays: < 0 or > 60 } or { ReminderAfterWorkingDays: < 0 or > 60 } => "the working days until a reminder are a number from 0 to 60",
        { OverdueAfterWorkingDays: < 1 or > 60 } => "the working days until an overdue notice are a number from 1 to 60",
        { EscalateAfterWorkingDays: < 1 or > 60 } => "the working days until ILAU is told are a number from 1 to 60",
        { LineManagerAfterWorkingDays: < 1 or > 60 } or { SponsorAfterWorkingDays: < 1 or > 60 } => "the working days until a line manager or sponsor is told are a number from 1 to 60",
        _ when ReminderAfterWorkingDays > 0 && ReminderAfterWorkingDays <= FirstReminderAfterWorkingDays => "the second reminder comes after the first: give more working days",
        _ when LineManagerAfterWorkingDays <= OverdueAfterWorkingDays => "the line manager is told after the lead is: give more working days than until an overdue notice",
        _ when SponsorAfterWorkingDays < LineManagerAfterWorkingDays => "the sponsor is not told before the line manager is: give at least as many working days",
        { MostSlips: < 0 or > 20 } => "the times that a target date may move are a number from 0 to 20",
        _ when EscalateAfterWorkingDays < OverdueAfterWorkingDays => "ILAU is not told before the lead is: give at least the working days until an overdue notice",
        _ when !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) => $"'{TimeZone}' is not a time zone (for example Europe/London)",
        _ => null,
    };
}
