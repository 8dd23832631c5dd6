using System.Globalization;
using System.Text.RegularExpressions;

namespace AfiBot.Core;

/// <summary>One row of a file: its fields by header, and the reading of them. What cannot be read is reported,
/// and stands in for itself with a default, so that the rest of the row is checked too.</summary>
/// <param name="file">The file's name.</param>
/// <param name="number">The row as a spreadsheet counts it.</param>
/// <param name="fields">The fields by header.</param>
/// <param name="lost">Columns that cannot be read for their headers' sake: nothing more is said of them.</param>
/// <param name="problems">Gets what is wrong.</param>
internal sealed partial class CsvRow(string file, int number, IReadOnlyDictionary<string, string> fields, IEnumerable<string> lost, List<ImportProblem> problems)
{
    private const int FoundLength = 60;

    private readonly HashSet<string> told = new(lost, StringComparer.OrdinalIgnoreCase);

    public int Number => number;

    /// <summary>A field as plain text; empty where the file has no such column.</summary>
    public string this[string column] => PlainText.Of(fields.GetValueOrDefault(column, ""));

    /// <summary>Reports that a field is not what was expected.</summary>
    /// <param name="column">The field's column.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="remark">What there is to say of what was found, if anything.</param>
    public void Expected(string column, string expected, string remark = "")
    {
        if (!told.Contains(column))
            problems.Add(new ImportProblem(file, number, column, $"expected {expected}, found {Found(fields.GetValueOrDefault(column, ""))}{remark}"));
    }

    /// <summary>Reports each of these fields in which a spreadsheet tells that it could not work it out. Nothing more is said of them.</summary>
    public void RefuseErrorValues(IEnumerable<string> columns)
    {
        foreach (var column in columns.Where(c => ErrorValue().IsMatch(this[c])))
        {
            Expected(column, "a value", ", which a spreadsheet shows where it cannot work one out");
            told.Add(column);
        }
    }

    /// <summary>Reports that a field which has to be unique is on an earlier row too.</summary>
    public void Repeats(string column, int earlier) => Expected(column, $"one row for each, and row {earlier} has this one already");

    /// <summary>A field that may not be empty.</summary>
    public string Text(string column, string expected)
    {
        if (this[column].Length == 0)
            Expected(column, expected);
        return this[column];
    }

    /// <summary>A date, or null where the field is empty.</summary>
    public DateOnly? Date(string column)
    {
        if (this[column].Length == 0)
            return null;
        if (DateReader.TryRead(this[column], out var date))
            return date;
        Expected(column, DateReader.Forms);
        return null;
    }

    /// <summary>A whole number from nought up, as a spreadsheet may show it too: 1,234 or 12.0.</summary>
    public int Count(string column)
    {
        var digits = WholeNumber().Match(PlainText.Line(this[column])) is { Success: true } number
            ? string.Concat(number.Groups["whole"].Value.Where(char.IsAsciiDigit))
            : "";
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        Expected(column, "a whole number");
        return 0;
    }

    /// <summary>The parts of a field that <c>;</c> separates, without empty ones.</summary>
    public IReadOnlyList<string> Parts(string column) =>
        this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A field that has to be one of some words, whatever their case.</summary>
    public bool TryChoose<T>(string column, IReadOnlyDictionary<string, T> words, out T? chosen)
    {
        if (words.TryGetValue(PlainText.Line(this[column]), out chosen))
            return true;
        Expected(column, Either(words.Keys));
        return false;
    }

    /// <summary>Words as a reader is offered them: "a, b or c".</summary>
    public static string Either(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} or {all[^1]}";
    }

    /// <summary>What was found, in quotes on one line, shortened, with the names of characters that do not look like what they are.</summary>
    public static string Found(string text)
    {
        var line = PlainText.Of(text).ReplaceLineEndings(" ");
        if (line.Length == 0)
            return OddCharacters.In(text) is { } unseen ? $"nothing that can be seen, only {unseen}" : "nothing";
        return OddCharacters.In(text) is { } odd ? $"{Quoted(line)} with {odd}" : Quoted(line);
    }

    private static string Quoted(string line)
    {
        if (line.Length <= FoundLength)
            return $"'{line}'";
        var cut = char.IsHighSurrogate(line[FoundLength - 1]) ? FoundLength - 1 : FoundLength;
        return $"'{line[..cut]}…'";
    }

    /// <summary>Digits, in threes or not, and nothing but noughts behind the point.</summary>
    [GeneratedRegex(@"^(?<whole>[0-9]+|[0-9]{1,3}([, '\u00A0\u202F][0-9]{3})+)([.,]0{1,2}0?0?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    /// <summary>Excel's and LibreOffice's, and the hashes of a column that is too narrow.</summary>
    [GeneratedRegex(@"^(#N/A|#NV|#N/D|#\p{Lu}[\p{Lu}/0-9]*[!?]|#{3,}|Err:[0-9]{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorValue();
}
