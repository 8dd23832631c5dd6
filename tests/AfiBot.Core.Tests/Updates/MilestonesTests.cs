using AfiBot.Core.Tests.Import;

namespace AfiBot.Core.Tests.Updates;

/// <summary>Milestones of an AFI: as the plan's file has them, and as they stand.</summary>
public sealed class MilestonesTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    [Theory]
    [InlineData("31/01/2026 Agree the tactic; 31 March 2026 Train the officers", "1 2026-01-31 Agree the tactic\n2 2026-03-31 Train the officers")]
    [InlineData("M1 2026-01-31: Agree the tactic\nM2 31/03/2026 – Train", "M1 2026-01-31 Agree the tactic\nM2 2026-03-31 Train")]
    [InlineData("2 2026-03-31 Train\n1 2026-01-31 Agree", "2 2026-03-31 Train\n1 2026-01-31 Agree")]
    [InlineData("1 March 2026 Train 20 officers", "1 2026-03-01 Train 20 officers")]
    [InlineData("", "")]
    public void They_are_read_with_their_numbers_or_names_of_their_own(string cell, string kept)
    {
        Milestones.TryParse(cell, out var milestones).ShouldBeTrue();
        milestones.ToString().ShouldBe(kept);
        Milestones.TryParse(kept, out var again).ShouldBeTrue();
        again.ShouldBe(milestones);
    }

    [Theory]
    [InlineData("Agree the tactic")]
    [InlineData("31/01/2026")]
    [InlineData("31/13/2026 Agree the tactic")]
    [InlineData("M1 31/01/2026 Agree; m1 31/03/2026 Train")]
    public void What_is_none_is_refused(string cell) => Milestones.TryParse(cell, out _).ShouldBeFalse();

    [Fact]
    public async Task What_was_done_stays_done_and_the_others_are_late_by_the_days_since()
    {
        var plan = await Plan();
        await plan.Record(Some.Lead(), UpdateFields.MilestonesDone.Add(Draft(await plan.Afi("SRP-01"), "The tactic is agreed."), "1", new DateOnly(2026, 1, 3)));
        await plan.Record(Some.Lead(), Draft(await plan.Afi("SRP-01"), "Nothing new."));

        (await States(plan)).ShouldBe([("1", new DateOnly(2026, 1, 3), 2), ("2", null, 4), ("3", null, 0)], "due on the 1st of January, the same, and the 31st; today is the 5th");
    }

    [Fact]
    public async Task Returned_they_are_as_before()
    {
        var plan = await Plan();
        await plan.Record(Some.Lead(), UpdateFields.MilestonesDone.Add(Draft(await plan.Afi("SRP-01"), "The tactic is agreed."), "1", new DateOnly(2026, 1, 3)));
        var verdict = Some.Verdict(judgement: Judgement.Returned);
        var history = await plan.Register.History(Some.PlanId, Some.Reference("SRP-01"), CancellationToken.None);
        await plan.Register.TryAppend(Some.PlanId, WhatStands.Of(await plan.Afi("SRP-01"), history with { Verdicts = [verdict] }), verdict, CancellationToken.None);

        (await States(plan)).ShouldAllBe(m => m.Done == null);
    }

    [Theory]
    [InlineData("4 03/01/2026")]
    [InlineData("1 soon")]
    [InlineData("1")]
    public async Task A_line_that_is_none_of_the_AFIs_milestones_with_a_day_is_a_problem(string line)
    {
        var draft = Draft(await (await Plan()).Afi("SRP-01"), "x").With(UpdateFields.MilestonesDone, line);

        draft.Problems().ShouldBe([new MilestonesDoneField.NotOne(UpdateFields.MilestonesDone, line)]);
    }

    [Fact]
    public async Task They_come_in_with_their_AFI_and_go_out_as_they_are()
    {
        var files = new PlanFiles().AddColumn(PlanFiles.Afis, "Milestones").AddColumn(PlanFiles.Afis, "MilestonesDone")
            .Set(PlanFiles.Afis, 2, "Milestones", "01/12/2025 Agree the tactic; 31/12/2025 Train; 31/03/2026 Report").Set(PlanFiles.Afis, 2, "MilestonesDone", "1 05/12/2025");

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        var tables = PlanExport.Of(PlanPosition.Of(await files.View(), Some.Monday), [], [], []);
        tables.Single(t => t.Name == "milestones").Rows.ShouldBe(
        [
            ["SRP-01", "1", "Agree the tactic", "2025-12-01", "2025-12-05", "4"],
            ["SRP-01", "2", "Train", "2025-12-31", null, "5"],
            ["SRP-01", "3", "Report", "2026-03-31", null, null],
        ]);
        var afis = tables.Single(t => t.Name == "afis");
        var row = afis.Headers.Zip(afis.Rows.First(r => r[0] == "SRP-01")).ToDictionary(c => c.First, c => c.Second);
        files.Set(PlanFiles.Afis, 2, "Milestones", row["Milestones"]!).Set(PlanFiles.Afis, 2, "MilestonesDone", row["MilestonesDone"]!);
        await files.Import();
        files.Shown[^1].AfisChanged.ShouldBeEmpty();
        (await files.History("SRP-01")).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("Milestones", "Agree the tactic", "expected milestones with ; or line ends between")]
    [InlineData("MilestonesDone", "2 05/12/2025", "expected the milestones that are done")]
    public async Task A_cell_that_cannot_be_read_is_told(string column, string value, string expected)
    {
        var files = new PlanFiles().AddColumn(PlanFiles.Afis, "Milestones").AddColumn(PlanFiles.Afis, "MilestonesDone").Set(PlanFiles.Afis, 2, "Milestones", "01/12/2025 Agree the tactic").Set(PlanFiles.Afis, 2, column, value);

        (await files.Import()).ShouldBeOfType<ImportOutcome.Rejected>().Problems.ShouldHaveSingleItem().ToString()!.ShouldContain(expected);
    }

    [Fact]
    public async Task The_timetable_counts_them_by_month()
    {
        var plan = await Plan();
        await plan.Record(Some.Lead(), UpdateFields.MilestonesDone.Add(Draft(await plan.Afi("SRP-01"), "The tactic is agreed."), "1", new DateOnly(2026, 1, 3)));

        TimetableMonth.Of(MilestoneState.Of(await plan.Afi("SRP-01"), Today)).ShouldBe([new TimetableMonth(new DateOnly(2026, 1, 1), 3, 1, 1, 4)]);
        TimetableMonth.Of(MilestoneState.Of(await plan.Afi("SRP-01"), Today))[0].ToCome.ShouldBe(1);
    }

    private static async Task<SmallPlan> Plan()
    {
        Milestones.TryParse("01/01/2026 Agree the tactic; 01/01/2026 Train; 31/01/2026 Report", out var milestones).ShouldBeTrue();
        var plan = await SmallPlan.With(Some.Afi() with { Milestones = milestones });
        await plan.Open();
        return plan;
    }

    private static UpdateDraft Draft(Afi afi, string narrative) => UpdateDraft.Of(afi) with { Status = Status.WorkInProgress, Narrative = narrative };

    private static async Task<IEnumerable<(string Name, DateOnly? Done, int DaysLate)>> States(SmallPlan plan) =>
        MilestoneState.Of(await plan.Afi("SRP-01"), Today).Select(m => (m.Milestone.Name, m.Done, m.DaysLate));
}
