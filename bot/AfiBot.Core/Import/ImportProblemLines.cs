using System.Globalization;

namespace AfiBot.Core;

/// <summary>The problems of an import as people read them: a line for each, and one for all rows with the same.</summary>
public static class ImportProblemLines
{
    /// <summary>How many values that were found are shown of many.</summary>
    private const int Shown = 3;

    private const string Found = ", found ";

    /// <summary>The lines, in the order of each problem's first row.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<ImportProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.GroupBy(p => (p.File, p.Column, HasRow: p.Row is not null, Expected(p.Message))).SelectMany(Lines);
    }

    private static IEnumerable<string> Lines(IEnumerable<ImportProblem> alike)
    {
        var all = alike.ToList();
        var messages = all.Select(p => p.Message).Distinct(StringComparer.Ordinal).ToList();
        if (all[0].Row is null || (messages.Count > 1 && all.Count <= Shown))
            return all.Select(p => Line(p, p.Row is { } row ? [row] : [], p.Message));
        return [Line(all[0], [.. all.Select(p => p.Row!.Value).Distinct()], messages.Count == 1 ? messages[0] : Several(messages))];
    }

    private static string Several(List<string> messages)
    {
        var expected = Expected(messages[0]);
        var found = messages.Take(Shown).Select(m => m[(expected.Length + Found.Length)..]);
        var more = messages.Count - Shown;
        return $"{expected}{Found}{string.Join("; ", found)}{(more > 0 ? $" and {more.ToString(CultureInfo.InvariantCulture)} more" : "")}";
    }

    private static string Line(ImportProblem problem, IReadOnlyList<int> rows, string message)
    {
        var place = problem.File;
        if (rows.Count > 0)
            place += $", {(rows.Count == 1 ? "row" : "rows")} {Ranges(rows)}";
        if (problem.Column is { } column)
            place += $", column {column}";
        return $"{place}: {message}";
    }

    /// <summary>Rows such as "3, 5 and 17–116".</summary>
    private static string Ranges(IReadOnlyList<int> rows)
    {
        var ranges = new List<(int From, int To)>();
        foreach (var row in rows.Order())
        {
            if (ranges is [.., var last] && last.To == row - 1)
                ranges[^1] = (last.From, row);
            else
                ranges.Add((row, row));
        }

        var parts = ranges.Select(r => r.From == r.To
            ? r.From.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{r.From}{(r.To == r.From + 1 ? " and " : "–")}{r.To}")).ToList();
        return parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
    }

    private static string Expected(string message) => message.IndexOf(Found, StringComparison.Ordinal) is > 0 and var at ? message[..at] : message;
}
