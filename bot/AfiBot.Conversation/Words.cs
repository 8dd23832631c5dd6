using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>How the register's values are said to people: one wording for cards, chat, digest and paper.</summary>
/// <remarks>Dates and numbers are written in the invariant culture, whose English is the same on every machine.</remarks>
public static class Words
{
    /// <summary>How much of somebody's words a list shows; the rest is one tap away.</summary>
    private const int ExcerptLength = 240;

    public static string Of(ShownStatus status) => status switch
    {
        ShownStatus.WorkInProgress => "Work in progress",
        ShownStatus.Completed => "Completed",
        ShownStatus.NoFurtherAction => "No further action",
        ShownStatus.UpdateAwaited => "Update awaited",
        ShownStatus.ManagedElsewhere => "Managed elsewhere",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(Status status) => status switch
    {
        Status.WorkInProgress => "Work in progress",
        Status.Completed => "Completed",
        Status.NoFurtherAction => "No further action",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Of(NoFurtherActionReason reason) => reason switch
    {
        NoFurtherActionReason.SufficientWorkInPlace => "Sufficient work already in place",
        NoFurtherActionReason.NoCurrentPlan => "No current plan",
        NoFurtherActionReason.AfiNotAgreed => "AFI not agreed",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };

    /// <summary>The status an AFI shows, with the closure that is proposed for it.</summary>
    public static string Of(AfiPosition afi)
    {
        ArgumentNullException.ThrowIfNull(afi);
        return afi.ClosureProposed ? $"{Of(afi.Status)} (closure proposed)" : Of(afi.Status);
    }

    /// <summary>What a reviewer should look at.</summary>
    public static string Of(Signal signal)
    {
        ArgumentNullException.ThrowIfNull(signal);
        return signal.Kind switch
        {
            SignalKind.Reopened => "was opened again after completion",
            SignalKind.MovedBack => "was closed, and is in progress again",
            SignalKind.NoEvidence => "completed without evidence",
            SignalKind.SameText => "same text as last time",
            SignalKind.TooShort => "too short to be a response",
            SignalKind.NoChange => $"no change for {Count(signal.Count, "cycle")}",
            SignalKind.NoDate => "no target date",
            SignalKind.DateSlipped => $"target date moved {Count(signal.Count, "time")}",
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, null),
        };
    }

    /// <summary>What is to be known of some AFIs before trusting the figures, as the end of a sentence that begins with their number.</summary>
    public static string Of(PaperCheckKind kind, int count) => kind switch
    {
        PaperCheckKind.DoesNotAddUp => "do not add up",
        PaperCheckKind.NoFramework => "belong to no framework of the plan",
        PaperCheckKind.Unreviewed => count == 1 ? "has an answer that was not reviewed yet" : "have answers that were not reviewed yet",
        PaperCheckKind.Returned => count == 1 ? "has an answer that was returned and waits to be given again" : "have answers that were returned and wait to be given again",
        PaperCheckKind.Stale => count == 1 ? "is in progress without a recent update" : "are in progress without a recent update",
        PaperCheckKind.NoReason => count == 1 ? "needs no further action without a reason on record" : "need no further action without a reason on record",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>What an update says, with the reason where there is one.</summary>
    public static string Of(Status status, NoFurtherActionReason? reason) =>
        reason is { } given ? $"{Of(status)}: {Of(given).ToLower(CultureInfo.InvariantCulture)}".Replace("afi not", "AFI not", StringComparison.Ordinal) : Of(status);

    /// <summary>Grading and direction as the report prints them, such as "Fair / Improved"; null where the inspection gives neither.</summary>
    public static string? GradingOf(Framework framework)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return (framework.Grading, framework.Direction) switch
        {
            ({ } grading, { } direction) => $"{grading} / {direction}",
            ({ } grading, null) => grading.Name,
            (null, { } direction) => $"{direction}",
            _ => null,
        };
    }

    /// <summary>A number, with a minus sign that reads as one.</summary>
    public static string Number(decimal number) => number.ToString("#,0.########", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>A value of an indicator with its unit: "−8.1%", "12 days".</summary>
    public static string Amount(decimal value, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Unit switch
        {
            "" => Number(value),
            "%" => $"{Number(value)}%",
            var unit => $"{Number(value)} {unit}",
        };
    }

    /// <summary>An indicator inside a sentence: "burglary", but "ANPR hits".</summary>
    public static string NameOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Name is [var first, var second, ..] && !char.IsUpper(second) ? $"{char.ToLowerInvariant(first)}{indicator.Name[1..]}" : indicator.Name;
    }

    /// <summary>Where a milestone stands: "done Tue 3 Mar 2026, 3 days late".</summary>
    public static string Of(MilestoneState milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        var late = milestone.DaysLate > 0 ? $", {Count(milestone.DaysLate, "day")} late" : "";
        return milestone.Done is { } day ? $"done {Of(day)}{late}" : $"due {Of(milestone.Milestone.Due)}{late}";
    }

    /// <summary>How milestones stand, in a line.</summary>
    public static string Line(IReadOnlyList<MilestoneState> milestones)
    {
        ArgumentNullException.ThrowIfNull(milestones);
        var late = milestones.Count(m => m.IsLate);
        return $"{milestones.Count(m => m.Done is not null)} of {milestones.Count} done{(late > 0 ? $", {late} late" : "")}";
    }

    /// <summary>Where a value stands against its target.</summary>
    public static string Of(Against against) => against switch
    {
        Against.Ahead => "ahead of target",
        Against.On => "on target",
        Against.Behind => "behind target",
        _ => throw new ArgumentOutOfRangeException(nameof(against), against, null),
    };

    /// <summary>A value with its day and where it stands: "−8.1% at Mon 20 Nov 2006, against a target of −6.3% (lower is better): ahead of target".</summary>
    public static string Of(Measured measured, Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(indicator);
        var value = $"{Amount(measured.Value, indicator)}{(measured.Day is { } day ? $" at {Of(day)}" : "")}";
        return indicator.Target is { } target
            ? $"{value}, against a target of {Amount(target, indicator)} ({LowerOrHigher(indicator)} is better): {Of(indicator.Compare(measured.Value)!.Value)}"
            : $"{value}; {LowerOrHigher(indicator)} is better, and no target is set";
    }

    /// <summary>How the values went, oldest first; of many the latest.</summary>
    public static string Trend(IReadOnlyList<Measured> measured, Indicator indicator)
    {
        const int most = 12;
        ArgumentNullException.ThrowIfNull(measured);
        return string.Join(" → ", measured.TakeLast(most).Select(m => $"{Amount(m.Value, indicator)}{(m.Day is { } day ? $" ({day.ToString("MMM yy", CultureInfo.InvariantCulture)})" : "")}"));
    }

    private static string LowerOrHigher(Indicator indicator) => indicator.Better is Better.Lower ? "lower" : "higher";

    /// <summary>The start of somebody's words, on one line.</summary>
    public static string Excerpt(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= ExcerptLength)
            return line;
        var end = char.IsHighSurrogate(line[ExcerptLength - 1]) ? ExcerptLength - 1 : ExcerptLength;
        return $"{line[..end]}…";
    }

