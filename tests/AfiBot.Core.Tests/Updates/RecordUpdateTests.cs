namespace AfiBot.Core.Tests.Updates;

public sealed class RecordUpdateTests
{
    [Fact]
    public async Task What_a_lead_says_is_appended_and_stands()
    {
        var plan = await Open(Some.Afi());
        var draft = new UpdateDraft
        {
            Status = Status.NoFurtherAction,
            Reason = NoFurtherActionReason.NoCurrentPlan,
            Narrative = "  No funds.\r\nNone expected. ",
            TargetDate = "2026-06-30",
            FinancialImpactConsidered = true,
        };

        var recorded = (await plan.Record(Some.Lead(), draft)).ShouldBeOfType<RecordOutcome.Recorded>();

        recorded.Overtaken.ShouldBeNull();
        recorded.Update.ShouldBe(new Update
        {
            Reference = Some.Reference("SRP-01"),
            Sequence = 1,
            Status = Status.NoFurtherAction,
            Reason = NoFurtherActionReason.NoCurrentPlan,
            Narrative = "No funds.\nNone expected.",
            TargetDate = new DateOnly(2026, 6, 30),
            FinancialImpactConsidered = true,
            By = Some.Email("srp.lead"),
            For = Some.Email("srp.lead"),
            At = Some.Monday,
            Via = UpdateChannel.Card,
            Cycle = 1,
        });
        (await plan.Afi()).Verdict.ShouldBe(QualityVerdict.Pending);
        (await plan.Afi()).Standing.ShouldBe(recorded.Update);
        (await plan.History()).ShouldBe([recorded.Update]);
    }

    [Fact]
    public async Task An_officer_answers_for_the_lead()
    {
        var plan = await Open(Some.Afi());

        var recorded = (await plan.Record(Some.Officer(), Some.Draft())).ShouldBeOfType<RecordOutcome.Recorded>();

        recorded.Update.By.ShouldBe(Some.Email("ilau.officer"));
        recorded.Update.For.ShouldBe(Some.Email("srp.lead"));
    }

    [Fact]
    public async Task A_reason_left_over_from_another_status_is_not_recorded()
    {
        var plan = await Open(Some.Afi());

        var recorded = await plan.Record(Some.Lead(), Some.Draft() with { Reason = NoFurtherActionReason.AfiNotAgreed });

        recorded.ShouldBeOfType<RecordOutcome.Recorded>().Update.Reason.ShouldBeNull();
    }

    public static TheoryData<string, UpdateDraft, DraftProblem> IncompleteDrafts() => new()
    {
        { "no status", Some.Draft() with { Status = null }, new DraftProblem.Missing(UpdateFields.Status) },
        { "no reason", Some.Draft() with { Status = Status.NoFurtherAction }, new DraftProblem.Missing(UpdateFields.Reason) },
        { "blanks for a narrative", Some.Draft(" \n "), new DraftProblem.Missing(UpdateFields.Narrative) },
        { "one character too many", Some.Draft(new string('x', 4001)), new DraftProblem.TooLong(UpdateFields.Narrative) },
        { "a day that does not exist", Some.Draft() with { TargetDate = "2026-02-30" }, new DraftProblem.Impossible(UpdateFields.TargetDate) },
        { "a date with the month first", Some.Draft() with { TargetDate = "06/30/2026" }, new DraftProblem.Impossible(UpdateFields.TargetDate) },
        { "the first day there is", Some.Draft() with { TargetDate = "0001-01-01" }, new DraftProblem.Impossible(UpdateFields.TargetDate) },
        { "a time of day, perhaps with the month first", Some.Draft() with { TargetDate = "06/03/2027 22:00:00" }, new DraftProblem.Impossible(UpdateFields.TargetDate) },
        { "a zero-width space for a narrative", Some.Draft("\u200B"), new DraftProblem.Missing(UpdateFields.Narrative) },
        { "a braille blank for a narrative", Some.Draft("\u2800"), new DraftProblem.Missing(UpdateFields.Narrative) },
        { "a mark without a letter for a narrative", Some.Draft("\u0301"), new DraftProblem.Missing(UpdateFields.Narrative) },
    };

