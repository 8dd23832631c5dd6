using System.Globalization;
using System.IO.Compression;
using System.Text;
using AfiBot.Core;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace AfiBot.Reports;

/// <summary>Writes tables as an Excel workbook, a sheet each, a row at a time: dates, instants and numbers are what they are, and everything else is text, which no
/// spreadsheet takes for a formula, a date or a number. The columns are formatted so down to their ends, so that what is typed into them is not either.</summary>
/// <remarks>The package is put together here, since the library's own holds every part in memory until the end. The same tables give the same bytes.</remarks>
internal static class WorkbookWriter
{
    private const int FirstColumn = 1;
    private const double Width = 20;
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Excel's format of an instant, which it shows as the reader's own Excel writes dates and times.</summary>
    private const uint DateAndTime = 22;

    private static readonly DateOnly Epoch = new(1899, 12, 30);

    /// <summary>The formats of <see cref="Styles"/>, by their place.</summary>
    private enum Style : uint
    {
        Text = 1,
        Header = 2,
        Date = 3,
        Number = 4,
        Instant = 5,
    }

    /// <summary>The bytes of an .xlsx file.</summary>
    public static byte[] Write(IReadOnlyList<ExportedTable> tables)
    {
        using var content = new MemoryStream();
        Write(content, tables);
        return content.ToArray();
    }

    /// <summary>The same into a stream, which stays open.</summary>
    public static void Write(Stream stream, IReadOnlyList<ExportedTable> tables)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var sheets = tables.Select((table, n) => (Table: table, Number: n + 1)).ToList();
        Part(zip, "[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Main}.styles+xml"/>{string.Concat(sheets.Select(s => $"<Override PartName=\"/xl/worksheets/sheet{s.Number}.xml\" ContentType=\"{Main}.worksheet+xml\"/>"))}</Types>
            """);
        Part(zip, "_rels/.rels", $"""<Relationships xmlns="{PackageRelationships}"><Relationship Id="book" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{PackageRelationships}"><Relationship Id="styles" Type="{Relationships}/styles" Target="styles.xml"/>{string.Concat(sheets.Select(s => $"<Relationship Id=\"sheet{s.Number}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{s.Number}.xml\"/>"))}</Relationships>
            """);
        Part(zip, "xl/workbook.xml", writer => writer.WriteElement(new Workbook(new Sheets(sheets.Select(s => new Sheet { Name = s.Table.Name, SheetId = (uint)s.Number, Id = $"sheet{s.Number}" })))));
        Part(zip, "xl/styles.xml", writer => writer.WriteElement(Styles()));
        foreach (var (table, number) in sheets)
            Part(zip, $"xl/worksheets/sheet{number}.xml", writer => Write(writer, table));
    }

    private static void Write(OpenXmlWriter writer, ExportedTable table)
    {
        var styles = table.Headers.Select(h => StyleOf(table, h)).ToList();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(
            new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        if (styles.Count > 0)
        {
            writer.WriteElement(new Columns(styles.Select((style, i) => new Column
            {
                Min = (uint)(FirstColumn + i),
                Max = (uint)(FirstColumn + i),
                Width = Width,
                CustomWidth = true,
                Style = (uint)style,
            })));
        }

        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(table.Headers.Select(h => CellOf(h, Style.Header))));
        var rows = 1;
        foreach (var row in table.Rows)
        {
            writer.WriteElement(new Row(row.Select((field, i) => CellOf(field ?? "", styles[i]))));
            rows++;
        }

        writer.WriteEndElement();
        if (styles.Count > 0)
            writer.WriteElement(new AutoFilter { Reference = string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(styles.Count)}{rows}") });
        writer.WriteEndElement();
    }

    private static string Letters(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : $"{Letters((column - 1) / 26)}{Letters(((column - 1) % 26) + 1)}";

    private static Style StyleOf(ExportedTable table, string header) =>
        table.Dates.Contains(header) ? Style.Date
        : table.Instants.Contains(header) ? Style.Instant
        : table.Numbers.Contains(header) ? Style.Number
        : Style.Text;

    private static Cell CellOf(string field, Style style) => field switch
    {
        "" => new Cell { StyleIndex = (uint)style },
        _ when style is Style.Date && DateReader.TryRead(field, out var read) && read is { } date => Number(date.DayNumber - Epoch.DayNumber, style),
        _ when style is Style.Instant && DateTimeOffset.TryParseExact(field, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) =>
            Number((at.DateTime - Epoch.ToDateTime(TimeOnly.MinValue)).TotalDays, style),
        _ when style is Style.Number && double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Number(number, style),
        _ => new Cell(new InlineString(new Text(SheetText.Write(field)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = (uint)style },
    };

    private static Cell Number(double number, Style style) => new(new CellValue(number.ToString("R", CultureInfo.InvariantCulture))) { StyleIndex = (uint)style };

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var stream = Entry(zip, name);
        stream.Write(Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{xml.Trim()}"""));
    }

    private static void Part(ZipArchive zip, string name, Action<OpenXmlWriter> write)
    {
        using var stream = Entry(zip, name);
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument(standalone: true);
        write(writer);
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = SteadyZip.Then;
        return entry.Open();
    }

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
            new CellFormat(),
            new CellFormat { NumberFormatId = DateAndTime, ApplyNumberFormat = true }));
}
