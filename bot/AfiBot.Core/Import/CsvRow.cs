using System.Globalization;

namespace AfiBot.Core;

/// <summary>One row of a file: its fields by header, and the reading of them. What cannot be read is reported,
/// and stands in for itself with a default, so that the rest of the row is checked too.</summary>
internal sealed class CsvRow(string file, int number, IReadOnlyDictionary<string, string> fields, List<ImportProblem> problems)
{
    private const int FoundLength = 60;

    public int Number => number;

    /// <summary>A field as plain text; empty where the file has no such column.</summary>
    public string this[string column] => PlainText.Of(fields.GetValueOrDefault(column, ""));

    /// <summary>Reports that a field is not what was expected.</summary>
    public void Expected(string column, string expected) =>
        problems.Add(new ImportProblem(file, number, column, $"expected {expected}, found {Found(fields.GetValueOrDefault(column, ""))}"));

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

    /// <summary>A whole number from nought up.</summary>
    public int Count(string column)
    {
        if (int.TryParse(PlainText.Line(this[column]), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
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
}
