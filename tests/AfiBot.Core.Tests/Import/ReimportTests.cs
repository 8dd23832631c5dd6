namespace AfiBot.Core.Tests.Import;

public sealed class ReimportTests
{
    private static readonly Update SaidByALead = Some.Update() with { Sequence = 2, Narrative = "The lead's words." };

    [Fact]
    public async Task The_same_files_again_change_nothing()
    {
        var files = await Imported();
        var before = await files.View();

        var again = (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        (again.AfisAdded, again.AfisChanged, again.AfisUnchanged).ShouldBe((0, 0, 5));
        (await files.View()).Afis.Select(Unversioned).ShouldBe(before.Afis.Select(Unversioned));
        (await files.History("SRP-01")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_the_plan_decides_follows_the_files_and_what_a_lead_said_stands()
    {
        var files = await Imported();
        await Say(files, SaidByALead);
        files.Set(PlanFiles.Afis, 2, "Improvement", "Improve the ANPR unit at once")
            .Set(PlanFiles.Afis, 2, "Area", "")
            .Set(PlanFiles.Afis, 2, "Framework", "TRN")
            .Set(PlanFiles.Afis, 2, "Lead", "Director, Training")
            .Set(PlanFiles.Afis, 2, "LeadEmail", "trn.lead@example.org")
            .Set(PlanFiles.Afis, 2, "BusinessGroup", "Human Resources")
            .Set(PlanFiles.Afis, 2, "TargetDate", "2008-01-31")
            .Set(PlanFiles.Afis, 2, "Status", "Completed");

        var again = (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        again.AfisChanged.ShouldBe(1);
        var afi = await files.Afi("SRP-01");
        afi.Improvement.ShouldBe("Improve the ANPR unit at once");
        afi.Area.ShouldBeNull();
        afi.Framework.Value.ShouldBe("TRN");
        afi.Lead.ShouldBe(Some.Email("trn.lead"));
        afi.LeadName.ShouldBe("Director, Training");
        afi.BusinessGroup.ShouldBe("Human Resources");
        afi.PlannedTargetDate.ShouldBe(new DateOnly(2008, 1, 31));
        afi.Standing.ShouldBe(SaidByALead);
        afi.UpdateCount.ShouldBe(2);
        (await files.History("SRP-01")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task How_often_a_target_date_has_moved_is_not_forgotten()
    {
        var files = await Imported();
        await Say(files, SaidByALead);
        await Put(files, (await files.Afi("SRP-01")) with { Slips = 2 });

        await files.Set(PlanFiles.Afis, 2, "Improvement", "Improve the ANPR unit at once").Import();

        var afi = await files.Afi("SRP-01");
        (afi.Improvement, afi.Slips).ShouldBe(("Improve the ANPR unit at once", 2));
    }

    [Fact]
    public async Task Where_a_leads_words_were_returned_the_files_do_not_speak_over_them()
    {
        var files = await Imported();
        var imported = (await files.Afi("SRP-01")).Standing;
        await Say(files, SaidByALead);
        await Put(files, (await files.Afi("SRP-01")) with { Standing = imported });

        await files.Set(PlanFiles.Afis, 2, "Status", "Completed").Import();

        (await files.Afi("SRP-01")).Standing.ShouldBe(imported);
        (await files.History("SRP-01")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_a_leads_only_words_were_returned_the_files_do_not_speak_over_them()
    {
        var files = await Imported();
        await Say(files, Some.Update("SRP-03"));
        await Put(files, (await files.Afi("SRP-03")) with { Standing = null });

        await files.Set(PlanFiles.Afis, 4, "Status", "Completed").Import();

        (await files.Afi("SRP-03")).Standing.ShouldBeNull();
        (await files.History("SRP-03")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_standing_that_only_the_files_gave_follows_them_and_the_former_is_kept_in_the_history()
    {
        var files = await Imported();

        var again = await files.Set(PlanFiles.Afis, 2, "Status", "Completed").Set(PlanFiles.Afis, 2, "Narrative", "Cameras are up.").Import();

        again.ShouldBeOfType<ImportOutcome.Imported>().AfisChanged.ShouldBe(1);
        var afi = await files.Afi("SRP-01");
        afi.UpdateCount.ShouldBe(2);
        (afi.Standing!.Sequence, afi.Standing.Status, afi.Standing.Narrative).ShouldBe((2, Status.Completed, "Cameras are up."));
        (await files.History("SRP-01")).Select(u => u.Narrative).ShouldBe(["Cameras ordered.", "Cameras are up."]);
    }

    [Fact]
    public async Task A_report_of_another_day_is_another_standing()
    {
        var files = await Imported();

        await files.Set(PlanFiles.Afis, 2, "LastUpdated", "2006-12-01").Import();

        (await files.Afi("SRP-01")).Standing!.At.ShouldBe(new DateTimeOffset(2006, 12, 1, 12, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Files_may_take_a_standing_back_and_give_another()
    {
        var files = await Imported();

        await files.Set(PlanFiles.Afis, 3, "Status", "Update awaited").Set(PlanFiles.Afis, 3, "Narrative", "").Import();
        var awaited = await files.Afi("SRP-02");
        await files.Set(PlanFiles.Afis, 3, "Status", "Work in progress").Import();
        var inProgress = await files.Afi("SRP-02");

        awaited.Standing.ShouldBeNull();
        awaited.UpdateCount.ShouldBe(1);
        inProgress.Standing!.Status.ShouldBe(Status.WorkInProgress);
        inProgress.Standing.Sequence.ShouldBe(2);
        (await files.History("SRP-02")).Select(u => u.Status).ShouldBe([Status.Completed, Status.WorkInProgress]);
    }

    [Fact]
    public async Task An_AFI_another_body_takes_over_keeps_what_was_said_of_it()
    {
        var files = await Imported();

        await files.Set(PlanFiles.Afis, 3, "ManagedBy", "HMI Training").Set(PlanFiles.Afis, 3, "Status", "").Set(PlanFiles.Afis, 3, "Narrative", "").Import();

        var afi = await files.Afi("SRP-02");
        afi.ManagedBy.ShouldBe("HMI Training");
        afi.Standing!.Narrative.ShouldBe("It opened in March.");
    }

    [Fact]
    public async Task An_AFI_that_is_new_in_the_files_is_added()
    {
        var files = await Imported();

        var again = (await files.Copy(PlanFiles.Afis, 2, "Reference", "SRP-05").Import()).ShouldBeOfType<ImportOutcome.Imported>();

        (again.AfisAdded, again.AfisChanged, again.AfisUnchanged).ShouldBe((1, 0, 5));
        (await files.History("SRP-05")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Files_from_which_an_AFI_or_a_framework_was_dropped_are_refused()
    {
        var files = await Imported();

        var outcome = await files
            .RemoveRow(PlanFiles.Afis, 6)
            .RemoveRow(PlanFiles.Afis, 4)
            .RemoveRow(PlanFiles.Frameworks, 3)
            .Set(PlanFiles.People, 4, "Name", "Somebody new")
            .Import();

        outcome.ShouldBeOfType<ImportOutcome.Rejected>().Problems.ShouldBe(
        [
            new ImportProblem(PlanFiles.Frameworks, null, "Code", "TRN is in the plan but not in the file"),
            new ImportProblem(PlanFiles.Afis, null, "Reference", "SRP-03 is in the plan but not in the file"),
            new ImportProblem(PlanFiles.Afis, null, "Reference", "TRN-01 is in the plan but not in the file"),
        ]);
        (await files.View()).Afis.Count.ShouldBe(5);
        (await files.Directory.Find(Some.Email("manager"), CancellationToken.None))!.Name.ShouldBe("Assistant Commissioner");
    }

    [Fact]
    public async Task The_plan_keeps_when_it_was_created_its_settings_and_its_digest()
    {
        var files = await Imported();
        var plan = (await files.View()).Plan with
        {
            Settings = new PlanSettings { EveryMonths = 3 },
            DigestChannel = Some.Conversation("channel-1"),
            LastDigestAt = Some.Monday,
        };
        (await files.Register.TrySave(plan, CancellationToken.None)).ShouldBeTrue();
        files.Clock.Advance(TimeSpan.FromDays(40));

        await files.Import();

        var kept = (await files.View()).Plan;
        (kept with { Version = null }).ShouldBe(plan with { Version = null });
        kept.CreatedAt.ShouldBe(Some.Monday);
    }

    [Fact]
    public async Task Settings_given_again_take_the_place_of_the_former()
    {
        var files = await Imported();

        await files.Import(new PlanSettings { EveryMonths = 6 });

        (await files.View()).Plan.Settings.EveryMonths.ShouldBe(6);
    }

    [Fact]
    public async Task What_a_lead_says_while_the_files_come_in_stands()
    {
        var files = await Imported();
        files.Rows.BeforeNextWrite(RowTable.Plans, () => Say(files, SaidByALead));

        await files.Set(PlanFiles.Afis, 2, "Status", "Completed").Import();

        (await files.Afi("SRP-01")).Standing.ShouldBe(SaidByALead);
        (await files.History("SRP-01")).Select(u => u.Via).ShouldBe([UpdateChannel.Import, UpdateChannel.Card]);
    }

    [Fact]
    public async Task Two_first_imports_at_the_same_moment_make_one_plan()
    {
        var files = new PlanFiles();
        ImportOutcome? other = null;
        files.Rows.BeforeNextWrite(RowTable.Plans, async () => other = await files.Import());

        var outcome = (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();

        other.ShouldBeOfType<ImportOutcome.Imported>().AfisAdded.ShouldBe(5);
        outcome.AfisUnchanged.ShouldBe(5);
        (await files.History("SRP-01")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_import_cut_off_in_the_middle_leaves_people_without_a_plan_and_is_completed_by_another()
    {
        var files = new PlanFiles();
        files.Rows.BeforeNextWrite(RowTable.Plans, () => throw new IOException("The store went away."));

        await Should.ThrowAsync<IOException>(() => files.Import());
        (await files.Directory.People(CancellationToken.None)).Count.ShouldBe(3);
        (await files.Register.Plans(CancellationToken.None)).ShouldBeEmpty();

        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>().AfisAdded.ShouldBe(5);
    }

    private static async Task<PlanFiles> Imported()
    {
        var files = new PlanFiles();
        (await files.Import()).ShouldBeOfType<ImportOutcome.Imported>();
        return files;
    }

    private static async Task Say(PlanFiles files, Update update)
    {
        var afi = await files.Afi(update.Reference.Value);
        (await files.Register.TryAppend(Some.PlanId, afi with { Standing = update, UpdateCount = update.Sequence }, update, CancellationToken.None)).ShouldBeTrue();
    }

    /// <summary>Replaces an AFI's row, as when its standing was returned.</summary>
    private static async Task Put(PlanFiles files, Afi afi) =>
        (await files.Register.TryWrite((await files.View()).Plan, [], [afi], [], CancellationToken.None)).ShouldBeTrue();

    private static Afi Unversioned(Afi afi) => afi with { Version = null };
}
