using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using AfiBot.Core;
using AfiBot.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AfiBot.Hosting;

/// <summary>Reads the sheets of an Excel workbook (.xlsx) as the texts of their cells: a date as yyyy-MM-dd, a formula as what it came to.</summary>
internal sealed partial class WorkbookReader
{
    /// <summary>Characters of one part of the workbook: no plan comes near it, and no small file unpacks to more.</summary>
    private const long MaxPart = 100_000_000;

    /// <summary>The built-in formats that show a date (ECMA-376, 18.8.30).</summary>
    private static readonly HashSet<uint> DateFormats = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

    private readonly string[] shared;
    private readonly bool[] isDate;
    private readonly DateOnly epoch;

    private WorkbookReader(WorkbookPart book)
    {
        shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(TextOf) ?? []];
        isDate = [.. ShowDates(book.WorkbookStylesPart?.Stylesheet)];
        epoch = book.Workbook?.WorkbookProperties?.Date1904?.Value is true ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30);
    }

    /// <summary>Whether a file begins as a workbook does.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> content) => content.StartsWith("PK\x3\x4"u8);

    /// <summary>The sheets that can be seen, named as the file and the sheet.</summary>
    /// <exception cref="MendableException">It is no workbook.</exception>
    public static IReadOnlyList<CsvFile> Read(string name, byte[] content)
    {
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(content, writable: false), isEditable: false, new OpenSettings { MaxCharactersInPart = MaxPart });
            var book = document.WorkbookPart ?? throw new InvalidDataException("It has no workbook");
            var reader = new WorkbookReader(book);
            return
            [
                .. book.Workbook!.Sheets!.Elements<Sheet>()
                    .Where(s => s.State is null || s.State.Value == SheetStateValues.Visible)
                    .Select(s => (s.Name, Part: book.GetPartById(s.Id!.Value!) as WorksheetPart))
                    .Where(s => s.Part is not null)
                    .Select(s => CsvFile.OfSheet($"{name}, sheet {s.Name}", reader.Rows(s.Part!.Worksheet!))),
            ];
        }
        catch (Exception unreadable) when (unreadable is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException
            or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException or OverflowException or NullReferenceException)
        {
            throw new MendableException($"{name} cannot be read as an Excel workbook: {unreadable.Message.TrimEnd('.')}. Save it as .xlsx again, or as \"CSV UTF-8\".", unreadable);
        }
    }

    /// <summary>From the first row, with the blank ones, so that rows keep their numbers.</summary>
    private List<List<string>> Rows(Worksheet sheet)
    {
        var rows = new List<List<string>>();
        var number = 0;
        foreach (var row in sheet.Descendants<Row>())
        {
            number = (int?)row.RowIndex?.Value ?? (number + 1);
            var cells = Cells(row);
            if (cells.Count == 0)
                continue;
            while (rows.Count < number - 1)
                rows.Add([""]);
            rows.Add(cells);
        }

        return rows;
    }

    /// <summary>Up to the last that is not empty.</summary>
    private List<string> Cells(Row row)
    {
        var cells = new List<string>();
        var column = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
            if (TextOf(cell) is not { Length: > 0 } text)
                continue;
            while (cells.Count < column - 1)
                cells.Add("");
            cells.Add(text);
        }

        return cells;
    }

    private string TextOf(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString)
            return shared[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)];
        if (type == CellValues.InlineString)
            return cell.InlineString is { } inline ? TextOf(inline) : "";
        if (type == CellValues.Boolean)
            return value is "1" or "true" ? "TRUE" : "FALSE";
        return type == CellValues.Number && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? TextOf(number, cell.StyleIndex?.Value ?? 0)
            : SheetText.Read(value);
    }

    private string TextOf(double number, uint style)
    {
        if (style < isDate.Length && isDate[style] && number is >= 1 and < 2_958_466)
            return epoch.AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return number == Math.Truncate(number) && Math.Abs(number) < 1e15
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The text with all its runs, without the reading aids that Japanese texts have beside them.</summary>
    private static string TextOf(OpenXmlElement item) =>
        SheetText.Read(string.Concat(item.Elements<Text>().Select(t => t.Text).Concat(item.Elements<Run>().Select(r => r.Text?.Text))));

    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => (column * 26) + letter - 'A' + 1);

    /// <summary>For each style of a cell whether it shows a date.</summary>
    private static IEnumerable<bool> ShowDates(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId!.Value, f => f.FormatCode?.Value ?? "") ?? [];
        return styles?.CellFormats?.Elements<CellFormat>().Select(f => f.NumberFormatId?.Value ?? 0)
            .Select(id => own.TryGetValue(id, out var code) ? DatePart().IsMatch(NotShown().Replace(code, "")) : DateFormats.Contains(id)) ?? [];
    }

    /// <summary>Texts in quotes, characters that are escaped, and conditions, colours and languages in brackets.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\\\.|\\[[^]]*\\]", RegexOptions.CultureInvariant)]
    private static partial Regex NotShown();

    [GeneratedRegex("[dy]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DatePart();
}
