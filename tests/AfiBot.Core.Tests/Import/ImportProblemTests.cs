
namespace AfiBot.Core.Tests.Import;

public sealed class ImportProblemTests
{
    [Theory]
    [InlineData(PlanFiles.Afis, 2, "Reference", "", "found nothing")]
    [InlineData(PlanFiles.Afis, 2, "Reference", "SRP/01", "a reference such as SRP-04")]
    [InlineData(PlanFiles.Afis, 2, "Framework", "Space travel", "a name or code of the file of frameworks, found 'Space travel'")]
    [InlineData(PlanFiles.Afis, 2, "Framework", "", "found nothing")]
    [InlineData(PlanFiles.Afis, 2, "Improvement", " ", "the improvement wanted, found nothing")]
    [InlineData(PlanFiles.Afis, 2, "Lead", "", "the lead's title")]
    [InlineData(PlanFiles.Afis, 2, "BusinessGroup", "", "business group")]
    [InlineData(PlanFiles.Afis, 2, "LeadEmail", "", "an e-mail address, found nothing")]
    [InlineData(PlanFiles.Afis, 2, "LeadEmail", "Head of Traffic", "an e-mail address, found 'Head of Traffic'")]
    [InlineData(PlanFiles.Afis, 2, "LeadEmail", "nobody@example.org", "somebody with the role lead")]
    [InlineData(PlanFiles.Afis, 2, "LeadEmail", "manager@example.org", "somebody with the role lead")]
    [InlineData(PlanFiles.Afis, 2, "Status", "Done", "Work in progress, Completed, No further action or Update awaited, found 'Done'")]
    [InlineData(PlanFiles.Afis, 2, "Status", "0", "found '0'")]
    [InlineData(PlanFiles.Afis, 2, "Reason", "No current plan", "the status is not No further action")]
    [InlineData(PlanFiles.Afis, 5, "Reason", "No money", "Sufficient work already in place, No current plan or AFI not agreed, found 'No money'")]
    [InlineData(PlanFiles.Afis, 4, "Narrative", "Soon.", "an update is awaited")]
    [InlineData(PlanFiles.Afis, 6, "Narrative", "Soon.", "another body follows this AFI up")]
    [InlineData(PlanFiles.Afis, 6, "Status", "Completed", "another body follows this AFI up, found 'Completed'")]
    [InlineData(PlanFiles.Afis, 6, "Reason", "No current plan", "the status is not No further action")]
    [InlineData(PlanFiles.Afis, 6, "ManagedBy", "", "found nothing", "Status")]
    [InlineData(PlanFiles.Afis, 2, "TargetDate", "2007-02-30", "a day from 2000 to 2099, day first, such as 31/03/2027, 31 March 2027 or 2027-03-31, found '2007-02-30'")]
    [InlineData(PlanFiles.Afis, 2, "TargetDate", "03/31/2007", "day first")]
    [InlineData(PlanFiles.Afis, 4, "LastUpdated", "2006-13-01", "2027-03-31")]
    [InlineData(PlanFiles.Frameworks, 2, "Code", "S-R-P", "1 to 10 letters or digits")]
    [InlineData(PlanFiles.Frameworks, 2, "Framework", "", "the framework's name")]
    [InlineData(PlanFiles.Frameworks, 2, "Grading", "Superb", "Excellent, Good, Fair or Poor, found 'Superb'")]
    [InlineData(PlanFiles.Frameworks, 2, "Grading", "", "found nothing")]
    [InlineData(PlanFiles.Frameworks, 2, "Grading", "1", "found '1'")]
    [InlineData(PlanFiles.Frameworks, 2, "Direction", "Sideways", "Improved, Stable or Declined, found 'Sideways'")]
    [InlineData(PlanFiles.Frameworks, 3, "Code", "SRP", "row 2 has this one already")]
    [InlineData(PlanFiles.Frameworks, 3, "Framework", "strategic road POLICING", "row 2 has this one already")]
    [InlineData(PlanFiles.Frameworks, 2, "Completed", "one", "a whole number, found 'one'")]
    [InlineData(PlanFiles.Frameworks, 2, "UpdateAwaited", "-1", "a whole number")]
    [InlineData(PlanFiles.Frameworks, 2, "WorkInProgress", "1.5", "a whole number")]
    [InlineData(PlanFiles.Frameworks, 2, "Afis", "", "a whole number, found nothing")]
    [InlineData(PlanFiles.People, 4, "Email", "somebody", "an e-mail address, found 'somebody'")]
    [InlineData(PlanFiles.People, 4, "Email", "trn.lead@example.org", "row 3 has this one already")]
    [InlineData(PlanFiles.People, 4, "Name", "", "the person's name or title")]
    [InlineData(PlanFiles.People, 4, "Roles", "manager;boss", "lead, manager or officer, or several of them with ; between, found 'manager;boss'")]
    [InlineData(PlanFiles.People, 4, "Roles", "", "found nothing")]
    [InlineData(PlanFiles.People, 4, "Roles", "2", "found '2'")]
    [InlineData(PlanFiles.People, 4, "Frameworks", "SRP;XYZ", "codes of the file of frameworks with ; between, found 'SRP;XYZ'")]
    public async Task A_cell_that_cannot_be_taken_is_refused_with_its_place(string file, int row, string column, string value, string message, string? reportedIn = null)
    {
        var files = new PlanFiles().Set(file, row, column, value);
        if (column is "Framework" or "Code" && file is PlanFiles.Frameworks && row == 3)
            files.RemoveRow(PlanFiles.Afis, 6);

        await RefusedWith(files, file, row, reportedIn ?? column, message);
    }

