using System.Text;
using AfiBot.Tests.Support;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace AfiBot.Tests.Host;

/// <summary>Excel workbooks, in and out. The days of the serial numbers are those that Excel shows: 44197 is 1 January 2021, and 46477 is 2,280 days later.</summary>
public sealed class WorkbookTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_cell_is_read_as_it_is_shown()
    {
        var file = new ExcelFile().Sheet(
            "Plan",
            ["a text, with a comma", null, "<r><t>two </t></r><r><t>runs</t></r><rPh><t>not this</t></rPh>"],
            [],
            [(46477.0, ExcelFile.Date), (46477.75, ExcelFile.OwnDate), (12.0, ExcelFile.Days), (1.1, 0), (100000.0, 0)],
            ["<c t=\"b\"><v>1</v></c>", "<c t=\"e\"><v>#REF!</v></c>", "<c t=\"str\"><f>A1&amp;\"!\"</f><v>what it came to</v></c>", "<c t=\"inlineStr\"><is><t>in_x0009_line</t></is></c>", "<c><v></v></c>"]);

        Text(file).ShouldBe([
            "plan.xlsx, sheet Plan",
            "\"a text, with a comma\",,two runs",
            "",
            "2027-03-31,2027-03-31,12,1.1,100000",
            "TRUE,#REF!,what it came to,in\tline"]);
    }

    /// <summary>Excel on the Mac used to count from 1 January 1904, which is day 1462 elsewhere.</summary>
    [Fact]
    public void Days_counted_from_1904_are_read() =>
        Text(new ExcelFile { From1904 = true }.Sheet("Plan", [(46477.0 - 1462, ExcelFile.Date)]))[1].ShouldBe("2027-03-31");

    [Fact]
    public void A_hidden_sheet_is_not_read() =>
        WorkbookReader.Read("plan.xlsx", new ExcelFile().Hidden("Old", ["x"]).Sheet("New", ["y"]).ToArray()).Select(s => s.Name).ShouldBe(["plan.xlsx, sheet New"]);

    /// <summary>A filter that was left on hides rows. They are in the plan all the same.</summary>
    [Fact]
    public void A_hidden_row_is_read() =>
        Text(new ExcelFile { HidesRows = true }.Sheet("Plan", ["SRP-01"], ["SRP-02"])).ShouldBe(["plan.xlsx, sheet Plan", "SRP-01", "SRP-02"]);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(400)]
    public void A_damaged_workbook_is_told_in_a_line(int kept)
    {
        byte[] content = [.. "PK\u0003\u0004"u8, .. new ExcelFile().Sheet("Plan", ["x"]).ToArray().Skip(4).Take(kept)];

        Should.Throw<MendableException>(() => WorkbookReader.Read("plan.xlsx", content)).Message.ShouldStartWith("plan.xlsx cannot be read as an Excel workbook: ");
    }

    [Fact]
    public void Any_text_comes_back_as_it_was() => Gen.String.Array[1, 3].Sample(
        texts =>
        {
            var table = new ExportedTable("any", ["Text", "End"], new HashSet<string>(), [.. texts.Select(t => new[] { t, "x" })]);
            WorkbookReader.Read("any.xlsx", WorkbookWriter.Write([table]))[0].Content.ToArray().ShouldBe(table.ToCsv());
        },
        iter: 200);

    [Fact]
    public void What_is_written_is_a_workbook_by_the_standard_with_dates_and_texts_that_nothing_runs()
    {
        var table = new ExportedTable("afis", ["Reference", "Narrative", "TargetDate"], PlanExport.Dates, [["MAR-05", "=HYPERLINK(\"https://example.org\")", "2027-03-31"], ["1.10", null, ""]]);

        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookWriter.Write([table, table with { Name = "people" }])), false);

        new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
        var cells = document.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>().ToList();
        cells.ShouldAllBe(c => c.CellFormula == null);
        cells.Single(c => c.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal)).DataType!.Value.ShouldBe(CellValues.InlineString);
        (cells[5].CellValue!.Text, cells[5].DataType).ShouldBe(("46477", null));
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        (styles[(int)cells[3].StyleIndex!.Value].NumberFormatId!.Value, styles[(int)cells[3].StyleIndex!.Value].QuotePrefix!.Value).ShouldBe((49u, true), "a text, also once it was edited");
        styles[(int)cells[5].StyleIndex!.Value].NumberFormatId!.Value.ShouldBe(14u, "a date");
    }

    /// <summary>Noon of 31 March 2027 is day 46477 and a half. 12 is the number twelve.</summary>
    [Fact]
    public void Instants_and_numbers_are_what_they_are_and_each_sheet_has_its_header_frozen_with_filters()
    {
        var table = new ExportedTable("updates", ["Reference", "Number", "At"], PlanExport.Dates, [["SRP-01", "12", "2027-03-31T12:00:00.0000000+01:00"], ["SRP-02", null, null]])
        {
            Numbers = new HashSet<string> { "Number" },
            Instants = new HashSet<string> { "At" },
        };

        using var document = SpreadsheetDocument.Open(new MemoryStream(WorkbookWriter.Write([table])), false);

        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
        sheet.Elements<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:C3");
        var cells = sheet.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        (cells[1].CellValue!.Text, cells[1].DataType, cells[2].CellValue!.Text, cells[2].DataType).ShouldBe(("12", null, "46477.5", null));
        document.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cells[2].StyleIndex!.Value).NumberFormatId!.Value.ShouldBe(22u, "a date with its time");
    }

    [Fact]
    public async Task A_workbook_with_a_sheet_each_is_imported_by_its_headers_whatever_the_sheets_are_called()
    {
        await Write(Plan().Sheet("Notes", ["Ask Jo"]));

        var (exitCode, output, errors) = await Import();

        (exitCode, errors).ShouldBe((0, ""));
        output.ShouldContain("Mine: 1 framework, 1 AFI (1 new, 0 changed, 0 as they were), 1 person.");
        using var rows = new AfiBot.Storage.SqliteRowStore(Path.Combine(folder.Path, "data", AfiBot.Storage.StoreOptions.DatabaseFileName));
        var afi = (await new AfiBot.Storage.Register(rows).Read(PlanId.FromName("Mine"), default))!.Afis.ShouldHaveSingleItem();
        (afi.Reference.Value, afi.PlannedTargetDate).ShouldBe(("SRP-01", new DateOnly(2027, 3, 31)));
    }

    [Fact]
    public async Task A_problem_is_told_with_sheet_row_and_column()
    {
        await Write(Plan("Nearly there"));

        var (exitCode, _, errors) = await Import();

        exitCode.ShouldBe(1);
        errors.ShouldContain("plan.xlsx, sheet Areas, row 3, column Status: expected Work in progress, Completed, No further action or Update awaited, found 'Nearly there'");
    }

    [Fact]
    public async Task Sheets_that_are_not_there_or_twice_are_named()
    {
        await Write(new ExcelFile().Sheet("Who", People));
        (await Import()).Errors.Trim().ShouldBe("afibot: no sheet has the headers of frameworks (Code, Framework). Give them to one, in its first row, or write files to begin with: afibot import --template FOLDER");

        await Write(Plan().Sheet("Who of last year", People));
        (await Import()).Errors.Trim().ShouldBe("afibot: several sheets have the headers of people (Email, Name, Roles): plan.xlsx, sheet Who; plan.xlsx, sheet Who of last year. Keep one, or hide the others.");
    }

    private static readonly object?[][] People = [["Email", "Name", "Roles"], ["lead@example.org", "Head of Traffic", "lead"]];

    private static ExcelFile Plan(string status = "Work in progress") => new ExcelFile()
        .Sheet("Areas", ["Reference", "Framework", "Improvement", "Lead", "Lead e-mail", "Business group", "Status", "Target date"], [], ["SRP-01", "SRP", "Better", "Head of Traffic", "lead@example.org", "Ops", status, (46477.0, ExcelFile.OwnDate)])
        .Sheet("Who", People)
        .Sheet("Frameworks", ["Code", "Framework"], ["SRP", "Roads"]);

    private static string[] Text(ExcelFile file)
    {
        var sheet = WorkbookReader.Read("plan.xlsx", file.ToArray()).ShouldHaveSingleItem();
        return [sheet.Name, .. Encoding.UTF8.GetString(sheet.Content.Span).TrimStart('\uFEFF').TrimEnd().Split("\r\n")];
    }

    private Task Write(ExcelFile file) => File.WriteAllBytesAsync(Path.Combine(folder.Path, "plan.xlsx"), file.ToArray());

    private Task<(int ExitCode, string Output, string Errors)> Import() =>
        BotProcess.Run(null, "import", "--workbook", Path.Combine(folder.Path, "plan.xlsx"), "--plan", "Mine", "--data", Path.Combine(folder.Path, "data"));
}
