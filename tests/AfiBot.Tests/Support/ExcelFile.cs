using System.IO.Compression;

namespace AfiBot.Tests.Support;

/// <summary>A workbook as Excel lays one out, part by part (ECMA-376): texts in a table of their own, dates as numbers with a format.</summary>
internal sealed class ExcelFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    private readonly List<(string Name, string Rows, bool Hidden)> sheets = [];
    private readonly List<string> texts = [];

    /// <summary>The style of a cell that shows a date, 14; of one with a format of its own, dd-mmm-yy; and of one that has letters in quotes.</summary>
    public const int Date = 1, OwnDate = 2, Days = 3;

    public bool From1904 { get; init; }

    public bool HidesRows { get; init; }

    /// <summary>Adds a sheet: rows of cells, each null for none, a text, a number with its style, or the cell's whole XML.</summary>
    public ExcelFile Sheet(string name, params object?[][] rows) => Add(name, hidden: false, rows);

    public ExcelFile Hidden(string name, params object?[][] rows) => Add(name, hidden: true, rows);

    public byte[] ToArray()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create))
        {
            void Part(string path, string xml)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>{xml}");
            }

            Part("[Content_Types].xml", $"<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + Override("workbook", "sheet.main") + Override("sharedStrings", "sharedStrings") + Override("styles", "styles")
                + string.Concat(sheets.Select((_, i) => Override($"worksheets/sheet{i + 1}", "worksheet"))) + "</Types>");
            Part("_rels/.rels", $"<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Packages}/relationships\">"
                + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))
                + $"<Relationship Id=\"rTexts\" Type=\"{Relationships}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rStyles\" Type=\"{Relationships}/styles\" Target=\"styles.xml\"/></Relationships>");
            Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relationships}\"><workbookPr{(From1904 ? " date1904=\"1\"" : "")}/><sheets>"
                + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\"{(s.Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i + 1}\"/>")) + "</sheets></workbook>");
            Part("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(texts.Select(t => $"<si>{t}</si>"))}</sst>");
            Part("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\-mmm\\-yy;@\"/><numFmt numFmtId=\"165\" formatCode=\"0&quot; days&quot;\"/></numFmts>"
                + "<fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Count; i++)
                Part($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{sheets[i].Rows}</sheetData></worksheet>");
        }

        return content.ToArray();
    }

    private static string Override(string part, string type) =>
        $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private ExcelFile Add(string name, bool hidden, object?[][] rows)
    {
        var xml = string.Concat(rows.Select((row, r) => row.Length == 0 ? "" : $"<row r=\"{r + 1}\"{(HidesRows ? " hidden=\"1\"" : "")}>{string.Concat(row.Select((cell, c) => Cell($"{(char)('A' + c)}{r + 1}", cell)))}</row>"));
        sheets.Add((name, xml, hidden));
        return this;
    }

    private string Cell(string at, object? cell)
    {
        switch (cell)
        {
            case null:
                return "";
            case string xml when xml.StartsWith("<r>", StringComparison.Ordinal):
                texts.Add(xml);
                return $"<c r=\"{at}\" t=\"s\"><v>{texts.Count - 1}</v></c>";
            case string xml when xml.StartsWith('<'):
                return xml.Replace("<c", $"<c r=\"{at}\"", StringComparison.Ordinal);
            case string text:
                texts.Add($"<t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(text)}</t>");
                return $"<c r=\"{at}\" t=\"s\"><v>{texts.Count - 1}</v></c>";
            case (double number, int style):
                return FormattableString.Invariant($"<c r=\"{at}\" s=\"{style}\"><v>{number}</v></c>");
            default:
                throw new ArgumentOutOfRangeException(nameof(cell), cell, null);
        }
    }
}
