using System.Text;
using CsvHelper;

namespace AfiBot.Core;

/// <summary>The rows of a file whose encoding and header are as they have to be.</summary>
/// <param name="Rows">The rows that are well formed.</param>
/// <param name="HasColumns">The headers that are there.</param>
/// <param name="IsWhole">Whether every row was well formed: if not, what seems to be missing may be on one of the others.</param>
internal sealed record CsvTable(IReadOnlyList<CsvRow> Rows, IReadOnlySet<string> HasColumns, bool IsWhole)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file, or reports why its rows cannot be read and gives null.</summary>
    /// <remarks>Blank rows are passed over, but counted, as a spreadsheet does. Columns nobody asked for are ignored.</remarks>
    public static CsvTable? Read(CsvFile file, IReadOnlyList<string> required, List<ImportProblem> problems)
    {
        if (Decode(file) is not { } text)
        {
            problems.Add(new ImportProblem(file.Name, null, null, "expected text in UTF-8, found bytes that are not; save the file as \"CSV UTF-8\""));
            return null;
        }

        var records = Records(text);
        if (records is not [var header, ..] || header.IsBlank)
        {
            problems.Add(new ImportProblem(file.Name, null, null, $"expected a header row with {string.Join(", ", required)}, found {(records.Count == 0 ? "an empty file" : "a blank first row")}"));
            return null;
        }

        if (!HeaderIsGood(file, header, required, problems))
            return null;
        var rows = new List<CsvRow>();
        var whole = true;
        foreach (var record in records.Skip(1).Where(r => !r.IsBlank))
        {
            var problem = record.Malformed ?? (record.Fields.Length == header.Fields.Length
                ? null
                : $"expected {header.Fields.Length} fields as in the header, found {record.Fields.Length}");
            if (problem is null)
                rows.Add(new CsvRow(file.Name, record.Number, ByHeader(header, record), problems));
            else
                problems.Add(new ImportProblem(file.Name, record.Number, null, problem));
            whole &= problem is null;
        }

        if (rows.Count == 0 && whole)
            problems.Add(new ImportProblem(file.Name, null, null, "expected rows under the header, found none"));
        return new CsvTable(rows, header.Fields.Select(PlainText.Line).ToHashSet(StringComparer.OrdinalIgnoreCase), whole && rows.Count > 0);
    }

    private static string? Decode(CsvFile file)
    {
        try
        {
            return StrictUtf8.GetString(file.Content.Span).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static List<Record> Records(string text)
    {
        var malformed = new Dictionary<long, CsvMalformedReason>();
        var options = new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = record => malformed[record.RecordNumber] = record.Reason,
        };
        using var reader = CsvReader.FromText(text, options);
        var records = new List<Record>();
        while (reader.Read())
        {
            var fields = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            var problem = malformed.TryGetValue(records.Count + 1, out var reason)
                ? $"expected quotes around a whole field, and doubled inside it, found {Described(reason)} in {CsvRow.Found(Encoding.UTF8.GetString(reader.RawRecord))}"
                : null;
            records.Add(new Record(records.Count + 1, fields, problem));
        }

        return records;
    }

    private static string Described(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "one that is never closed",
        CsvMalformedReason.TextAfterClosingQuote => "text after the closing one",
        _ => "one inside a field",
    };

    private static bool HeaderIsGood(CsvFile file, Record header, IReadOnlyList<string> required, List<ImportProblem> problems)
    {
        if (header.Malformed is { } malformed)
        {
            problems.Add(new ImportProblem(file.Name, header.Number, null, malformed));
            return false;
        }

        var headers = header.Fields.Select(PlainText.Line).Where(f => f.Length > 0).ToList();
        var missing = required.Except(headers, StringComparer.OrdinalIgnoreCase).ToList();
        var repeated = headers.GroupBy(h => h, StringComparer.OrdinalIgnoreCase).Where(h => h.Count() > 1).ToList();
        problems.AddRange(missing.Select(h => new ImportProblem(file.Name, header.Number, h, $"expected a column with the header {h}, found {CsvRow.Found(string.Join(", ", headers))}")));
        problems.AddRange(repeated.Select(h => new ImportProblem(file.Name, header.Number, h.Key, $"expected one column with the header {h.Key}, found {h.Count()}")));
        return missing.Count == 0 && repeated.Count == 0;
    }

    private static Dictionary<string, string> ByHeader(Record header, Record record)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, field) in header.Fields.Zip(record.Fields))
            fields[PlainText.Line(name)] = field;
        return fields;
    }

    /// <summary>A row as the parser gives it.</summary>
    private sealed record Record(int Number, string[] Fields, string? Malformed)
    {
        public bool IsBlank => Malformed is null && Fields.All(f => PlainText.Of(f).Length == 0);
    }
}
