using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Graph;

/// <summary>When a mailbox answers by itself that its owner is away.</summary>
/// <param name="From">Since when; null where that is not told.</param>
/// <param name="Until">Until when; null where that is not told.</param>
internal sealed record Leave(DateTimeOffset? From, DateTimeOffset? Until)
{
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    /// <summary>Reads the setting of a mailbox; null where its owner is not away.</summary>
    public static Leave? Of(GraphReplies? setting) => setting?.Status switch
    {
        "alwaysEnabled" => new Leave(null, null),
        "scheduled" => new Leave(Instant(setting.ScheduledStartDateTime), Instant(setting.ScheduledEndDateTime)),
        _ => null,
    };

    /// <summary>The days of it: those at whose noon they are away. Who leaves at five, or is back at nine, was there that day.</summary>
    /// <returns>Null where that is no day.</returns>
    public Absence? In(ForceCalendar calendar)
    {
        var absence = new Absence(
            From is { } from ? calendar.DateOf(from + HalfADay) : null,
            Until is { } until ? calendar.DateOf(until - HalfADay) : null);
        return absence.From > absence.Until ? null : absence;
    }

    private static DateTimeOffset? Instant(GraphTime? time)
    {
        if (!DateTime.TryParse(time?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(time.TimeZone ?? "UTC", out var found) ? found : TimeZoneInfo.Utc;
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