    /// <summary>A date, such as "Fri 27 Mar 2026".</summary>
    public static string Of(DateOnly date) => date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"first", "second", … as people count.</summary>
    /// <param name="number">From 1.</param>
    public static string Ordinal(int number)
    {
        string[] words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return number <= words.Length ? words[number - 1] : string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");
    }

    /// <summary>A local time, such as "Mon 5 Jan 2026, 09:00".</summary>
    public static string Of(DateTimeOffset instant, ForceCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.LocalOf(instant).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>What became of a cycle's cards where not all were delivered, or null.</summary>
    public static string? NotDelivered(DeliveryCounts cards)
    {
        ArgumentNullException.ThrowIfNull(cards);
        (int Count, string What)[] parts = [(cards.Unreachable, "could not be reached"), (cards.Failed, "failed"), (cards.Waiting, "waiting to be sent")];
        return cards.Sent == cards.Total
            ? null
            : $"{cards.Sent} of {Count(cards.Total, "card")} delivered: {string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {p.What}"))}.";
    }

    /// <summary>What is awaited of nobody's fault.</summary>
    public static string NeverAsked(int afis) => $"{Count(afis, "AFI")} never asked: no card of this cycle has reached their {(afis == 1 ? "lead" : "leads")}.";

    /// <summary>Why a question has not come to somebody, or that it has.</summary>
    public static string Of(ReachState state) => state switch
    {
        ReachState.Answered => "Answered",
        ReachState.Reached => "Reached",
        ReachState.NotInstalled => "The app is not installed",
        ReachState.Blocked => "The bot is blocked",
        ReachState.Left => "No longer in the plan's file of people",
        ReachState.Failed => "Sending failed",
        ReachState.NotTried => "Not tried yet",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Who beyond a lead has been told that their answers stay out, or why not; null where that is not due yet.</summary>
    public static string? Told(PlanPosition position, EmailAddress lead)
    {
        ArgumentNullException.ThrowIfNull(position);
        var told = position.View.Requests.Where(r => r.Lead == lead).SelectMany(r => r.Told).ToList();
        return told.Count == 0 ? null : string.Join("; ", told.Select(t => Of(t, ForceCalendar.Of(position.View.Plan.Settings))));
    }

    private static string Of(TellingEntry told, ForceCalendar calendar)
    {
        var who = told.Rung is Rung.Sponsor ? "sponsor" : "line manager";
        return told.State switch
        {
            DeliveryState.Sent => $"{who} told {Of(calendar.DateOf(told.At))}",
            DeliveryState.Unreachable => $"{who} skipped: {told.Reason}",
            DeliveryState.Failed => $"{who} not told: {told.Reason}",
            DeliveryState.Sending => $"{who} is being told",
            _ => $"{who} not told yet: {told.Reason}",
        };
    }

    /// <summary>Something somebody typed, where it is said back to them.</summary>
    public static string Shortened(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return said.Length <= 60 ? said : $"{said[..60]}…";
    }

    /// <summary>The same with its first letter as a sentence or a title begins.</summary>
    public static string Begun(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return $"{char.ToUpperInvariant(text[0])}{text[1..]}";
    }

    /// <summary>A count with its noun, such as "1 AFI" or "4 AFIs".</summary>
    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}s";

    /// <summary>References as people say them: "SRP-02, SRP-03 and SRP-04".</summary>
    /// <param name="afis">At least one.</param>
    public static string Listed(IEnumerable<AfiReference> afis) => Listed([.. afis.Order().Select(a => a.Value)]);

    /// <summary>Names as people say them, in this order.</summary>
    /// <param name="names">At least one.</param>
    public static string Listed(IReadOnlyList<string> names) => names is [var only] ? only : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    /// <summary>The figures in one line; those that are nought are left out, so that what is there still adds up.</summary>
    public static string Line(Figures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var parts = Enum.GetValues<ShownStatus>()
            .Where(s => figures.Count(s) > 0)
            .Select(s => $"{figures.Count(s)} {Of(s).ToLower(CultureInfo.InvariantCulture)}");
        return figures.Total == 0 ? "no AFIs" : $"{Count(figures.Total, "AFI")}: {string.Join(", ", parts)}";
    }
}
