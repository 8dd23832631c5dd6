using System.Globalization;
using AfiBot.Core;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AfiBot.Reports;

/// <summary>Writes tables as an Excel workbook, a sheet each: dates are dates, and everything else is text, which no spreadsheet takes for a
/// formula, a date or a number. The columns are formatted so down to their ends, so that what is typed into them is not either.</summary>
internal static class WorkbookWriter
{
    private const int FirstColumn = 1;
    private const double Width = 20;

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>The formats of <see cref="Styles"/>, by their place.</summary>
    private enum Style : uint
    {
        Text = 1,
        Header = 2,
        Date = 3,
        Number = 4,
    }

    /// <summary>The bytes of an .xlsx file.</summary>
    public static byte[] Write(IReadOnlyList<ExportedTable> tables)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            // Ids of our own: those that the library makes are never the same twice.
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "book");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheets = new Sheets();
            foreach (var table in tables)
            {
                var part = book.AddNewPart<WorksheetPart>($"sheet{sheets.ChildElements.Count + 1}");
                part.Worksheet = Sheet(table);
                sheets.Append(new Sheet { Name = table.Name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = book.GetIdOfPart(part) });
            }

            book.Workbook = new Workbook(sheets);
        }

        return SteadyZip.Of(content.ToArray());
    }

    private static Worksheet Sheet(ExportedTable table) => new(
        new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
        new Columns(table.Headers.Select((h, i) => new Column
        {
            Min = (uint)(FirstColumn + i),
            Max = (uint)(FirstColumn + i),
            Width = Width,
            CustomWidth = true,
            Style = (uint)StyleOf(table, h),
        })),
        new SheetData(table.Rows
            .Select(row => new Row(row.Select((field, i) => CellOf(field ?? "", StyleOf(table, table.Headers[i])))))
            .Prepend(new Row(table.Headers.Select(h => CellOf(h, Style.Header))))));

    private static Style StyleOf(ExportedTable table, string header) => table.Dates.Contains(header) ? Style.Date : table.Numbers.Contains(header) ? Style.Number : Style.Text;

    private static Cell CellOf(string field, Style style) => field switch
    {
        "" => new Cell { StyleIndex = (uint)style },
        _ when style is Style.Date && DateReader.TryRead(field, out var read) && read is { } date =>
            new Cell(new CellValue((date.DayNumber - Epoch.DayNumber).ToString(CultureInfo.InvariantCulture))) { StyleIndex = (uint)style },
        _ when style is Style.Number && double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            new Cell(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = (uint)style },
        _ => new Cell(new InlineString(new Text(SheetText.Write(field)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = (uint)style },
    };

    /// <summary>The number formats are built in: 49 is text, 14 is a date as the reader's own Excel writes it. The apostrophe that Excel hides
    /// (quotePrefix) keeps a text one after it has been edited.</summary>
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, QuotePrefix = true },
            new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true },
            new CellFormat()));
}
