namespace AfiBot.Conversation;

/// <summary>A week, month, quarter or year of the calendar: "this quarter", "next month". "The next month" is counted from today, and is none.</summary>
internal static class CalendarPeriod
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfYear = 12;

    /// <summary>The first and the last day of the first that a text names; null where it names none.</summary>
    public static (DateOnly First, DateOnly Last)? In(Sentence sentence, DateOnly today)
    {
        var words = sentence.Words;
        for (var at = 0; at + 1 < words.Count; at++)
            if (words[at].Text is "this" or "next" && !(at > 0 && words[at - 1].Text is "the") && Named(words[at + 1].Text, words[at].Text is "next" ? 1 : 0, today) is { } period)
                return period;
        return null;
    }

    private static (DateOnly First, DateOnly Last)? Named(string unit, int ahead, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek));
        return unit switch
        {
            "week" or "wk" => (monday.AddDays(ahead * DaysOfWeek), monday.AddDays(((ahead + 1) * DaysOfWeek) - 1)),
            "month" => Months(1),
            "quarter" => Months(MonthsOfQuarter),
            "year" or "yr" => Months(MonthsOfYear),
            _ => null,
        };

        (DateOnly First, DateOnly Last) Months(int length)
        {
            var first = new DateOnly(today.Year, ((today.Month - 1) / length * length) + 1, 1).AddMonths(ahead * length);
            return (first, first.AddMonths(length).AddDays(-1));
        }
    }
}
