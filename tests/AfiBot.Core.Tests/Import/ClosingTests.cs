namespace AfiBot.Core.Tests.Import;

/// <summary>What becomes of an AFI that the plan's file has no more.</summary>
public sealed class ClosingTests
{
    private static readonly EmailAddress Officer = Some.Email("officer");

    [Fact]
    public async Task It_is_closed_with_why_by_whom_and_when_and_the_figures_still_have_it()
    {
        var files = await Imported();

        var outcome = (await Close(files.RemoveRow(PlanFiles.Afis, 4))).ShouldBeOfType<ImportOutcome.Imported>();

        (outcome.Afis, outcome.AfisUnchanged, outcome.AfisClosed).ShouldBe((4, 4, 1));
        files.Shown[^1].AfisClosed.ShouldBe([Some.Reference("SRP-03")]);
        files.Shown[^1].TakesAway.ShouldBeTrue();
        var closed = await files.Afi("SRP-03");
        (closed.IsClosed, closed.Verdict, closed.Standing!.Status, closed.Standing.Narrative).ShouldBe((true, QualityVerdict.Accepted, Status.NoFurtherAction, "Merged into SRP-02"));
        (closed.Standing.By, closed.Standing.At, closed.Standing.For).ShouldBe((Officer, files.Clock.GetUtcNow(), Some.Email("srp.lead")));
        (await files.History("SRP-03")).ShouldBe([closed.Standing]);

        // Of the five, SRP-03 was awaited and is without further action now.
        Figures.Of(PlanPosition.Of(await files.View(), files.Clock.GetUtcNow()).Afis).ShouldBe(new Figures(WorkInProgress: 1, Completed: 1, NoFurtherAction: 2, UpdateAwaited: 0, ManagedElsewhere: 1) { Overdue = 1 });
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_imported_and_it_is_told_what_is_missing()
    {
        var files = await Imported();

        var outcome = (await files.RemoveRow(PlanFiles.Afis, 4).Import()).ShouldBeOfType<ImportOutcome.Rejected>();

        outcome.Missing.ShouldBe([Some.Reference("SRP-03")]);
        outcome.Problems.ShouldBe([new ImportProblem(PlanFiles.Afis, null, "Reference", "SRP-03 is in the plan but not in the file")]);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("\u200B", false)]
    public async Task Nobody_closes_without_a_name_or_a_reason(string? why, bool nameless)
    {
        var files = await Imported();
        var request = files.RemoveRow(PlanFiles.Afis, 4).Request() with { Closing = why ?? "Merged", By = nameless ? null : Officer };

        var outcome = (await files.Import(request)).ShouldBeOfType<ImportOutcome.Rejected>();

        outcome.Problems.ShouldHaveSingleItem().File.ShouldBe(ImportProblem.Settings);
        (await files.Afi("SRP-03")).IsClosed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_reference_that_a_spreadsheet_spoilt_is_not_closed()
    {
        var files = await Imported();

        var outcome = (await Close(files.Set(PlanFiles.Afis, 4, "Reference", "SRP-3"))).ShouldBeOfType<ImportOutcome.Rejected>();

        outcome.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("expected SRP-03, which is in the plan but not in the file, found 'SRP-3'");
    }

    [Fact]
    public async Task In_an_open_cycle_it_is_asked_of_nobody_any_more_and_nobody_can_answer()
    {
        var files = await Imported();
        await new OpenCycle(files.Register, files.Clock).Open(Some.PlanId, CancellationToken.None);
        await Close(files.RemoveRow(PlanFiles.Afis, 4));

        var position = PlanPosition.Of(await files.View(), files.Clock.GetUtcNow());
        position.AskedOf(Some.Email("srp.lead")).Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-01"]);
        var lead = (await files.Directory.Find(Some.Email("srp.lead"), CancellationToken.None))!;
        RecordUpdate.Refusal(position.View, Some.Reference("SRP-03"), null, lead, files.Clock.GetUtcNow()).ShouldBeOfType<RecordOutcome.Closed>();

        // Nor does it become awaited when the cycle is due, as what was asked and not answered does.
        files.Clock.Advance(TimeSpan.FromDays(30));
        PlanPosition.Of(await files.View(), files.Clock.GetUtcNow()).Find(Some.Reference("SRP-03"))!.Status.ShouldBe(ShownStatus.NoFurtherAction);
    }

    [Fact]
    public async Task Nobody_reviews_a_closure_or_takes_it_back_in_a_chat()
    {
        var files = await Imported();
        await Close(files.RemoveRow(PlanFiles.Afis, 4));
        var officer = new Person(Officer, "Officer", []).With(Some.PlanId, new Grant(Some.PlanId, Roles.Officer, []));

        (await new GiveVerdict(files.Register, files.Audit, files.Clock).Give(Some.PlanId, Some.Reference("SRP-03"), 1, QualityVerdict.Pending, Judgement.Returned, "No", officer, CancellationToken.None))
            .ShouldBeOfType<VerdictOutcome.Imported>();
        (await new WithdrawUpdate(files.Register, files.Clock).Withdraw(Some.PlanId, Some.Reference("SRP-03"), 1, officer, CancellationToken.None))
            .ShouldBeOfType<WithdrawOutcome.NotTheirs>();
    }

    [Fact]
    public async Task The_same_file_again_leaves_it_closed_and_asks_for_no_reason()
    {
        var files = await Imported();
        await Close(files.RemoveRow(PlanFiles.Afis, 4));

        var again = (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        (again.AfisUnchanged, again.AfisClosed).ShouldBe((4, 0));
        (await files.History("SRP-03")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_file_has_it_again_it_stands_as_a_lead_left_it_and_the_history_keeps_both()
    {
        var files = await Imported();
        var said = Some.Update("SRP-03") with { Narrative = "The lead's words." };
        (await files.Register.TryAppend(Some.PlanId, WhatStands.After(await files.Afi("SRP-03"), said), said, CancellationToken.None)).ShouldBeTrue();
        var row = files.Request();
        await Close(files.RemoveRow(PlanFiles.Afis, 4));

        var outcome = (await files.Import(row with { By = Officer })).ShouldBeOfType<ImportOutcome.Imported>();

        (outcome.AfisUnchanged, outcome.AfisAdded).ShouldBe((5, 0));
        files.Shown[^1].AfisReopened.ShouldBe([Some.Reference("SRP-03")]);
        (await files.Afi("SRP-03")).Standing.ShouldBe(said);
        var history = await files.Register.History(Some.PlanId, Some.Reference("SRP-03"), CancellationToken.None);
        history.Updates.Select(u => u.Via).ShouldBe([said.Via, UpdateChannel.Closure]);
        var reopening = history.Verdicts.ShouldHaveSingleItem();
        (reopening.Sequence, reopening.Judgement, reopening.By).ShouldBe((2, Judgement.Withdrawn, Officer));
    }

    [Fact]
    public async Task What_only_the_files_said_of_it_follows_them_once_it_is_open_again()
    {
        var files = await Imported();
        var changed = files.Set(PlanFiles.Afis, 2, "Status", "Completed").Request();
        await Close(files.RemoveRow(PlanFiles.Afis, 2));

        await files.Import(changed with { By = Officer });

        var afi = await files.Afi("SRP-01");
        (afi.IsClosed, afi.Standing!.Status, afi.UpdateCount).ShouldBe((false, Status.Completed, 3));
    }

    [Fact]
    public async Task A_framework_stays_with_its_closed_AFIs_and_is_missed_where_it_never_had_one()
    {
        var files = await Imported();
        files.RemoveRow(PlanFiles.Afis, 6).RemoveRow(PlanFiles.Frameworks, 3);

        (await Close(files)).ShouldBeOfType<ImportOutcome.Imported>().AfisClosed.ShouldBe(1);
        var view = await files.View();
        view.FrameworkOf((await files.Afi("TRN-01")).Framework).Name.ShouldBe("Training");
        PlanPosition.Of(view, files.Clock.GetUtcNow()).Find(Some.Reference("TRN-01"))!.Status.ShouldBe(ShownStatus.NoFurtherAction);
    }

    [Fact]
    public async Task An_export_has_it_in_the_history_only_so_that_importing_that_opens_nothing()
    {
        var files = await Imported();
        await Close(files.RemoveRow(PlanFiles.Afis, 4));

        var tables = PlanExport.Of(PlanPosition.Of(await files.View(), Some.Monday), [], [await files.Register.History(Some.PlanId, Some.Reference("SRP-03"), CancellationToken.None)], []);

        tables.Single(t => t.Name is "afis").Rows.Select(r => r[0]).ShouldBe(["SRP-01", "SRP-02", "SRP-04", "TRN-01"]);
        tables.Single(t => t.Name is "updates").Rows.ShouldHaveSingleItem()[0].ShouldBe("SRP-03");
    }

    private static async Task<PlanFiles> Imported()
    {
        var files = new PlanFiles();
        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();
        return files;
    }

    private static Task<ImportOutcome> Close(PlanFiles files) => files.Import(files.Request() with { Closing = "Merged into SRP-02", By = Officer });
}
