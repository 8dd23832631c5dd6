using System.Globalization;

namespace AfiBot.Core.Tests.Cycles;

/// <summary>When each step of the ladder falls, by hand with a calendar.</summary>
public sealed class LadderTests
{
    private static readonly EmailAddress Lead = Some.Email("srp.lead");
    private static readonly EmailAddress Manager = Some.Email("acc");
    private static readonly EmailAddress Sponsor = Some.Email("dcc");

    /// <summary>Due on Wednesday 8 April 2026, after Good Friday on the 3rd and Easter Monday on the 6th, in summer time.</summary>
    private static readonly Cycle OverEaster = new(1, Instant("2026-03-16T09:00Z"), new DateOnly(2026, 4, 8), new DateOnly(2026, 4, 22));

    [Theory]
    [InlineData("2026-03-23T08:59Z", RequestStep.Request, "a minute before nine, in winter time")]
    [InlineData("2026-03-23T09:00Z", RequestStep.FirstReminder, "five working days after Monday 16 March")]
    [InlineData("2026-03-30T07:59Z", RequestStep.FirstReminder, "a minute before nine, since Sunday in summer time")]
    [InlineData("2026-03-30T08:00Z", RequestStep.Reminder, "ten working days after, an hour earlier by UTC")]
    [InlineData("2026-04-08T22:00Z", RequestStep.Reminder, "the evening of the due day")]
    [InlineData("2026-04-09T07:59Z", RequestStep.Reminder, "late, but not at nine yet")]
    [InlineData("2026-04-09T08:00Z", RequestStep.Overdue, "the working day after")]
    [InlineData("2026-04-22T20:00Z", RequestStep.Overdue, "until the end")]
    public void Cards_come_by_working_days_at_the_hour_of_opening_in_London(string now, RequestStep expected, string reason) =>
        Ladder.StepDue(OverEaster, new PlanSettings(), Instant(now)).ShouldBe(expected, reason);

    /// <summary>Each: first reminder, second reminder, notice, line manager, sponsor, ILAU.</summary>
    [Theory]
    [InlineData(Nation.EnglandAndWales, "2026-01-05", "01-12 01-19 01-27 01-28 01-30 02-02", "an ordinary month: due on Monday 26 January")]
    [InlineData(Nation.EnglandAndWales, "2026-03-16", "03-23 03-30 04-09 04-10 04-14 04-15", "Good Friday and Easter Monday before the due date, 8 April")]
    [InlineData(Nation.EnglandAndWales, "2026-12-01", "12-08 12-15 12-23 12-24 12-30 12-31", "due on 22 December: 25 and, for Boxing Day, 28 are none")]
    [InlineData(Nation.EnglandAndWales, "2026-12-10", "12-17 12-24 01-06 01-07 01-11 01-12", "due on 5 January: 1 January is none, 4 January is one")]
    [InlineData(Nation.Scotland, "2025-12-10", "12-17 12-24 01-07 01-08 01-12 01-13", "due on 6 January: 1 and 2 January are none in Scotland")]
    [InlineData(Nation.EnglandAndWales, "2025-12-10", "12-17 12-24 01-06 01-07 01-09 01-12", "the same in England, where 2 January is worked")]
    [InlineData(Nation.NorthernIreland, "2026-06-22", "06-29 07-06 07-15 07-16 07-20 07-21", "due on 14 July: Monday 13 is kept for the Boyne")]
    [InlineData(Nation.EnglandAndWales, "2026-10-12", "10-19 10-26 11-03 11-04 11-06 11-09", "the clocks go back on 25 October")]
    public void A_ladder_in_days(Nation nation, string opened, string steps, string reason)
    {
        var settings = new PlanSettings { Nation = nation };
        var cycle = CycleSchedule.Cycle(1, settings, Instant($"{opened}T09:00Z"));

        string.Join(' ', Enum.GetValues<Rung>().Select(r => Day(Ladder.At(r, cycle, settings)!.Value))).ShouldBe(steps, reason);
    }

    [Theory]
    [InlineData("2026-03-23T09:00Z", Rung.FirstReminder, "before the clocks go forward")]
    [InlineData("2026-03-30T08:00Z", Rung.Reminder, "after it, nine in London is eight by UTC")]
    public void Steps_are_at_the_hour_of_London_on_both_sides_of_a_change_of_clocks(string expected, Rung rung, string reason) =>
        Ladder.At(rung, OverEaster, new PlanSettings()).ShouldBe(Instant(expected), reason);