    [Theory]
    [MemberData(nameof(IncompleteDrafts))]
    public async Task An_incomplete_draft_is_not_recorded(string why, UpdateDraft draft, DraftProblem problem)
    {
        var plan = await Open(Some.Afi());

        (await plan.Record(Some.Lead(), draft)).ShouldBeOfType<RecordOutcome.Incomplete>(why).Problems.ShouldBe([problem]);

        (await plan.History()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2027-03-31")]
    [InlineData("31/03/2027")]
    [InlineData("2027-03-31T00:00:00Z")]
    [InlineData("31 March 2027")]
    public async Task A_target_date_is_recorded_in_whatever_form_it_comes(string written)
    {
        var plan = await Open(Some.Afi());

        (await plan.Record(Some.Lead(), Some.Draft() with { TargetDate = written }))
            .ShouldBeOfType<RecordOutcome.Recorded>().Update.TargetDate.ShouldBe(new DateOnly(2027, 3, 31));
    }

    [Fact]
    public async Task A_narrative_is_recorded_without_what_cannot_be_seen()
    {
        var plan = await Open(Some.Afi());

        (await plan.Record(Some.Lead(), Some.Draft("The\u00A0car pound\u200B opened. 👩‍🚒\u2028Two lanes.")))
            .ShouldBeOfType<RecordOutcome.Recorded>().Update.Narrative.ShouldBe("The car pound opened. 👩‍🚒\nTwo lanes.");
    }

    [Fact]
    public async Task A_narrative_of_the_greatest_length_is_recorded()
    {
        var plan = await Open(Some.Afi());

        (await plan.Record(Some.Lead(), Some.Draft(new string('x', 4000)))).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    [Fact]
    public async Task An_AFI_the_plan_does_not_have_is_unknown()
    {
        var plan = await Open(Some.Afi());

        (await plan.Record(Some.Lead(), Some.Draft(), "SRP-99")).ShouldBe(new RecordOutcome.UnknownAfi(Some.Reference("SRP-99")));
    }

    [Fact]
    public async Task Another_lead_or_a_manager_cannot_answer()
    {
        var plan = await Open(Some.Afi());

        (await plan.Record(Some.Lead("mci.lead"), Some.Draft())).ShouldBeOfType<RecordOutcome.NotTheirs>();
        (await plan.Record(Some.Manager(), Some.Draft())).ShouldBeOfType<RecordOutcome.NotTheirs>();

        (await plan.History()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_another_body_follows_up_is_not_answered_here()
    {
        var plan = await Open(Some.Afi(), Some.Afi("SRP-02") with { ManagedBy = "HMI Training" });

        (await plan.Record(Some.Lead(), Some.Draft(), "SRP-02")).ShouldBeOfType<RecordOutcome.ManagedElsewhere>();
    }

    [Fact]
    public async Task Before_the_first_cycle_nothing_is_taken()
    {
        var plan = await SmallPlan.With(Some.Afi());

        (await plan.Record(Some.Lead(), Some.Draft())).ShouldBeOfType<RecordOutcome.NoOpenCycle>().Last.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-02-09T23:59Z", true)]
    [InlineData("2026-02-10T00:00Z", false)]
    public async Task Answers_are_taken_to_the_end_of_the_day_the_cycle_closes(string at, bool taken)
    {
        var plan = await Open(Some.Afi());
        plan.Clock.SetUtcNow(DateTimeOffset.Parse(at, null));

        var outcome = await plan.Record(Some.Lead(), Some.Draft());

        (outcome is RecordOutcome.Recorded).ShouldBe(taken);
        (outcome is RecordOutcome.NoOpenCycle { Last.Number: 1 }).ShouldBe(!taken);
    }

    [Fact]
    public async Task A_double_tap_is_recorded_once()
    {
        var plan = await Open(Some.Afi());

        var first = (await plan.Record(Some.Lead(), Some.Draft())).ShouldBeOfType<RecordOutcome.Recorded>();
        plan.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = (await plan.Record(Some.Lead(), Some.Draft())).ShouldBeOfType<RecordOutcome.AlreadyRecorded>();

        second.Update.ShouldBe(first.Update);
        (await plan.History()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_double_tap_at_the_very_same_moment_is_recorded_once()
    {
        var plan = await Open(Some.Afi());
        plan.Rows.BeforeNextWrite(RowTable.Plans, () => plan.Record(Some.Lead(), Some.Draft()));

        (await plan.Record(Some.Lead(), Some.Draft())).ShouldBeOfType<RecordOutcome.AlreadyRecorded>();

        (await plan.History()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_double_tap_that_moves_the_target_date_is_recorded_once()
    {
        var plan = await Open(Some.Afi() with { PlannedTargetDate = new DateOnly(2026, 3, 31) });
        var draft = Some.Draft() with { TargetDate = "2026-06-30" };
        draft = draft.With(UpdateFields.Delay, "The supplier is late.");

        var first = (await plan.Record(Some.Lead(), draft)).ShouldBeOfType<RecordOutcome.Recorded>();
        var second = (await plan.Record(Some.Lead(), draft)).ShouldBeOfType<RecordOutcome.AlreadyRecorded>();

        second.Update.ShouldBe(first.Update);
        first.Update.Said[UpdateFields.Delay].ShouldBe("The supplier is late.");
        (await plan.Afi()).Slips.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_words_said_anew_are_recorded_anew()
    {
        var plan = await Open(Some.Afi());

        await plan.Record(Some.Lead(), Some.Draft());
        var again = await plan.Record(Some.Lead(), Some.Draft() with { BasedOn = 1 });

        again.ShouldBeOfType<RecordOutcome.Recorded>().Update.Sequence.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_words_in_another_cycle_are_recorded_anew_even_from_an_old_form()
    {
        var plan = await Open(Some.Afi());
        await plan.Record(Some.Lead(), Some.Draft());
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        await plan.Open();

        var again = await plan.Record(Some.Lead(), Some.Draft());

        again.ShouldBeOfType<RecordOutcome.Recorded>().Update.Cycle.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_words_by_somebody_else_are_kept_beside_the_others()
    {
        var plan = await Open(Some.Afi());

        await plan.Record(Some.Officer(), Some.Draft());
        var recorded = await plan.Record(Some.Lead(), Some.Draft());

        recorded.ShouldBeOfType<RecordOutcome.Recorded>().Overtaken!.By.ShouldBe(Some.Email("ilau.officer"));
    }

    [Fact]
    public async Task Of_two_answers_begun_at_once_both_are_kept_and_the_later_stands_and_knows_of_the_earlier()
    {
        var plan = await Open(Some.Afi());

        await plan.Record(Some.Officer(), Some.Draft("The officer's words."));
        var recorded = (await plan.Record(Some.Lead(), Some.Draft("The lead's words."))).ShouldBeOfType<RecordOutcome.Recorded>();

        recorded.Overtaken!.Narrative.ShouldBe("The officer's words.");
        (await plan.Afi()).Standing!.Narrative.ShouldBe("The lead's words.");
        (await plan.History()).Select(u => u.Narrative).ShouldBe(["The officer's words.", "The lead's words."]);
    }

    [Fact]
    public async Task Whoever_has_seen_the_earlier_answer_overtakes_nobody()
    {
        var plan = await Open(Some.Afi());

        await plan.Record(Some.Officer(), Some.Draft("The officer's words."));
        var recorded = await plan.Record(Some.Lead(), Some.Draft("The lead's words.") with { BasedOn = 1 });

        recorded.ShouldBeOfType<RecordOutcome.Recorded>().Overtaken.ShouldBeNull();
    }

    [Fact]
    public async Task A_race_that_is_lost_is_run_again()
    {
        var plan = await Open(Some.Afi());
        plan.Rows.BeforeNextWrite(RowTable.Plans, () => plan.Record(Some.Officer(), Some.Draft("The officer's words.")));

        var recorded = (await plan.Record(Some.Lead(), Some.Draft("The lead's words."))).ShouldBeOfType<RecordOutcome.Recorded>();

        recorded.Update.Sequence.ShouldBe(2);
        recorded.Overtaken!.Narrative.ShouldBe("The officer's words.");
        (await plan.History()).Select(u => u.Sequence).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Who_loses_every_race_is_told_to_try_again_and_nothing_of_theirs_is_kept()
    {
        var plan = await Open(Some.Afi());
        var said = 0;
        async Task SomebodyElse()
        {
            await plan.Record(Some.Officer(), Some.Draft($"Word {++said}."));
            plan.Rows.BeforeNextWrite(RowTable.Plans, SomebodyElse);
        }

        plan.Rows.BeforeNextWrite(RowTable.Plans, SomebodyElse);

        (await plan.Record(Some.Lead(), Some.Draft("The lead's words."))).ShouldBeOfType<RecordOutcome.Busy>();

        (await plan.History()).ShouldAllBe(u => u.By == Some.Email("ilau.officer"));
    }

    private static async Task<SmallPlan> Open(params Afi[] afis)
    {
        var plan = await SmallPlan.With(afis);
        (await plan.Open()).ShouldBeOfType<OpenOutcome.Opened>();
        return plan;
    }
}
