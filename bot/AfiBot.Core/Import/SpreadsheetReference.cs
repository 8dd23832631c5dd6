using System.Globalization;
using System.Text.RegularExpressions;

namespace AfiBot.Core;

/// <summary>What a spreadsheet makes of references that it takes for dates or numbers, and what they were.</summary>
internal static partial class SpreadsheetReference
{
    /// <summary>The first of them is the day that spreadsheets count from; those counted are of 1980 to 2059.</summary>
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    private static readonly (int Least, int Most) Serials = (29221, 58439);

    /// <summary>How months begin in English, and where they differ in German, French, Spanish and Dutch.</summary>
    private static readonly string[][] Months =
    [
        ["JAN", "ENE"], ["FEB", "FÉV", "FEV"], ["MAR", "MRZ", "MÄR", "MRT"], ["APR", "AVR", "ABR"], ["MAY", "MAI", "MEI"], ["JUN", "JUIN"],
        ["JUL", "JUIL"], ["AUG", "AOÛ", "AOU", "AGO"], ["SEP"], ["OCT", "OKT"], ["NOV"], ["DEC", "DEZ", "DÉC", "DIC"],
    ];

    /// <summary>What a spreadsheet seems to have taken it for, in words; null where it looks as people write references.</summary>
    public static string? TakenFor(string found, FrameworkCode framework) => found switch
    {
        _ when Scientific().IsMatch(found) => "a number",
        _ when found is "TRUE" or "FALSE" => "a truth value",
        _ when IsSerial(found, out _) => "a date, and counted its day,",
        _ when DayMonth().Match(found) is { Success: true } day && MonthOf(day) > 0 && (IsSpreadsheets(day) || Likely(found, framework) is not null) => "a date",
        _ when MonthDay().Match(found) is { Success: true } month && MonthOf(month) > 0 && IsSpreadsheets(month) => "a date",
        _ when NumericDate().Match(found) is { Success: true } => "a date",
        _ => null,
    };

    /// <summary>Whether it may be the number of a day only, so that a plan may well number its AFIs so.</summary>
    public static bool IsPlainNumber(string found) => found.All(char.IsAsciiDigit);

    /// <summary>What it was in all likelihood, in a framework; null where that cannot be told.</summary>
    public static string? Likely(string found, FrameworkCode framework)
    {
        if (framework.Value is not { Length: > 0 } code)
            return null;
        foreach (var (first, second) in Dates(found))
        {
            if (IsMonth(code, first))
                return string.Create(CultureInfo.InvariantCulture, $"{code}-{second:00}");
            if (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == first)
                return string.Create(CultureInfo.InvariantCulture, $"{code}-{second}");
        }

        return null;
    }

    /// <summary>Whether a spreadsheet, or whoever typed it again, may have made one of the other.</summary>
    public static bool MayBe(string found, AfiReference original)
    {
        var wanted = Loosely(original.Value);
        if (Loosely(found.ToUpperInvariant()).SequenceEqual(wanted, StringComparer.Ordinal))
            return true;
        if (wanted is [var one, var other] && int.TryParse(other, NumberStyles.None, CultureInfo.InvariantCulture, out var second)
            && Dates(found).Any(d => d.Second == second && (IsMonth(one, d.First) || one == d.First.ToString(CultureInfo.InvariantCulture))))
            return true;
        return IsNumber(found, out var a) && IsNumber(original.Value, out var b) && a == b;
    }

    /// <summary>The letters and the numbers of a reference, whatever stands between them and before the numbers.</summary>
    private static List<string> Loosely(string reference) =>
        [.. Parts().Matches(reference).Select(p => char.IsAsciiDigit(p.Value[0]) ? p.Value.TrimStart('0') is { Length: > 0 } number ? number : "0" : p.Value)];

    /// <summary>Month and day, or month and year, either way round, that it stands for as a date.</summary>
    private static IEnumerable<(int First, int Second)> Dates(string found)
    {
        if (IsSerial(found, out var date))
            return [(date.Month, date.Day), (date.Day, date.Month), (date.Month, date.Year % 100)];
        if (NumericDate().Match(found) is { Success: true } numbers)
        {
            var (a, b, c) = (Number(numbers, "a"), Number(numbers, "b"), Number(numbers, "c"));
            return numbers.Groups["a"].Length == 4 ? [(b, c), (c, b)] : [(a, b), (b, a)];
        }

        foreach (var match in (Match[])[DayMonth().Match(found), MonthDay().Match(found)])
        {
            if (match.Success && MonthOf(match) is > 0 and var month)
                return [(month, Number(match, "day")), (Number(match, "day"), month)];
        }

        return [];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int MonthOf(Match match) => 1 + Array.FindIndex(Months, names => names.Any(n => match.Groups["month"].Value.StartsWith(n, StringComparison.OrdinalIgnoreCase)));

    private static bool IsMonth(string code, int month) => month is >= 1 and <= 12 && Months[month - 1].Any(n => code.StartsWith(n, StringComparison.Ordinal));

    /// <summary>A spreadsheet writes Mar or mars. MAR is what people write.</summary>
    private static bool IsSpreadsheets(Match match) => match.Groups["month"].ValueSpan[1..].ContainsAnyInRange('a', 'z');

    private static bool IsSerial(string found, out DateOnly date)
    {
        date = default;
        if (found.Length != 5 || !int.TryParse(found, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) || serial < Serials.Least || serial > Serials.Most)
            return false;
        date = Epoch.AddDays(serial);
        return true;
    }

    private static bool IsNumber(string text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex(@"^\d+([.,]\d+)?E[+-]\d+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scientific();

    [GeneratedRegex(@"^(?<day>\d{1,2})(\.|\. |[-/ ])(?<month>\p{L}{3,9})\.?([-/ ]\d{2,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^(?<month>\p{L}{3,9})\.?[-/ ](?<day>\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^((?<a>\d{4})-(?<b>\d{1,2})-(?<c>\d{1,2})|(?<a>\d{1,2})[-./](?<b>\d{1,2})[-./](?<c>(\d{2}){1,2}))( 0?0:00(:00)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\p{L}+|\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
