namespace AfiBot.Core.Tests.Import;

/// <summary>What a web page, a phone and a spreadsheet leave in the cells of a file.</summary>
public sealed class TextInFilesTests
{
    [Theory]
    [InlineData(PlanFiles.Afis, 2, "Status", "Work\u00A0in progress")]
    [InlineData(PlanFiles.Afis, 2, "Status", "Work in progress\u200B")]
    [InlineData(PlanFiles.Afis, 2, "Status", "Work in\u00A0 progress")]
    [InlineData(PlanFiles.Afis, 2, "Status", "\uFEFFWork in pro\u00ADgress")]
    [InlineData(PlanFiles.Afis, 5, "Reason", "No\u202Fcurrent plan\u200E")]
    [InlineData(PlanFiles.Afis, 2, "Framework", "Strategic\u00A0road policing\u200B")]
    [InlineData(PlanFiles.Afis, 2, "Reference", "SRP\u201101\u200B")]
    [InlineData(PlanFiles.Afis, 2, "LeadEmail", "srp.lead@example.org\u200B")]
    [InlineData(PlanFiles.Afis, 1, "Status", "\u200BStatus\u00A0")]
    [InlineData(PlanFiles.Frameworks, 2, "Grading", "Excellent\u200B")]
    [InlineData(PlanFiles.Frameworks, 2, "Afis", "4\u00A0")]
    [InlineData(PlanFiles.People, 2, "Email", "srp.lead@example.org\u200B")]
    [InlineData(PlanFiles.People, 2, "Roles", "lead\u200B;\u00A0officer")]
    [InlineData(PlanFiles.People, 4, "Frameworks", "\u2060SRP")]
    public async Task A_cell_is_read_as_it_looks(string file, int row, string column, string value)
    {
        var files = new PlanFiles().Set(file, row, column, value);

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        var view = (await files.Register.Read(ReferencePlan.Id, default))!;
        var afi = view.Afis.First(a => a.Reference == Some.Reference("SRP-01"));
        afi.Standing!.Status.ShouldBe(Status.WorkInProgress);
        afi.Lead.ShouldBe(Some.Email("srp.lead"));
        (await files.Directory.Find(Some.Email("srp.lead"), default)).ShouldNotBeNull().Is(Roles.Lead).ShouldBeTrue();
    }

    [Theory]
    [InlineData("30/04/2027", "2027-04-30")]
    [InlineData("01/04/2027", "2027-04-01")]
    [InlineData("1-Apr-27", "2027-04-01")]
    [InlineData("31 March 2027", "2027-03-31")]
    [InlineData("31/03/2027 00:00:00", "2027-03-31")]
    [InlineData("2027-03-31T00:00:00", "2027-03-31")]
    [InlineData("31/03/2007", "2007-03-31")]
    public async Task A_date_is_read_as_a_spreadsheet_writes_it(string written, string expected)
    {
        var files = new PlanFiles().Set(PlanFiles.Afis, 2, "TargetDate", written).Set(PlanFiles.Afis, 2, "LastUpdated", written);

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        var afi = (await files.Register.Read(ReferencePlan.Id, default))!.Afis.First(a => a.Reference == Some.Reference("SRP-01"));
        var day = DateOnly.ParseExact(expected, "yyyy-MM-dd", null);
        afi.PlannedTargetDate.ShouldBe(day);
        DateOnly.FromDateTime(afi.Standing!.At!.Value.UtcDateTime).ShouldBe(day);
    }

    [Theory]
    [InlineData(PlanFiles.Afis, 2, "TargetDate", "03/31/2027", "day first, such as 31/03/2027, 31 March 2027 or 2027-03-31, found '03/31/2027'")]
    [InlineData(PlanFiles.Afis, 2, "TargetDate", "0001-01-01", "from 2000 to 2099")]
    [InlineData(PlanFiles.Afis, 2, "LastUpdated", "31 March", "found '31 March'")]
    [InlineData(PlanFiles.Afis, 2, "LeadEmail", "srp.l\u0435ad@example.org", "an e-mail address, found 'srp.lеad@example.org' with the Cyrillic letter 'е' (U+0435)")]
    [InlineData(PlanFiles.People, 2, "Email", "srp.lead@ex\u03B1mple.org", "with the Greek letter 'α' (U+03B1)")]
    [InlineData(PlanFiles.Afis, 2, "Status", "W\u043Erk in progress", "with the Cyrillic letter 'о' (U+043E)")]
    [InlineData(PlanFiles.Afis, 2, "Status", "Workin\u200B progress", "found 'Workin progress' with a zero-width space (U+200B)")]
    [InlineData(PlanFiles.Afis, 2, "Improvement", "\u200B", "the improvement wanted, found nothing that can be seen, only a zero-width space (U+200B)")]
    [InlineData(PlanFiles.Afis, 2, "Reference", "SR\u0420-01", "with the Cyrillic letter 'Р' (U+0420)")]
    public async Task What_cannot_be_taken_is_refused_by_a_line_that_says_why(string file, int row, string column, string value, string message)
    {
        var rejected = (await new PlanFiles().Set(file, row, column, value).Import()).ShouldBeOfType<ImportOutcome.Rejected>();

        rejected.Problems.ShouldContain(p => p.File == file && p.Row == row && p.Column == column && p.Message.Contains(message), string.Join('\n', rejected.Problems));
    }
}
