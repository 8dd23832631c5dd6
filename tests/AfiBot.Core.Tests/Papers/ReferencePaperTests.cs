using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Core.Tests.Papers;

/// <summary>The report of 16 January 2007, made again from the sample. The four counts that it printed add up to 187 of its 189 AFIs; here nothing is lost.</summary>
public sealed class ReferencePaperTests
{
    private readonly InMemoryRowStore rows = new();
    private readonly FakeTimeProvider clock = new(Some.Monday);

    [Fact]
    public async Task The_statuses_of_the_report_add_up_to_its_189()
    {
        var plan = await Plan();

        (plan.Figures.WorkInProgress, plan.Figures.Completed, plan.Figures.NoFurtherAction, plan.Figures.UpdateAwaited, plan.Figures.ManagedElsewhere).ShouldBe((132, 25, 9, 16, 7));
        (132 + 25 + 9 + 16 + 7).ShouldBe(189);
        plan.Position.Afis.Count.ShouldBe(189);
        plan.Elsewhere.ShouldBe([("HMI Training, Personnel and Diversity", 7)]);
        plan.Reasons.ShouldBe([(null, 9)]);
    }

    /// <summary>The counts that the published report gives for each framework stand in the sample's file beside it; the import compares them, and so does this.</summary>
    [Fact]
    public async Task Each_framework_has_the_counts_that_the_report_declares()
    {
        var declared = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "samples", "frameworks.csv")).Skip(1)
            .Select(l => l.Split(','))
            .Select(f => (Code: f[0], Counts: f.Reverse().Skip(1).Take(5).Reverse().ToArray()))
            .Where(f => f.Code != "TRN")
            .ToDictionary(f => f.Code, f => f.Counts.Select(int.Parse).ToArray());

        var plan = await Plan();

        plan.Frameworks.Count.ShouldBe(22);
        foreach (var framework in plan.Frameworks.Where(f => f.Framework.Code.Value != "TRN"))
        {
            var (figures, counts) = (framework.Figures, declared[framework.Framework.Code.Value]);
            new[] { figures.Total, figures.Completed, figures.WorkInProgress, figures.NoFurtherAction, figures.UpdateAwaited }.ShouldBe(counts, framework.Framework.Name);
        }

        plan.Frameworks.Sum(f => f.Figures.Total).ShouldBe(189);
    }

    [Fact]
    public async Task The_16_updates_awaited_are_those_of_the_report() =>
        (await Plan()).Awaited.Select(a => a.Afi.Reference.Value).ShouldBe(
        [
            "PVP-15", "PVP-16", "PVP-17", "PVP-18", "PVP-25", "CON-03", "CON-04", "CON-05", "CON-06", "CON-07", "CON-08", "RAD-02", "RAD-03", "LDR-03", "LDR-04", "LDR-08",
        ]);

    [Fact]
    public async Task The_frameworks_due_for_inspection_come_first_and_all_others_after_them()
    {
        var plan = await Plan();

        plan.InspectedFirst.Select(f => f.Framework.Code.Value).ShouldBe(["MCI", "SOC", "SOS", "SRP", "PVP"], "professional standards has no AFI");
        plan.Rest.Count().ShouldBe(22 - 5 - 1);
        plan.Frameworks.Single(f => f.Framework.Code.Value == "SRP").Notable.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-01", "SRP-02", "SRP-03"]);
    }

    /// <summary>Of the 132 in progress, the report tells of 69 when they were last heard of: 20 November 2006, less than four months before. Of 63 it does not.</summary>
    [Fact]
    public async Task What_the_reader_has_to_know_is_listed()
    {
        var checks = (await Plan()).Checks;

        checks.Select(c => (c.Kind, c.Afis.Count)).ShouldBe([(PaperCheckKind.Stale, 132 - 69), (PaperCheckKind.NoReason, 9)]);
        checks[1].Afis.Select(a => a.Value).ShouldBe(["CJP-12", "FPR-09", "FPR-10", "FPR-11", "FPR-12", "NPS-15", "SOS-21", "SOS-22", "SOS-23"]);
    }

    /// <summary>By the sample's target dates: on 31 January SOC-03, PVP-02 and PVP-04; in February ASB-01 and PMI-02.</summary>
    [Fact]
    public async Task The_timetable_has_each_month_with_a_target_date()
    {
        var timetable = (await Plan()).Timetable;

        timetable[0].ShouldBe(new TimetableMonth(new DateOnly(2007, 1, 1), 3, 0, 0, 0));
        timetable[1].ShouldBe(new TimetableMonth(new DateOnly(2007, 2, 1), 2, 0, 0, 0));
        timetable[^1].Month.ShouldBe(new DateOnly(2008, 3, 1));
    }

    [Fact]
    public async Task Two_weeks_later_three_are_overdue()
    {
        var plan = await Plan(new DateOnly(2007, 2, 1));

        plan.Overdue.Select(a => a.Afi.Reference.Value).ShouldBe(["PVP-02", "PVP-04", "SOC-03"]);
        plan.Timetable[0].ShouldBe(new TimetableMonth(new DateOnly(2007, 1, 1), 3, 0, 3, 1));
    }

    /// <summary>It begins with what was reported on 20 November: how things stood before is not known.</summary>
    [Fact]
    public async Task The_line_of_status_begins_with_the_report()
    {
        var trend = (await Plan()).Trend;

        trend.Select(p => p.Day).ShouldBe([new(2006, 11, 20), new(2006, 11, 30), new(2006, 12, 31), new(2007, 1, 16)]);
        trend.ShouldAllBe(p => p.Figures.Total == 189 && p.Figures.Completed == 25);
    }

    private async Task<PaperPlan> Plan(DateOnly? asAt = null)
    {
        await ReferencePlan.Import(rows, clock);
        var record = (await new PlanRecords(rows).Read(ReferencePlan.Id, CancellationToken.None))!;
        return PaperPlan.Of(record, record.EndOf(asAt ?? new DateOnly(2007, 1, 16)));
    }
}
