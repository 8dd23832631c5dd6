namespace AfiBot.Core;

/// <summary>A value of an AFI's indicator.</summary>
/// <param name="Day">The day it is of, as its author said, else the day it was recorded; null where a report gives neither.</param>
/// <param name="Value">The value.</param>
public sealed record Measured(DateOnly? Day, decimal Value)
{
    /// <summary>The value that an update gives, or null.</summary>
    public static Measured? In(Update update, ForceCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentNullException.ThrowIfNull(calendar);
        return UpdateFields.IndicatorValue.Read(update.Said[UpdateFields.IndicatorValue]) is { } value
            ? new Measured(UpdateFields.IndicatorDate.Read(update.Said[UpdateFields.IndicatorDate]) ?? (update.At is { } at ? calendar.DateOf(at) : null), value)
            : null;
    }

    /// <summary>All values of an AFI's history, in the order in which they were given. What was returned or withdrawn is none; of one day the last counts.</summary>
    public static IReadOnlyList<Measured> Of(AfiHistory history, ForceCalendar calendar)
    {
        var values = new List<Measured>();
        foreach (var value in WhatStands.Standings(history).Select(u => In(u, calendar)).OfType<Measured>())
        {
            if (values is [.., var last] && last.Day == value.Day)
                values.RemoveAt(values.Count - 1);
            values.Add(value);
        }

        return values;
    }
}