    [Fact]
    public void A_cycle_too_short_for_a_reminder_has_none()
    {
        var cycle = OverEaster with { OpenedAt = Instant("2026-04-01T08:00Z") };

        Ladder.At(Rung.FirstReminder, cycle, new PlanSettings()).ShouldBeNull("2, 7, 8, 9, 10 April: after the due date");
        Ladder.StepDue(cycle, new PlanSettings(), Instant("2026-04-08T20:00Z")).ShouldBe(RequestStep.Request);
        Ladder.StepDue(cycle, new PlanSettings(), Instant("2026-04-09T08:00Z")).ShouldBe(RequestStep.Overdue);
    }

    [Fact]
    public void A_reminder_of_nought_days_is_none()
    {
        var settings = new PlanSettings { FirstReminderAfterWorkingDays = 0 };

        Ladder.StepDue(OverEaster, settings, Instant("2026-03-27T12:00Z")).ShouldBe(RequestStep.Request);
        Ladder.StepDue(OverEaster, settings, Instant("2026-03-30T08:00Z")).ShouldBe(RequestStep.Reminder);
    }

    [Theory]
    [InlineData("2026-01-17T12:00Z", false, false, "not a working day", "a Saturday")]
    [InlineData("2026-01-19T12:00Z", false, false, null, "the Monday")]
    [InlineData("2026-01-19T12:00Z", true, false, "away until 23 Jan 2026", "on leave without cover")]
    [InlineData("2026-01-19T12:00Z", true, true, null, "on leave with cover: the deputy is asked")]
    [InlineData("2026-01-26T12:00Z", true, false, null, "back on Monday")]
    public void Who_may_be_chased(string now, bool isAway, bool isCovered, string? hindrance, string reason)
    {
        var known = new Colleague(null, isAway ? [new Absence(new DateOnly(2026, 1, 12), new DateOnly(2026, 1, 23))] : []);

        Ladder.Hindrance(Position(now), Lead, known, isCovered).ShouldBe(hindrance, reason);
    }

    [Theory]
    [InlineData("SRP", "2026-01-23", null, "one of two owed frameworks is paused: the other is chased")]
    [InlineData(null, "2026-01-23", "chasing is paused until 23 Jan 2026", "the whole plan is")]
    [InlineData(null, "2026-01-19", "chasing is paused until 19 Jan 2026", "the last day counts")]
    [InlineData(null, "2026-01-16", null, "the pause is over")]
    public void A_pause_holds_until_its_last_day(string? framework, string until, string? hindrance, string reason)
    {
        var pause = new ChasePause(framework is null ? null : new FrameworkCode(framework), DateOnly.Parse(until, CultureInfo.InvariantCulture));

        Ladder.Hindrance(Position("2026-01-19T12:00Z", pause), Lead, Colleague.Unknown, isCovered: false).ShouldBe(hindrance, reason);
    }

    [Theory]
    [InlineData("2026-01-28T08:59Z", "", "a minute before nine")]
    [InlineData("2026-01-28T09:00Z", "LineManager", "two working days after Monday 26 January, one after the notice")]
    [InlineData("2026-01-30T09:00Z", "LineManager Sponsor Sponsor", "four working days after")]
    [InlineData("2026-01-31T12:00Z", "", "a Saturday")]
    [InlineData("2026-02-02T09:00Z", "LineManager Sponsor Sponsor", "the Monday after")]
    public void Superiors_are_told_on_their_days(string now, string rungs, string reason) =>
        string.Join(' ', Ladder.TellingsDue(Position(now), Noticed("2026-01-27T09:00Z"), Known).Select(t => t.Rung)).ShouldBe(rungs, reason);

    [Fact]
    public void Nobody_is_told_before_the_working_day_after_the_notice()
    {
        var lateNotice = Noticed("2026-01-30T11:00Z");

        Ladder.TellingsDue(Position("2026-01-30T12:00Z"), lateNotice, Known).ShouldBeEmpty("the lead came back today, and has been told today");
        Ladder.TellingsDue(Position("2026-02-02T09:00Z"), lateNotice, Known).Count.ShouldBe(3, "Monday");
    }

    [Fact]
    public void Of_a_lead_whom_no_card_has_reached_nobody_is_told()
    {
        var request = Request.New(1, Lead, "Head of Traffic", [Some.Reference("SRP-01")], Some.Monday);
        var never = request.With(request.Delivery.Advance(RequestStep.Overdue, Instant("2026-01-27T09:00Z")).PutBack("no chat with the bot yet", Instant("2026-01-27T09:00Z")));

        Ladder.TellingsDue(Position("2026-02-06T09:00Z"), never, Known).ShouldBeEmpty();
    }

