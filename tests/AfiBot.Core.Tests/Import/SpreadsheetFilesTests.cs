using System.Text;

namespace AfiBot.Core.Tests.Import;

/// <summary>The files as spreadsheets save them: read, or told in one line.</summary>
public sealed class SpreadsheetFilesTests
{
    private const string People = "Email,Name,Roles,Frameworks\nsrp.lead@example.org,Head of Traffic,lead;officer,\ntrn.lead@example.org,\"Director, Training\",lead,\n";

    private const string AfiHeader = "Reference,Framework,Area,Improvement,Lead,LeadEmail,BusinessGroup,Status,Reason,Narrative,TargetDate,LastUpdated,ManagedBy\n";

    /// <summary>Ways to write the three people's file; each holds the same two people.</summary>
    public static TheoryData<string, string> Readable => new()
    {
        { "the last cells of a row are dropped", People.Replace("officer,\n", "officer\n", StringComparison.Ordinal) },
        { "a column of empty cells is added", People.Replace("\n", ",,,\n", StringComparison.Ordinal) },
        { "some rows have empty cells added", People.Replace("officer,\n", "officer,,,,\n", StringComparison.Ordinal) },
        { "rows of separators are added", People + ",,,\n,,,\n;\n".Replace(";\n", "\n", StringComparison.Ordinal) },
        { "semicolons separate", "Email;Name;Roles;Frameworks\nsrp.lead@example.org;Head of Traffic;\"lead;officer\";\ntrn.lead@example.org;Director, Training;lead;\n" },
        { "tabs separate", "Email\tName\tRoles\tFrameworks\nsrp.lead@example.org\tHead of Traffic\tlead;officer\t\ntrn.lead@example.org\tDirector, Training\tlead\t\n" },
        { "bars separate", "Email|Name|Roles|Frameworks\nsrp.lead@example.org|Head of Traffic|lead;officer|\ntrn.lead@example.org|Director, Training|lead|\n" },
        { "a first line names the separator", "sep=;\r\nEmail;Name;Roles\r\nsrp.lead@example.org;Head of Traffic;\"lead;officer\"\r\ntrn.lead@example.org;Director, Training;lead\r\n" },
        { "a first line names the comma, in quotes", "\"sep=,\"\n" + People },
        { "carriage returns alone end lines", People.Replace('\n', '\r') },
        { "line ends are mixed", People.Replace("Frameworks\n", "Frameworks\r\n", StringComparison.Ordinal).Replace("officer,\n", "officer,\r", StringComparison.Ordinal) },
        { "no line end after the last row", People.TrimEnd() },
        { "headers have spaces and capitals", People.Replace("Email,Name,Roles,Frameworks", " E-mail , NAME,\u00A0roles,Frame works", StringComparison.Ordinal) },
        { "each row was taken for one cell", "\"Email,Name,Roles,Frameworks\"\n\"srp.lead@example.org,Head of Traffic,lead;officer,\"\n\"trn.lead@example.org,\"\"Director, Training\"\",lead,\"\n" },
        { "only rows with quotes were taken for one cell", People.Replace("trn.lead@example.org,\"Director, Training\",lead,", "\"trn.lead@example.org,\"\"Director, Training\"\",lead,\"", StringComparison.Ordinal) },
        { "a cell is written so that a spreadsheet leaves it alone", People.Replace(",Head of Traffic,", ",\"=\"\"Head of Traffic\"\"\",", StringComparison.Ordinal) },
        { "an end-of-file mark of old", People + "\u001A" },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public async Task A_file_that_can_be_read_is(string how, string text) => await HoldsTheTwo(how, Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task UTF_16_is_read_with_its_mark_or_without(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);

        await HoldsTheTwo("UTF-16", [.. encoding.GetPreamble(), .. encoding.GetBytes(People.Replace(',', '\t').Replace("Director\t", "Director,", StringComparison.Ordinal))]);
    }

    /// <summary>Files of people that cannot be taken, and the one line that is said.</summary>
    public static TheoryData<string, string, string> Refused => new()
    {
        { "titles", "Baseline,2005-06\n\n" + People, "people.csv: expected the header in row 1, found it in row 3; remove the rows above it" },
        { "no header", "srp.lead@example.org,Head of Traffic,lead\n", "people.csv: expected a header row with Email, Name, Roles, found 'srp.lead@example.org, Head of Traffic, lead'" },
        { "a slip in a header", People.Replace("Roles", "Rolles", StringComparison.Ordinal), "people.csv, row 1, column Roles: expected a column with the header Roles, found 'Rolles'; did you mean Roles?" },
        { "half a header", People.Replace("Email", "Mail", StringComparison.Ordinal), "people.csv, row 1, column Email: expected a column with the header Email, found 'Mail'; did you mean Email?" },
        { "a required cell is cut off", "Email,Name,Roles\nsrp.lead@example.org,Head of Traffic\ntrn.lead@example.org,Director,lead\n", "people.csv, row 2: expected 3 fields as in the header, found 2, so Roles is missing" },
        { "a comma without quotes", "Email,Name,Roles\nsrp.lead@example.org,Head of Traffic,lead\ntrn.lead@example.org,Director, Training,lead\n", "people.csv, row 3: expected 3 fields as in the header, found 4; a field with a comma in it has to be in quotes" },
        { "a list without quotes", "Email;Name;Roles\nsrp.lead@example.org;Head of Traffic;lead;officer\ntrn.lead@example.org;Director;lead\n", "people.csv, row 2: expected 3 fields as in the header, found 4; a field with a semicolon, such as a list of roles or aliases, in it has to be in quotes" },
        { "an error value", People.Replace("Head of Traffic", "#REF!", StringComparison.Ordinal), "people.csv, row 2, column Name: expected a value, found '#REF!', which a spreadsheet shows where it cannot work one out" },
        { "a lookup that found nothing", People.Replace("lead;officer", "#N/A", StringComparison.Ordinal), "people.csv, row 2, column Roles: expected a value, found '#N/A', which a spreadsheet shows where it cannot work one out" },
        { "a column too narrow", People.Replace("Head of Traffic", "########", StringComparison.Ordinal), "people.csv, row 2, column Name: expected a value, found '########', which a spreadsheet shows where it cannot work one out" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_cannot_be_taken_is_told_in_one_line(string what, string text, string line) =>
        (await Lines(new PlanFiles(), PlanFiles.People, Encoding.UTF8.GetBytes(text))).Where(l => l.StartsWith(PlanFiles.People, StringComparison.Ordinal)).ShouldBe([line], what);

    [Theory]
    [InlineData("PK\u0003\u0004\u0014", "a workbook such as Excel's .xlsx, or another zip")]
    [InlineData("%PDF-1.7", "a PDF")]
    public async Task Another_kind_of_file_is_named(string beginning, string what) =>
        (await Lines(new PlanFiles(), PlanFiles.People, Encoding.Latin1.GetBytes(beginning)))
            .ShouldBe([$"people.csv: expected text in UTF-8, found {what}; save the file as \"CSV UTF-8\""]);

    [Theory]
    [InlineData(0xEB, "Zoë")]
    [InlineData(0x92, "Zo’")]
    [InlineData(0x80, "Zo€")]
    public async Task Windows_1252_is_read_and_what_was_read_is_shown(int last, string name)
    {
        var files = new PlanFiles();
        byte[] people = [.. Encoding.ASCII.GetBytes(files.Text(PlanFiles.People)), .. "zoe@example.org,Zo"u8, (byte)last, .. ",lead,\n"u8];

        (await files.ImportWith(PlanFiles.People, people)).ShouldBeOfType<ImportOutcome.Imported>();

        (await files.Directory.Find(new EmailAddress("zoe@example.org"), CancellationToken.None))!.Name.ShouldBe(name);
        files.Shown[0].Remarks.ShouldBe([$"people.csv: read as Windows-1252, such as '{name}' in line 5; save the file as \"CSV UTF-8\" if that is not what it says"]);
    }

    [Theory]
    [InlineData("Zo\u00EB, said in UTF-8", 0xEB)]
    [InlineData("a byte that Windows-1252 does not have", 0x81)]
    [InlineData("\u0001 is no text", 0xEB)]
    public async Task Bytes_that_are_neither_are_refused_with_their_line(string name, int last)
    {
        byte[] people = [.. "Email,Name,Roles\nzoe@example.org,"u8, .. Encoding.UTF8.GetBytes(name), (byte)last, .. ",lead\n"u8];

        (await Lines(new PlanFiles(), PlanFiles.People, people))
            .ShouldBe(["people.csv: expected text in UTF-8, found bytes that are not (the first in line 2); save the file as \"CSV UTF-8\""]);
    }

    [Fact]
    public async Task Files_that_were_swapped_are_taken_for_what_their_headers_say()
    {
        var files = new PlanFiles();
        var given = files.Request();

        (await files.Import(given with { Frameworks = given.People, Afis = given.Frameworks, People = given.Afis })).ShouldBeOfType<ImportOutcome.Imported>();

        files.Shown[0].Remarks.ShouldBe(["the files were given in another order: frameworks.csv has the frameworks, afis.csv the AFIs, people.csv the people"]);
        (await files.View()).Afis.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_file_given_in_the_place_of_another_is_refused_by_its_header()
    {
        var given = new PlanFiles().Request();

        var outcome = await new PlanFiles().Import(given with { Afis = given.People });

        ImportProblemLines.Of(outcome.ShouldBeOfType<ImportOutcome.Rejected>().Problems).ShouldHaveSingleItem()
            .ShouldStartWith("people.csv: expected a header row with Reference, Framework,");
    }

    [Fact]
    public async Task A_slip_in_a_header_is_told_with_what_is_wrong_in_its_rows_and_across_files()
    {
        var files = new PlanFiles().Set(PlanFiles.Afis, 1, "Status", "Staus").Set(PlanFiles.Afis, 3, "Staus", "Done").Set(PlanFiles.Afis, 4, "LeadEmail", "nobody@example.org");

        (await Lines(files)).ShouldBe(
        [
            "afis.csv, row 1, column Status: expected a column with the header Status, found 'Staus'; did you mean Status?",
            "afis.csv, row 3, column Status: expected Work in progress, Completed, No further action or Update awaited, found 'Done'",
            "afis.csv, row 4, column LeadEmail: expected somebody with the role lead in the file of people, found 'nobody@example.org'",
        ]);
    }

    [Fact]
    public async Task Of_a_column_that_is_missing_no_row_is_told_but_the_others_are_checked()
    {
        var files = new PlanFiles().RemoveColumn(PlanFiles.Afis, "BusinessGroup").Set(PlanFiles.Afis, 2, "Status", "Done");

        (await Lines(files)).Select(l => l.Split(':')[0]).ShouldBe(["afis.csv, row 1, column BusinessGroup", "afis.csv, row 2, column Status"]);
    }

    [Theory]
    [InlineData("1,234", 1234)]
    [InlineData("12.0", 12)]
    [InlineData("12,00", 12)]
    [InlineData("1 234", 1234)]
    [InlineData("012", 12)]
    public async Task A_count_is_read_as_a_spreadsheet_shows_it(string cell, int count)
    {
        var files = new PlanFiles().Set(PlanFiles.Frameworks, 2, "Completed", cell);

        var imported = (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        imported.Reconciliations[0].Declared!.Completed.ShouldBe(count);
    }

    [Theory]
    [InlineData("12%")]
    [InlineData("1.234")]
    [InlineData("1,23")]
    [InlineData("1E+02")]
    [InlineData("TRUE")]
    public async Task A_count_that_may_be_another_is_not_guessed(string cell) =>
        (await Lines(new PlanFiles().Set(PlanFiles.Frameworks, 2, "Completed", cell))).ShouldHaveSingleItem().ShouldBe(
            $"frameworks.csv, row 2, column Completed: expected a whole number, found '{cell}'");

    [Theory]
    [InlineData("05-Mar", "MAR", "a reference of MAR such as MAR-05")]
    [InlineData("5.Mar", "MAR", "a reference of MAR such as MAR-05")]
    [InlineData("05-MAR", "MAR", "a reference of MAR such as MAR-05")]
    [InlineData("5-Mrz", "MAR", "a reference of MAR such as MAR-05")]
    [InlineData("05-Mar-26", "MAR", "a reference of MAR such as MAR-05")]
    [InlineData("46086", "MAR", "a reference of MAR such as MAR-05")]
    [InlineData("2026-03-05", "MAR", "a reference of MAR such as MAR-05")]
    [InlineData("05/03/2026", "MAR", "a reference of MAR such as MAR-05")]
    [InlineData("Mar-05", "SRP", "a reference of SRP such as SRP-01")]
    [InlineData("03-May", "5", "a reference of 5 such as 5-3")]
    [InlineData("1E+05", "SRP", "a reference of SRP such as SRP-01")]
    [InlineData("TRUE", "SRP", "a reference of SRP such as SRP-01")]
    public async Task A_reference_that_a_spreadsheet_took_for_something_else_is_told_on_a_first_import(string found, string framework, string wanted)
    {
        var files = new PlanFiles().Set(PlanFiles.People, 4, "Frameworks", "").Set(PlanFiles.Frameworks, 2, "Code", framework);

        var lines = await Lines(files, PlanFiles.Afis, Encoding.UTF8.GetBytes(AfiRows(framework, found, $"{framework}-99")));

        lines.ShouldHaveSingleItem().ShouldStartWith($"afis.csv, row 2, column Reference: expected {wanted}, found '{found}', which a spreadsheet seems to have taken for a ");
    }

    [Theory]
    [InlineData("MAR-05", "MAR")]
    [InlineData("Mar-05", "MAR")]
    [InlineData("MAR-05", "SRP")]
    [InlineData("1.10", "SRP")]
    [InlineData("46086", "SRP")]
    public async Task A_reference_that_people_write_so_is_taken(string reference, string framework)
    {
        var files = new PlanFiles().Set(PlanFiles.People, 4, "Frameworks", "").Set(PlanFiles.Frameworks, 2, "Code", framework);

        (await files.ImportWith(PlanFiles.Afis, AfiRows(framework, reference))).ShouldBeOfType<ImportOutcome.Imported>();
    }

    [Theory]
    [InlineData("MAR-05", "05-Mar")]
    [InlineData("MAR-05", "46086")]
    [InlineData("MAR-05", "MAR-5")]
    [InlineData("MAR-05", "MAR05")]
    [InlineData("3-5", "05-Mar")]
    [InlineData("1.10", "1.1")]
    [InlineData("001", "1")]
    [InlineData("1E5", "1.00E+05")]
    public async Task On_an_import_again_the_row_is_named_with_what_it_was_and_nothing_is_lost(string original, string found)
    {
        var files = new PlanFiles().Set(PlanFiles.People, 4, "Frameworks", "").Set(PlanFiles.Frameworks, 2, "Code", "MAR");
        await files.ImportWith(PlanFiles.Afis, AfiRows("MAR", original));

        var lines = await Lines(files, PlanFiles.Afis, Encoding.UTF8.GetBytes(AfiRows("MAR", found)));

        lines.ShouldBe([$"afis.csv, row 2, column Reference: expected {original}, which is in the plan but not in the file, found '{found}'; a spreadsheet may have made the one of the other"]);
        (await files.Afi(original)).Improvement.ShouldBe("Better");
    }

    [Fact]
    public async Task What_is_missing_is_told_with_all_else()
    {
        var files = new PlanFiles();
        await files.Import();

        (await Lines(files.RemoveRow(PlanFiles.Afis, 4).Set(PlanFiles.Afis, 2, "Status", "Done"))).ShouldBe(
        [
            "afis.csv, row 2, column Status: expected Work in progress, Completed, No further action or Update awaited, found 'Done'",
            "afis.csv, column Reference: SRP-03 is in the plan but not in the file",
        ]);
    }

    [Fact]
    public async Task A_hundred_rows_with_the_same_problem_are_one_line()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => Row("SRP", $"SRP-{i}") + (i is >= 16 and <= 115 ? ",surplus" : "") + "\n"));

        var lines = await Lines(new PlanFiles(), PlanFiles.Afis, Encoding.UTF8.GetBytes(AfiHeader + rows));

        lines.ShouldBe(["afis.csv, rows 17–116: expected 13 fields as in the header, found 14; a field with a comma in it has to be in quotes"]);
    }

    [Fact]
    public async Task Rows_with_the_same_problem_and_other_values_are_one_line_too()
    {
        var rows = string.Concat(new[] { 1, 2, 4, 5, 6, 9 }.Select(i => Row("SRP", $"SRP-{i}").Replace("Work in progress", $"Stage {i}", StringComparison.Ordinal) + "\n"));

        (await Lines(new PlanFiles(), PlanFiles.Afis, Encoding.UTF8.GetBytes(AfiHeader + rows))).ShouldBe(
        [
            "afis.csv, rows 2–7, column Status: expected Work in progress, Completed, No further action or Update awaited, found 'Stage 1'; 'Stage 2'; 'Stage 4' and 3 more",
        ]);
    }

    private static string AfiRows(string framework, params string[] references) => AfiHeader + string.Concat(references.Select(r => Row(framework, r) + "\n"));

    private static string Row(string framework, string reference) => $"{reference},{framework},,Better,Head of Traffic,srp.lead@example.org,Ops,Work in progress,,Going on.,,,";

    private static async Task HoldsTheTwo(string how, byte[] content)
    {
        var files = new PlanFiles();

        (await files.ImportWith(PlanFiles.People, content)).ShouldBeOfType<ImportOutcome.Imported>(how);

        (await files.Directory.People(CancellationToken.None)).Select(p => (p.Email.Value, p.Name, p.Roles)).ShouldBe(
        [
            ("srp.lead@example.org", "Head of Traffic", Roles.Lead | Roles.Officer),
            ("trn.lead@example.org", "Director, Training", Roles.Lead),
        ]);
    }

    private static async Task<IReadOnlyList<string>> Lines(PlanFiles files, string? changed = null, byte[]? content = null)
    {
        var outcome = changed is null ? await files.Import() : await files.ImportWith(changed, content!);
        return [.. ImportProblemLines.Of(outcome.ShouldBeOfType<ImportOutcome.Rejected>().Problems)];
    }
}
