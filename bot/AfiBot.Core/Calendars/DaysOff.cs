using System.Globalization;

namespace AfiBot.Core;

/// <summary>Days on which a force does not work besides weekends and bank holidays: the day between Christmas and New Year, a local holiday.</summary>
public sealed record DaysOff
{
    private const int Most = 60;

    private DaysOff(IEnumerable<DateOnly> days) => Text = string.Join(", ", days.Distinct().Order().Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static DaysOff None { get; } = new([]);

    /// <summary>The days as 2026-12-24, in order, with commas between; empty for none.</summary>
    public string Text { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<DateOnly> Days => Text.Length == 0 ? [] : [.. Text.Split(", ").Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture))];

    /// <summary>Reads a list such as "2026-12-24, 2026-12-31", or "none"; null for anything else, and for more than sixty days.</summary>
    public static DaysOff? Parse(string? text)
    {
        var line = PlainText.Line(text);
        if (line.Length == 0 || line.Equals("none", StringComparison.OrdinalIgnoreCase))
            return None;
        var days = new List<DateOnly>();
        foreach (var part in line.Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            if (!DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return null;
            days.Add(day);
        }

        return days.Count <= Most ? new DaysOff(days) : null;
    }

    public override string ToString() => Text.Length == 0 ? "none" : Text;
}
