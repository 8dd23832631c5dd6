namespace AfiBot.Core;

/// <summary>When those who have not answered are reminded, and when ILAU is told: by working days in the force's own time. Pure.</summary>
public static class Chase
{
    /// <summary>The card that a cycle has come to by now, for those who have not answered all.</summary>
    public static RequestStep StepDue(Cycle cycle, PlanSettings settings, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(settings);
        var reminder = After(settings, cycle.Due, -settings.RemindBeforeWorkingDays);
        var overdue = After(settings, cycle.Due, settings.OverdueAfterWorkingDays);
        if (now >= overdue)
            return RequestStep.Overdue;

        // A cycle so short that its reminder would come with the request does without one.
        return now >= reminder && reminder > cycle.OpenedAt ? RequestStep.Reminder : RequestStep.Request;
    }

    /// <summary>From when on ILAU is told who is still late.</summary>
    public static DateTimeOffset EscalatesAt(Cycle cycle, PlanSettings settings)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(settings);
        return After(settings, cycle.Due, settings.EscalateAfterWorkingDays);
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

    private static DateTimeOffset After(PlanSettings settings, DateOnly day, int workingDays)
    {
        var calendar = ForceCalendar.Of(settings);
        return calendar.InstantOf(calendar.AddWorkingDays(day, workingDays), settings.OpensAt);
    }
}
