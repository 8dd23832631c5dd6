using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;

namespace AfiBot.Core;

/// <summary>A row as the parser gives it.</summary>
/// <param name="Number">The row as a spreadsheet counts it.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Malformed">What is wrong with its quotes, or null.</param>
internal sealed partial record CsvRecord(int Number, string[] Fields, string? Malformed)
{
    /// <summary>How far down a header is looked for.</summary>
    public const int Top = 25;

    private static readonly char[] Separators = [',', ';', '\t', '|'];

    public bool IsBlank => Malformed is null && Fields.All(f => !PlainText.SaysSomething(f));

    /// <summary>How many fields there are up to the last that is not blank.</summary>
    public int Width => Array.FindLastIndex(Fields, PlainText.SaysSomething) + 1;

    /// <summary>The rows of a text, with whichever separator makes most headers of its top, and the separator.</summary>
    /// <remarks>A first line such as <c>sep=;</c> is Excel's own note of the separator. Excel does not show or count it.</remarks>
    public static (char Separator, IReadOnlyList<CsvRecord> Records) Read(string text, CsvColumns columns)
    {
        var candidates = Separators.AsEnumerable();
        if (SeparatorLine().Match(text) is { Success: true } said)
        {
            candidates = Separators.Prepend(said.Groups["separator"].Value[0]).Where(char.IsAscii).Distinct();
            text = text[said.Length..];
        }

        var separator = candidates.MaxBy(s => Parse(text, s).Take(Top).Select(r => r.HeadersOf(columns)).DefaultIfEmpty().Max());
        return (separator, [.. Parse(text, separator)]);
    }

    /// <summary>How many of a file's columns the row names.</summary>
    public int HeadersOf(CsvColumns columns) => Fields.Select(columns.Meant).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static IEnumerable<CsvRecord> Parse(string text, char separator)
    {
        var number = 0;
        foreach (var (fields, problem) in Lines(text, separator))
            yield return Unwrapped(new CsvRecord(++number, fields, problem), separator);
    }

    /// <summary>A spreadsheet that took each line for one cell writes it in quotes, those inside it doubled: the row is inside.</summary>
    private static CsvRecord Unwrapped(CsvRecord record, char separator) =>
        record is { Malformed: null, Fields: [var line, .. var rest] }
        && line.Contains(separator, StringComparison.Ordinal)
        && rest.All(string.IsNullOrWhiteSpace)
        && Lines(line, separator).ToList() is [var only]
            ? record with { Fields = only.Fields, Malformed = only.Problem }
            : record;

    private static IEnumerable<(string[] Fields, string? Problem)> Lines(string text, char separator)
    {
        CsvMalformedReason? malformed = null;
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record => malformed = record.Reason,
        };
        using var reader = CsvReader.FromText(text, options);
        while (true)
        {
            malformed = null;
            if (!reader.Read())
                yield break;
            yield return (
                [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)],
                malformed is { } reason
                    ? $"expected quotes around a whole field, and doubled inside it, found {Described(reason)} in {CsvRow.Found(Encoding.UTF8.GetString(reader.RawRecord))}"
                    : null);
        }
    }

    private static string Described(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "one that is never closed",
        CsvMalformedReason.TextAfterClosingQuote => "text after the closing one",
        _ => "one inside a field",
    };

    [GeneratedRegex("\\A\"?sep=(?<separator>[^\\n])\"?[,;\\t|]*(\\n|\\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeparatorLine();
}