    [Fact]
    public async Task A_reference_given_twice_is_refused_with_its_row() =>
        await RefusedWith(new PlanFiles().Copy(PlanFiles.Afis, 3, "Reference", "srp-01"), PlanFiles.Afis, 7, "Reference", "row 2 has this one already, found 'srp-01'");

    [Theory]
    [InlineData(2, "EqualityImpactConsidered", "perhaps", "expected Yes or No, found 'perhaps'")]
    [InlineData(2, "FinancialFindings", "1001", "expected at most 1000 characters")]
    [InlineData(2, "EvidenceLinks", "http://files.example.org/a", "expected up to 5 links that begin with https://, of at most 500 characters, found 'http://files.example.org/a'")]
    [InlineData(4, "EqualityFindings", "Nobody is affected.", "expected nothing, since nothing has been said of this AFI, found 'Nobody is affected.'")]
    public async Task What_was_said_beside_the_narrative_is_checked_as_an_answer_is(int row, string column, string value, string expected)
    {
        var files = new PlanFiles().AddColumn(PlanFiles.Afis, column).Set(PlanFiles.Afis, row, column, value == "1001" ? new string('x', 1001) : value);

        var problem = (await files.Import()).ShouldBeOfType<ImportOutcome.Rejected>().Problems.ShouldHaveSingleItem();

        (problem.Row, problem.Column).ShouldBe((row, column));
        problem.ToString().ShouldContain(expected);
    }

    [Theory]
    [InlineData(PlanFiles.Frameworks, "Code")]
    [InlineData(PlanFiles.Frameworks, "UpdateAwaited")]
    [InlineData(PlanFiles.Afis, "Status")]
    [InlineData(PlanFiles.Afis, "LeadEmail")]
    [InlineData(PlanFiles.People, "Roles")]
    public async Task A_header_that_is_not_there_is_refused_by_its_name(string file, string column) =>
        await RefusedWith(new PlanFiles().RemoveColumn(file, column), file, 1, column, $"a column with the header {column}");

    [Theory]
    [InlineData(PlanFiles.Frameworks, "Grading", "Gradings")]
    [InlineData(PlanFiles.Frameworks, "PriorityServices", "Priority service")]
    [InlineData(PlanFiles.Afis, "TargetDate", "Traget date")]
    [InlineData(PlanFiles.Afis, "ManagedBy", "Manged by")]
    public async Task A_column_that_may_be_left_out_but_seems_misspelt_is_asked_about(string file, string column, string header) =>
        await RefusedWith(new PlanFiles().Set(file, 1, column, header), file, 1, column, $"found '{header}'; did you mean {column}?");

