namespace AfiBot.Core.Tests.RollUps;

public sealed class AfiPositionTests
{
    private static readonly DateTimeOffset Opened = Some.Monday;
    private static readonly DateTimeOffset Earlier = Some.Monday.AddDays(-30);
    private static readonly DateOnly DueDay = new(2026, 1, 26);
    private static readonly DateOnly DayAfterDue = new(2026, 1, 27);
    private static readonly Cycle Current = new(1, Opened, DueDay, new DateOnly(2026, 2, 9));

    [Theory]
    [InlineData(Status.WorkInProgress, QualityVerdict.Pending, ShownStatus.WorkInProgress, false)]
    [InlineData(Status.WorkInProgress, QualityVerdict.Accepted, ShownStatus.WorkInProgress, false)]
    [InlineData(Status.Completed, QualityVerdict.Pending, ShownStatus.WorkInProgress, true)]
    [InlineData(Status.Completed, QualityVerdict.Accepted, ShownStatus.Completed, false)]
    [InlineData(Status.NoFurtherAction, QualityVerdict.Pending, ShownStatus.WorkInProgress, true)]
    [InlineData(Status.NoFurtherAction, QualityVerdict.Accepted, ShownStatus.NoFurtherAction, false)]
    public void A_closure_shows_once_it_is_accepted(Status status, QualityVerdict verdict, ShownStatus shown, bool proposed)
    {
        var position = AfiPosition.Of(Standing(status, verdict, Earlier), cycle: null, asked: false, DueDay);

        position.Status.ShouldBe(shown);
        position.ClosureProposed.ShouldBe(proposed);
    }

    [Theory]
    [InlineData(true, -1, 0, ShownStatus.WorkInProgress, "asked, not answered, but the due date is not over")]
    [InlineData(true, -1, 1, ShownStatus.UpdateAwaited, "asked, not answered, and the due date has passed")]
    [InlineData(true, 0, 1, ShownStatus.WorkInProgress, "answered at the very opening")]
    [InlineData(true, 1, 1, ShownStatus.WorkInProgress, "answered since")]
    [InlineData(false, -1, 1, ShownStatus.WorkInProgress, "not asked")]
    public void Silence_shows_once_the_due_date_has_passed(bool asked, int answerDays, int daysAfterDue, ShownStatus shown, string reason)
    {
        var afi = Standing(Status.WorkInProgress, QualityVerdict.Pending, Opened.AddDays(answerDays));

        var position = AfiPosition.Of(afi, Current, asked, DueDay.AddDays(daysAfterDue));

        position.Status.ShouldBe(shown, reason);
        position.Answered.ShouldBe(asked && answerDays >= 0, reason);
    }

    [Fact]
    public void A_closure_proposed_in_an_earlier_cycle_is_awaited_too_once_the_due_date_has_passed()
    {
        var position = AfiPosition.Of(Standing(Status.Completed, QualityVerdict.Pending, Earlier), Current, asked: true, DayAfterDue);

        position.Status.ShouldBe(ShownStatus.UpdateAwaited);
        position.ClosureProposed.ShouldBeFalse();
    }

    [Fact]
    public void A_standing_without_a_date_answers_no_cycle()
    {
        var afi = Standing(Status.WorkInProgress, QualityVerdict.Accepted, Earlier);
        afi = afi with { Standing = afi.Standing! with { At = null, Via = UpdateChannel.Import } };

        AfiPosition.Of(afi, Current, asked: true, DueDay).Answered.ShouldBeFalse();
        AfiPosition.Of(afi, Current, asked: true, DayAfterDue).Status.ShouldBe(ShownStatus.UpdateAwaited);
    }

    [Fact]
    public void What_another_body_follows_up_shows_as_that_whatever_was_said_before()
    {
        var afi = Standing(Status.Completed, QualityVerdict.Accepted, Earlier) with { ManagedBy = "HMI Training" };

        AfiPosition.Of(afi, cycle: null, asked: false, DueDay).Status.ShouldBe(ShownStatus.ManagedElsewhere);
    }

    [Fact]
    public void What_another_body_took_over_in_the_middle_of_a_cycle_is_no_longer_asked_for()
    {
        var afi = Standing(Status.WorkInProgress, QualityVerdict.Accepted, Earlier) with { ManagedBy = "HMI Training" };

        var position = AfiPosition.Of(afi, Current, asked: true, DayAfterDue);

        position.Asked.ShouldBeFalse();
        position.Status.ShouldBe(ShownStatus.ManagedElsewhere);
    }

    [Theory]
    [InlineData(Status.WorkInProgress, QualityVerdict.Pending, 0, false, "the target date itself")]
    [InlineData(Status.WorkInProgress, QualityVerdict.Pending, 1, true, "the day after it")]
    [InlineData(Status.Completed, QualityVerdict.Pending, 1, true, "a completion nobody has accepted")]
    [InlineData(Status.Completed, QualityVerdict.Accepted, 1, false, "completed")]
    [InlineData(Status.NoFurtherAction, QualityVerdict.Accepted, 1, false, "no further action")]
    public void What_is_not_closed_is_overdue_from_the_day_after_its_target_date(Status status, QualityVerdict verdict, int daysAfter, bool overdue, string reason)
    {
        var afi = Standing(status, verdict, Earlier);
        afi = afi with { Standing = afi.Standing! with { TargetDate = DueDay } };

        AfiPosition.Of(afi, cycle: null, asked: false, DueDay.AddDays(daysAfter)).Overdue.ShouldBe(overdue, reason);
    }

    [Fact]
    public void The_plans_target_date_counts_until_somebody_has_spoken()
    {
        var afi = Some.Afi() with { PlannedTargetDate = DueDay };
        var spoken = afi with { Standing = Some.Update() with { TargetDate = null } };

        AfiPosition.Of(afi, cycle: null, asked: false, DayAfterDue).Overdue.ShouldBeTrue();
        AfiPosition.Of(spoken, cycle: null, asked: false, DayAfterDue).Overdue.ShouldBeFalse();
    }

    private static Afi Standing(Status status, QualityVerdict verdict, DateTimeOffset at) => Some.Afi() with
    {
        Standing = Some.Update() with { Status = status, At = at },
        Verdict = verdict,
        UpdateCount = 1,
    };
}
