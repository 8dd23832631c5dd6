using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What changed, was closed or was returned since a day, or since the cycle opened.</summary>
public sealed class ChangesTests
{
    [Fact]
    public async Task What_happened_in_the_cycle_is_told_what_is_closed_first()
    {
        var chat = await AfterSomeAnswers();

        var reply = (await chat.As("manager").Says("what's new since last cycle?"))
            .Hears("What has changed in Baseline Assessment 2005-06 since Mon 5 Jan 2026, when cycle 1 opened: 1 closed, 1 proposed for closing, 1 returned, 1 updated").Hears<ChangesReply>();

        reply.Changes.Select(c => (c.Afi.Afi.Reference.Value, c.Kind)).ShouldBe(
            [("SRP-03", ChangeKind.Closed), ("SRP-04", ChangeKind.ClosureProposed), ("SRP-02", ChangeKind.Returned), ("SRP-01", ChangeKind.Updated)]);
        reply.Changes[2].Comment.ShouldBe("Say more.");
    }

    [Theory]
    [InlineData("closed since January", "Closed in Baseline Assessment 2005-06 since Thu 1 Jan 2026: 1 closed, 1 proposed for closing")]
    [InlineData("what was returned since Monday?", "Returned in Baseline Assessment 2005-06 since Mon 5 Jan 2026: 1 returned")]
    [InlineData("what changed on roads since 6 January?", "What has changed in Strategic road policing since Tue 6 Jan 2026: 1 closed, 1 returned")]
    [InlineData("what changed in forensics since September?", "What has changed in Improving forensic performance since Mon 1 Sep 2025: nothing.")]
    [InlineData("what changed in the last two weeks?", "What has changed in Baseline Assessment 2005-06 since Wed 24 Dec 2025: 1 closed, 1 proposed for closing, 1 returned, 1 updated")]
    public async Task What_happened_since_a_day_is_told_of_a_plan_or_a_part_of_it(string said, string answer)
    {
        var chat = await AfterSomeAnswers();

        (await chat.As("manager").Says(said)).Hears(answer);
    }

    [Fact]
    public async Task What_was_withdrawn_did_not_happen_and_what_was_corrected_is_no_longer_returned()
    {
        var chat = await AfterSomeAnswers();
        await chat.As("srp.lead").Says("withdraw SRP-01");
        await Record(chat, "SRP-02", Status.WorkInProgress, basedOn: 2);

        (await chat.As("manager").Says("what changed this month?")).Hears<ChangesReply>().Changes.Select(c => (c.Afi.Afi.Reference.Value, c.Kind)).ShouldBe(
            [("SRP-03", ChangeKind.Closed), ("SRP-04", ChangeKind.ClosureProposed), ("SRP-02", ChangeKind.Updated)]);
    }

    [Fact]
    public async Task A_lead_is_told_of_their_own_only()
    {
        var chat = await AfterSomeAnswers();

        (await chat.As("csa.lead").Says("what changed since January?")).Hears("What has changed in Baseline Assessment 2005-06 (your AFIs only) since Thu 1 Jan 2026: nothing.");
        (await chat.As("csa.lead").Says("what changed on roads since January?")).Hears("Strategic road policing is not one of your frameworks");
    }

    [Fact]
    public async Task Before_the_first_cycle_a_day_has_to_be_named()
    {
        var chat = await Chat.BeforeTheFirstCycle();

        (await chat.As("manager").Says("what has changed?")).Hears("No cycle has been opened yet. Say since when");
        (await chat.As("manager").Says("what has changed since Christmas?")).Hears("What has changed in Baseline Assessment 2005-06 since Thu 25 Dec 2025: nothing.");
    }

    [Fact]
    public async Task Each_kind_is_one_tap_away()
    {
        var chat = await AfterSomeAnswers();
        var all = (await chat.As("manager").Says("what has changed?")).Hears<ChangesReply>();

        (await chat.As("manager").Taps(all.Asked with { Kind = ChangeKind.Returned })).Hears("Returned in Baseline Assessment 2005-06 since Mon 5 Jan 2026, when cycle 1 opened: 1 returned");
        (await chat.As("manager").Taps(all.Asked with { Since = new DateOnly(2026, 1, 6) })).Hears<ChangesReply>().Changes.Count.ShouldBe(2);
    }

    /// <summary>On Monday four answers come; on Tuesday one is accepted and one returned; it is Wednesday.</summary>
    private static async Task<Chat> AfterSomeAnswers()
    {
        var chat = await Chat.InTheFirstCycle();
        await Record(chat, "SRP-01", Status.WorkInProgress);
        await Record(chat, "SRP-02", Status.WorkInProgress);
        await Record(chat, "SRP-03", Status.Completed);
        await Record(chat, "SRP-04", Status.Completed);
        chat.On(2026, 1, 6);
        await Judge(chat, "SRP-03", Judgement.Accepted, "");
        await Judge(chat, "SRP-02", Judgement.Returned, "Say more.");
        chat.On(2026, 1, 7);
        return chat;
    }

    private static async Task Record(Chat chat, string reference, Status status, int basedOn = 1) =>
        (await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference(reference), 1, Some.Draft() with { Status = status, BasedOn = basedOn }))).Heard.ShouldNotBeEmpty();

    private static async Task Judge(Chat chat, string reference, Judgement judgement, string comment)
    {
        var officer = (await chat.Directory.Find(Some.Email("ilau.officer"), default)).ShouldNotBeNull();
        (await new GiveVerdict(chat.Register, chat.Audit, chat.Clock).Give(ReferencePlan.Id, Some.Reference(reference), 2, QualityVerdict.Pending, judgement, comment, officer, default)).ShouldBeOfType<VerdictOutcome.Given>();
    }

    [Theory]
    [InlineData("overdue changes since 1 January")]
    [InlineData("what has changed on the overdue ones since 1 January?")]
    public async Task A_filter_before_it_is_kept(string said)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says(said)).Hears("What has changed in what is overdue in Baseline Assessment 2005-06 since Thu 1 Jan 2026: ");
    }
}
