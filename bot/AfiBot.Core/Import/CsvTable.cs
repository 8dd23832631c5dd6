using System.Text.RegularExpressions;

namespace AfiBot.Core;

/// <summary>The rows of a file whose encoding and header are as they have to be.</summary>
/// <param name="Rows">The rows that are well formed.</param>
/// <param name="HasColumns">The headers that are there.</param>
/// <param name="IsWhole">Whether every row was well formed: if not, what seems to be missing may be on one of the others.</param>
internal sealed partial record CsvTable(IReadOnlyList<CsvRow> Rows, IReadOnlySet<string> HasColumns, bool IsWhole)
{
    /// <summary>How many missing headers are told one by one.</summary>
    private const int FewHeaders = 3;

    /// <summary>Reads a file, or reports why its rows cannot be read and gives null.</summary>
    /// <remarks>Blank rows are passed over, but counted, as a spreadsheet does. Columns nobody asked for are ignored, and so are
    /// empty cells at the end of a row, be they too many or too few: a spreadsheet adds and drops them as it likes.</remarks>
    public static CsvTable? Read(CsvFile file, CsvColumns columns, List<ImportProblem> problems)
    {
        if (CsvText.Read(file.Content.Span, out var undecodable) is not { } text)
        {
            problems.Add(new ImportProblem(file.Name, null, null, undecodable));
            return null;
        }

        var (separator, records) = CsvRecord.Read(text, columns);
        if (HeaderProblem(records, columns) is { } headless)
        {
            problems.Add(new ImportProblem(file.Name, null, null, headless));
            return null;
        }

        var header = records[0];
        var headers = header.Fields.Take(header.Width).Select(f => columns.Meant(PlainText.Line(f)) ?? PlainText.Line(f)).ToArray();
        if (!HeaderIsGood(file, header, headers, columns, problems))
            return null;
        var rows = new List<CsvRow>();
        var whole = true;
        foreach (var record in records.Skip(1).Where(r => !r.IsBlank))
        {
            var problem = record.Malformed ?? Lengths(record, headers, columns, separator);
            if (problem is null)
                rows.Add(new CsvRow(file.Name, record.Number, ByHeader(headers, record), problems));
            else
                problems.Add(new ImportProblem(file.Name, record.Number, null, problem));
            whole &= problem is null;
        }

        foreach (var row in rows)
            row.RefuseErrorValues(columns.Required.Concat(columns.Optional));
        if (rows.Count == 0 && whole)
            problems.Add(new ImportProblem(file.Name, null, null, "expected rows under the header, found none"));
        return new CsvTable(rows, headers.ToHashSet(StringComparer.OrdinalIgnoreCase), whole && rows.Count > 0);
    }

    /// <summary>Why the first row is no header at all, or null.</summary>
    private static string? HeaderProblem(IReadOnlyList<CsvRecord> records, CsvColumns columns)
    {
        var expected = $"expected a header row with {string.Join(", ", columns.Required)}";
        var isHeader = (CsvRecord r) => r.HeadersOf(columns) * 2 > columns.Required.Count;
        return records switch
        {
            [] => $"{expected}, found an empty file",
            [{ Malformed: not null }, ..] => null,
            [var first, ..] when isHeader(first) => null,
            _ when records.Skip(1).FirstOrDefault(isHeader) is { } below => string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"expected the header in row 1, found it in row {below.Number}; remove the rows above it"),
            [{ IsBlank: true }, ..] => $"{expected}, found a blank first row",
            [var first, ..] when first.HeadersOf(columns) == 0 => $"{expected}, found {CsvRow.Found(string.Join(", ", first.Fields.Where(f => !string.IsNullOrWhiteSpace(f))))}",
            _ => null,
        };
    }

    private static bool HeaderIsGood(CsvFile file, CsvRecord header, string[] headers, CsvColumns columns, List<ImportProblem> problems)
    {
        if (header.Malformed is { } malformed)
        {
            problems.Add(new ImportProblem(file.Name, header.Number, null, malformed));
            return false;
        }

        var named = headers.Where(h => h.Length > 0).ToList();
        var missing = columns.Required.Except(named, StringComparer.OrdinalIgnoreCase).ToList();
        var unknown = named.Where(h => columns.Meant(h) is null).ToList();
        var repeated = named.GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Where(h => h.Count() > 1).ToList();
        if (missing.Count > FewHeaders)
            problems.Add(new ImportProblem(file.Name, header.Number, null, $"expected columns with the headers {string.Join(", ", missing)} too, found {CsvRow.Found(string.Join(", ", named))}"));
        else
            problems.AddRange(missing.Select(h => new ImportProblem(file.Name, header.Number, h, Missing(h, named, unknown))));
        problems.AddRange(repeated.Select(h => new ImportProblem(file.Name, header.Number, h.Key, $"expected one column with the header {h.Key}, found {h.Count()}")));
        var slips = columns.Optional.Except(named, StringComparer.OrdinalIgnoreCase).Select(c => (Column: c, Said: CsvColumns.Slip(c, unknown))).Where(s => s.Said is not null).ToList();
        problems.AddRange(slips.Select(s => new ImportProblem(file.Name, header.Number, s.Column, $"expected a column with the header {s.Column} or none, found {CsvRow.Found(s.Said!)}; did you mean {s.Column}?")));
        return missing.Count == 0 && repeated.Count == 0 && slips.Count == 0;
    }

    private static string Missing(string column, IReadOnlyList<string> headers, IReadOnlyList<string> unknown) =>
        $"expected a column with the header {column}, found " + (CsvColumns.Nearest(column, unknown) is { } near
            ? $"{CsvRow.Found(near)}; did you mean {column}?"
            : CsvRow.Found(string.Join(", ", headers)));

    /// <summary>Why a row has too many or too few fields, or null.</summary>
    private static string? Lengths(CsvRecord record, string[] headers, CsvColumns columns, char separator)
    {
        if (record.Width > headers.Length)
            return $"expected {headers.Length} fields as in the header, found {record.Width}; a field with {Named(separator)} in it has to be in quotes";
        var lost = headers.Skip(record.Fields.Length).Intersect(columns.Filled, StringComparer.OrdinalIgnoreCase).ToList();
        return lost.Count == 0 ? null : $"expected {headers.Length} fields as in the header, found {record.Fields.Length}, so {string.Join(" and ", lost)} {(lost.Count == 1 ? "is" : "are")} missing";
    }

    private static string Named(char separator) => separator switch
    {
        ',' => "a comma",
        ';' => "a semicolon, such as a list of roles or aliases,",
        '\t' => "a tab",
        _ => $"a {separator}",
    };

    private static Dictionary<string, string> ByHeader(string[] headers, CsvRecord record)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, field) in headers.Zip(record.Fields))
            fields[name] = KeptAsText().Match(field) is { Success: true } kept ? kept.Groups["text"].Value : CsvWriter.Unguarded(field);
        return fields;
    }

    /// <summary>How a cell is written that a spreadsheet is to leave alone: ="05-03".</summary>
    [GeneratedRegex("^\\s*=\"(?<text>[^\"]*)\"\\s*$")]
    private static partial Regex KeptAsText();
}