    [Fact]
    public void A_lead_who_was_asked_and_then_blocked_the_bot_is_told_of_all_the_same()
    {
        var request = Noticed("2026-01-27T09:00Z");
        var blocked = request.With(request.Delivery.Advance(RequestStep.Overdue, Instant("2026-01-27T09:00Z")).PutBack("no messages are taken there: blocked", Instant("2026-01-27T09:00Z")));

        Ladder.TellingsDue(Position("2026-01-28T09:00Z"), blocked, Known).ShouldHaveSingleItem().To.ShouldBe(Manager);
    }

    [Fact]
    public void The_sponsor_of_each_framework_is_told_of_its_own_and_the_plans_of_the_rest()
    {
        var due = Ladder.TellingsDue(Position("2026-01-30T09:00Z"), Noticed("2026-01-27T09:00Z"), Known);

        due.Where(t => t.Rung is Rung.Sponsor).Select(t => (t.To, string.Join(' ', t.Afis))).ShouldBe([((EmailAddress?)null, "MCI-01"), (Sponsor, "SRP-01")]);
        due.Single(t => t.Rung is Rung.LineManager).Afis.Count.ShouldBe(2);
    }

    [Fact]
    public void Of_a_paused_framework_nobody_is_told()
    {
        var pause = new ChasePause(new FrameworkCode("MCI"), new DateOnly(2026, 2, 6));

        Ladder.TellingsDue(Position("2026-01-30T09:00Z", pause), Noticed("2026-01-27T09:00Z"), Known).Select(t => string.Join(' ', t.Afis)).ShouldBe(["SRP-01", "SRP-01"]);
    }

    [Fact]
    public void Who_was_told_is_not_told_again_and_a_step_that_waits_is_tried()
    {
        var position = Position("2026-01-28T09:00Z");
        var request = Noticed("2026-01-27T09:00Z");
        TellingEntry Of(DeliveryState state) => new(Rung.LineManager, Manager, state, position.AsAt);

        Ladder.TellingsDue(position, request.With(Of(DeliveryState.Sent)), Known).ShouldBeEmpty();
        Ladder.TellingsDue(position, request.With(Of(DeliveryState.Sending)), Known).ShouldBeEmpty("somebody is at it");
        Ladder.TellingsDue(Position("2026-01-28T09:03Z"), request.With(Of(DeliveryState.Sending)), Known).Count.ShouldBe(1, "their lease has run out");
        Ladder.TellingsDue(position, request.With(Of(DeliveryState.Planned)), Known).Count.ShouldBe(1);
        Ladder.TellingsDue(position, request.With(new TellingEntry(Rung.LineManager, null, DeliveryState.Unreachable, position.AsAt)), Known).Count.ShouldBe(1, "one has been named since");
    }

    private static Colleague Known => new(new LineManager(Manager, "ACC"), []);

    /// <summary>Opened on Monday 5 January 2026, due on Monday 26, closing on 9 February; SRP has a sponsor of its own.</summary>
    private static PlanPosition Position(string now, params ChasePause[] pauses)
    {
        var plan = Some.Plan() with { Pauses = pauses };
        var cycle = CycleSchedule.Cycle(1, plan.Settings, Some.Monday);
        var view = new PlanView(
            plan,
            [Some.Framework("MCI", "Major crime"), Some.Framework() with { Sponsor = Sponsor }],
            [Some.Afi("MCI-01"), Some.Afi("SRP-01")],
            cycle,
            [Request.New(1, Lead, "Head of Traffic", [Some.Reference("MCI-01"), Some.Reference("SRP-01")], Some.Monday)]);
        return PlanPosition.Of(view, Instant(now));
    }

    /// <summary>A request whose notice of being late went out at an instant.</summary>
    private static Request Noticed(string at)
    {
        var request = Request.New(1, Lead, "Head of Traffic", [Some.Reference("MCI-01"), Some.Reference("SRP-01")], Some.Monday);
        return request.With(request.Delivery.Advance(RequestStep.Overdue, Instant(at)).Claim(Instant(at)).Arrive("card-1", Instant(at)));
    }

    private static string Day(DateTimeOffset at) => ForceCalendar.Of(new PlanSettings()).DateOf(at).ToString("MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
