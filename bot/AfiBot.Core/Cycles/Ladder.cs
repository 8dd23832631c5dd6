using System.Globalization;

namespace AfiBot.Core;

/// <summary>What is done about answers that stay out, step by step: two reminders and a notice to the lead, then their line manager, the sponsor of
/// the framework, and ILAU's channel. Steps fall on working days, at the hour at which cycles open. Pure.</summary>
/// <remarks>Each step looks at the plan as it stands. One that was missed is passed over; one that cannot be taken now (a weekend, leave,
/// a pause) is taken as soon as it can, or not any more once the cycle has ended.</remarks>
public static class Ladder
{
    /// <summary>The card that a cycle has come to by now, for those who have not answered all.</summary>
    public static RequestStep StepDue(Cycle cycle, PlanSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(settings);
        return At(Rung.Overdue, cycle, settings) <= now ? RequestStep.Overdue
            : At(Rung.Reminder, cycle, settings) <= now ? RequestStep.Reminder
            : At(Rung.FirstReminder, cycle, settings) <= now ? RequestStep.FirstReminder
            : RequestStep.Request;
    }

    /// <summary>When a step falls due; null where the plan or the cycle has none such. A cycle so short that a reminder would come after the due
    /// date does without it.</summary>
    public static DateTimeOffset? At(Rung rung, Cycle cycle, PlanSettings settings)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(settings);
        var calendar = ForceCalendar.Of(settings);
        var opened = calendar.DateOf(cycle.OpenedAt);
        return rung switch
        {
            Rung.FirstReminder => AfterOpening(settings.FirstReminderAfterWorkingDays),
            Rung.Reminder => AfterOpening(settings.ReminderAfterWorkingDays),
            Rung.Overdue => AfterDue(settings.OverdueAfterWorkingDays),
            Rung.LineManager => AfterDue(settings.LineManagerAfterWorkingDays),
            Rung.Sponsor => AfterDue(settings.SponsorAfterWorkingDays),
            Rung.Ilau => AfterDue(settings.EscalateAfterWorkingDays),
            _ => throw new ArgumentOutOfRangeException(nameof(rung), rung, null),
        };

        DateTimeOffset? AfterOpening(int days) =>
            days > 0 && calendar.AddWorkingDays(opened, days) is var day && day <= cycle.Due ? calendar.InstantOf(day, settings.OpensAt) : null;

        DateTimeOffset AfterDue(int days) => calendar.InstantOf(calendar.AddWorkingDays(cycle.Due, days), settings.OpensAt);
    }

    /// <summary>The request with its next card planned, or null where none is due: they have answered all, have had it, or a sender
    /// is at work. Steps that were missed are passed over, and a card that was never sent gives way: one who turns up late gets one card.</summary>
    public static Request? Advanced(Request request, RequestStep due, bool hasAnsweredAll, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        return hasAnsweredAll || due <= request.Delivery.Step || request.Delivery.IsClaimed(now)
            ? null
            : request.With(request.Delivery.Advance(due, now));
    }

    /// <summary>Why a lead is not chased today, in a few words; null where they may be. Somebody who is away may be where another covers
    /// for them: then that one is asked.</summary>
    /// <param name="position">The plan as it stands.</param>
    /// <param name="lead">The lead, under the address that the plan has.</param>
    /// <param name="known">What the force's directory tells of them.</param>
    /// <param name="isCovered">Whether somebody covers for them today.</param>
    public static string? Hindrance(PlanPosition position, EmailAddress lead, Colleague known, bool isCovered)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(known);
        if (NotToday(position) is { } notToday)
            return notToday;
        var owed = position.OwedBy(lead);
        if (owed.Count > 0 && owed.All(a => position.PausedUntil(a.Afi.Framework) is not null))
            return $"chasing is paused until {Day(owed.Min(a => position.PausedUntil(a.Afi.Framework)!.Value))}";
        return known.IsAway(position.Today) && !isCovered ? Away(known, position.Today) : null;
    }

    /// <summary>Whom to tell, beyond the lead, that answers stay out, as far as that is due now and not done: the line manager, and the sponsors
    /// of the frameworks that the owed AFIs are in.</summary>
    /// <param name="position">The plan as it stands.</param>
    /// <param name="request">The lead's request.</param>
    /// <param name="known">What the force's directory tells of the lead.</param>
    public static IReadOnlyList<Telling> TellingsDue(PlanPosition position, Request request, Colleague known)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(request);
        return NotToday(position) is not null || position.OpenCycle is null
            ? []
            : [.. Tellings(position, request, known).Where(t => t.At <= position.AsAt && !request.IsTold(t.Rung, t.To, position.AsAt))];
    }

    /// <summary>All steps beyond the lead that lie before a request whose answers stay out, with whom they will be told. One without anybody to tell
    /// has nobody to be told and is skipped.</summary>
    /// <remarks>Nobody is told of a lead whom no card has reached, nor before the working day after the notice to the lead.</remarks>
    public static IReadOnlyList<Telling> Tellings(PlanPosition position, Request request, Colleague known)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(known);
        var owed = position.OwedBy(request.Lead).Where(a => position.PausedUntil(a.Afi.Framework) is null).ToList();
        if (position.OpenCycle is not { } cycle || owed.Count == 0 || request.Delivery.SentAt is null || Warned(position, request) is not { } warned)
            return [];
        var settings = position.View.Plan.Settings;
        var calendar = ForceCalendar.Of(settings);
        var earliest = calendar.InstantOf(calendar.AddWorkingDays(calendar.DateOf(warned), 1), settings.OpensAt);
        var sponsors = owed.GroupBy(a => position.View.SponsorOf(a.Afi.Framework)).OrderBy(s => s.Key);
        return
        [
            new Telling(Rung.LineManager, Later(Rung.LineManager), known.Manager?.Email, Names(owed)),
            .. sponsors.Select(s => new Telling(Rung.Sponsor, Later(Rung.Sponsor), s.Key, Names(s))),
        ];

        DateTimeOffset Later(Rung rung) => At(rung, cycle, settings) is { } at && at > earliest ? at : earliest;
    }

    private static IReadOnlyList<AfiReference> Names(IEnumerable<AfiPosition> afis) => [.. afis.Select(a => a.Afi.Reference).Order()];

    /// <summary>When the notice that they are late went to the lead, or was found not to reach them; while it is still to come, when it falls due, or now.</summary>
    private static DateTimeOffset? Warned(PlanPosition position, Request request) => request.Delivery switch
    {
        { Step: RequestStep.Overdue } delivery when delivery.IsFinal || delivery.Reason is not null => delivery.At,
        _ when position.OpenCycle is { } cycle && At(Rung.Overdue, cycle, position.View.Plan.Settings) is { } due => due > position.AsAt ? due : position.AsAt,
        _ => null,
    };

    private static string? NotToday(PlanPosition position) => ForceCalendar.Of(position.View.Plan.Settings).IsWorkingDay(position.Today) ? null : "not a working day";

    private static string Away(Colleague known, DateOnly today) =>
        known.Absences.Where(a => a.Includes(today)).Max(a => a.Until ?? DateOnly.MaxValue) is var until && until < DateOnly.MaxValue ? $"away until {Day(until)}" : "away";

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