    [Fact]
    public async Task A_header_that_is_there_twice_is_refused() =>
        await RefusedWith(new PlanFiles().Set(PlanFiles.Afis, 1, "Area", "status"), PlanFiles.Afis, 1, "Status", "one column with the header Status, found 2");

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("\n\n", "a blank first row")]
    [InlineData("Email,Name,Roles\n", "rows under the header, found none")]
    public async Task A_file_without_rows_is_refused(string text, string message) =>
        await RefusedWith(new PlanFiles(), PlanFiles.People, null, null, message, text: text);

    [Theory]
    [InlineData("Email,Name,Roles\nsrp.lead@example.org,\"Head of Traffic,lead\ntrn.lead@example.org,Director,lead\n", 2, "one that is never closed")]
    [InlineData("Email,Name,Roles\nsrp.lead@example.org,Head \"of\" Traffic,lead\ntrn.lead@example.org,Director,lead\n", 2, "one inside a field")]
    [InlineData("Email,Name,Roles\nsrp.lead@example.org,\"Head\" of Traffic,lead\ntrn.lead@example.org,Director,lead\n", 2, "text after the closing one")]
    [InlineData("Email,Name,Roles\nsrp.lead@example.org,Head of Traffic,lead\ntrn.lead@example.org,Director, Training,lead\n", 3, "3 fields as in the header, found 4")]
    [InlineData("Email,Name,Roles\nsrp.lead@example.org,Head of Traffic,lead\ntrn.lead@example.org\n", 3, "3 fields as in the header, found 1")]
    [InlineData("Email,Name,\"Roles\nsrp.lead@example.org,Head of Traffic,lead\n", 1, "one that is never closed")]
    public async Task A_row_that_is_no_CSV_is_refused_with_its_number(string text, int row, string message) =>
        await RefusedWith(new PlanFiles(), PlanFiles.People, row, null, message, text: text);

    [Fact]
    public async Task Rows_are_counted_as_a_spreadsheet_counts_them_blank_ones_and_line_breaks_in_quotes_included()
    {
        const string text = "Email,Name,Roles\nsrp.lead@example.org,\"Head\nof\nTraffic\",lead\n\n,,\ntrn.lead@example.org,Director,lead;boss\n";

        await RefusedWith(new PlanFiles(), PlanFiles.People, 5, "Roles", "found 'lead;boss'", text: text);
    }

    [Fact]
    public async Task A_narrative_longer_than_a_lead_could_give_is_refused_and_shown_shortened()
    {
        var rejected = await Rejected(new PlanFiles().Set(PlanFiles.Afis, 2, "Narrative", new string('x', 4001)));

        rejected.ShouldHaveSingleItem().ShouldBe(new ImportProblem(
            PlanFiles.Afis, 2, "Narrative", $"expected at most 4000 characters, not 4001, found '{new string('x', 60)}…'"));
    }

    [Fact]
    public async Task A_narrative_of_the_greatest_length_is_taken() =>
        (await new PlanFiles().Set(PlanFiles.Afis, 2, "Narrative", new string('x', 4000)).Import()).ShouldBeOfType<ImportOutcome.Imported>();

    [Fact]
    public async Task All_problems_of_all_files_are_told_at_once()
    {
        var files = new PlanFiles()
            .Set(PlanFiles.Frameworks, 3, "Grading", "Superb")
            .Set(PlanFiles.Afis, 2, "TargetDate", "2007-02-30")
            .Set(PlanFiles.Afis, 2, "Status", "Done")
            .Set(PlanFiles.Afis, 4, "Framework", "Space travel")
            .Set(PlanFiles.People, 4, "Roles", "boss");

        (await Rejected(files)).Select(p => (p.File, p.Row, p.Column)).ShouldBe(
        [
            (PlanFiles.Frameworks, 3, "Grading"),
            (PlanFiles.People, 4, "Roles"),
            (PlanFiles.Afis, 2, "TargetDate"),
            (PlanFiles.Afis, 2, "Status"),
            (PlanFiles.Afis, 4, "Framework"),
        ]);
    }

    [Fact]
    public async Task What_cannot_be_known_for_another_files_fault_is_not_held_against_the_rows()
    {
        var rejected = (await new PlanFiles().ImportWith(PlanFiles.Frameworks, "")).ShouldBeOfType<ImportOutcome.Rejected>();

        rejected.Problems.ShouldHaveSingleItem().File.ShouldBe(PlanFiles.Frameworks);
    }

    [Fact]
    public async Task Settings_that_make_no_sense_are_refused()
    {
        var outcome = await new PlanFiles().Import(new PlanSettings { StartMonth = 13 });

        outcome.ShouldBeOfType<ImportOutcome.Rejected>().Problems.ShouldBe(
            [new ImportProblem("settings", null, null, "the start month is a number from 1 to 12")]);
    }

    [Fact]
    public async Task A_plan_needs_a_name()
    {
        var outcome = await new PlanFiles().Import(name: " - ");

        outcome.ShouldBeOfType<ImportOutcome.Rejected>().Problems.ShouldHaveSingleItem().File.ShouldBe("plan name");
    }

    private static async Task RefusedWith(PlanFiles files, string file, int? row, string? column, string message, string? text = null, int others = 0)
    {
        var outcome = text is null ? await files.Import() : await files.ImportWith(file, text);

        var problems = outcome.ShouldBeOfType<ImportOutcome.Rejected>().Problems;
        problems.Count.ShouldBe(1 + others, string.Join('\n', problems));
        (problems[0].File, problems[0].Row, problems[0].Column).ShouldBe((file, row, column));
        problems[0].Message.ShouldContain(message, Case.Sensitive);
        (await files.Register.Plans(CancellationToken.None)).ShouldBeEmpty();
        (await files.Directory.People(CancellationToken.None)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<ImportProblem>> Rejected(PlanFiles files) =>
        (await files.Import()).ShouldBeOfType<ImportOutcome.Rejected>().Problems;
}
