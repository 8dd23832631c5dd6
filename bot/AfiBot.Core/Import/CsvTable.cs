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
        if (CsvText.Read(file.Content.Span, out var undecodable) is not { Text: var text })
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

        if (ReadHeader(file, records[0], columns, problems) is not { } header)
            return null;
        var rows = new List<CsvRow>();
        var whole = header.Lost.Count == 0;
        foreach (var record in records.Skip(1).Where(r => !r.IsBlank))
        {
            var problem = record.Malformed ?? Lengths(file, record, header.Names, columns, separator);
            if (problem is null)
                rows.Add(new CsvRow(file.Name, record.Number, ByHeader(header.Names, record), header.Lost, problems));
            else
                problems.Add(new ImportProblem(file.Name, record.Number, null, problem));
            whole &= problem is null;
        }

        foreach (var row in rows)
            row.RefuseErrorValues(columns.Required.Concat(columns.Optional));
        if (rows.Count == 0 && whole)
            problems.Add(new ImportProblem(file.Name, null, null, "expected rows under the header, found none"));
        return new CsvTable(rows, header.Names.ToHashSet(StringComparer.OrdinalIgnoreCase), whole && rows.Count > 0);
    }

    /// <summary>Whether a row at the top has most of the headers that have to be there.</summary>
    public static bool HasHeaderOf(CsvFile file, CsvColumns columns) =>
        CsvText.Read(file.Content.Span, out _) is { Text: var text }
        && CsvRecord.Read(text, columns).Records.Take(CsvRecord.Top).Any(r => r.Fields.Select(columns.Meant).Intersect(columns.Required).Count() * 2 > columns.Required.Count);

    private static bool IsHeader(CsvRecord record, CsvColumns columns) => record.HeadersOf(columns) * 2 > columns.Required.Count;

    /// <summary>Why the first row is no header at all, or null.</summary>
    private static string? HeaderProblem(IReadOnlyList<CsvRecord> records, CsvColumns columns)
    {
        var expected = $"expected a header row with {string.Join(", ", columns.Required)}";
        return records switch
        {
            [] => $"{expected}, found an empty file",
            [{ Malformed: not null }, ..] => null,
            [var first, ..] when IsHeader(first, columns) => null,
            _ when records.Skip(1).FirstOrDefault(r => IsHeader(r, columns)) is { } below => string.Create(
                System.Globalization.CultureInfo.InvariantCulture, $"expected the header in row 1, found it in row {below.Number}; remove the rows above it"),
            [{ IsBlank: true }, ..] => $"{expected}, found a blank first row",
            [var first, ..] when first.HeadersOf(columns) == 0 => $"{expected}, found {CsvRow.Found(string.Join(", ", first.Fields.Where(f => !string.IsNullOrWhiteSpace(f))))}",
            _ => null,
        };
    }

    /// <summary>The columns by what they are meant to be, and those of them that cannot be read; null where the rows cannot be read by it.</summary>
    /// <remarks>A header that is a slip is reported, and taken for what was in all likelihood meant: so the rows are checked at once.</remarks>
    private static (string[] Names, IReadOnlyList<string> Lost)? ReadHeader(CsvFile file, CsvRecord header, CsvColumns columns, List<ImportProblem> problems)
    {
        if (header.Malformed is { } malformed)
        {
            problems.Add(new ImportProblem(file.Name, header.Number, null, malformed));
            return null;
        }

        var names = header.Fields.Take(header.Width).Select(f => columns.Meant(PlainText.Line(f)) ?? PlainText.Line(f)).ToArray();
        var named = names.Where(h => h.Length > 0).ToList();
        var missing = columns.Required.Except(named, StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count > FewHeaders)
        {
            problems.Add(new ImportProblem(file.Name, header.Number, null, $"expected columns with the headers {string.Join(", ", missing)} too, found {CsvRow.Found(string.Join(", ", named))}"));
            return null;
        }

        var lost = new List<string>();
        var unknown = named.Where(h => columns.Meant(h) is null).ToList();
        foreach (var column in missing)
        {
            var near = CsvColumns.Nearest(column, unknown);
            Report(column, $"expected a column with the header {column}, found " + (near is null ? CsvRow.Found(string.Join(", ", named)) : $"{CsvRow.Found(near)}; did you mean {column}?"));
            Take(near, column);
        }

        foreach (var repeated in named.GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Where(h => h.Count() > 1))
        {
            Report(repeated.Key, $"expected one column with the header {repeated.Key}, found {repeated.Count()}");
            lost.Add(repeated.Key);
        }

        foreach (var column in columns.Optional.Except(named, StringComparer.OrdinalIgnoreCase))
        {
            if (CsvColumns.Slip(column, unknown) is not { } slip)
                continue;
            Report(column, $"expected a column with the header {column} or none, found {CsvRow.Found(slip)}; did you mean {column}?");
            Take(slip, column);
        }

        return (names, lost);

        void Report(string column, string message) => problems.Add(new ImportProblem(file.Name, header.Number, column, message));

        void Take(string? said, string column)
        {
            if (said is null)
                lost.Add(column);
            else
                names[Array.IndexOf(names, said)] = column;
            unknown.Remove(said ?? "");
        }
    }

    /// <summary>Why a row has too many or too few fields, or null.</summary>
    private static string? Lengths(CsvFile file, CsvRecord record, string[] headers, CsvColumns columns, char separator)
    {
        if (record.Width > headers.Length)
        {
            return $"expected {headers.Length} fields as in the header, found {record.Width}; "
                + (file.IsSheet ? "a cell stands to the right of the headers" : $"a field with {Named(separator)} in it has to be in quotes");
        }


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
