using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What was recorded can be taken back by its author while the cycle is open.</summary>
public sealed class WithdrawTests
{
    [Theory]
    [InlineData("undo")]
    [InlineData("scrap that")]
    [InlineData("withdraw my last answer")]
    [InlineData("take that back")]
    [InlineData("withdraw SRP-04")]
    [InlineData("please withdraw my answer to srp 4")]
    public async Task The_last_answer_is_taken_back_and_what_was_undone_is_said(string said)
    {
        var (chat, lead) = await Recorded();

        (await lead.Says(said)).Hears("Your answer to SRP-04 is withdrawn: Completed. What stands for it now: Work in progress. 0 of 4 answered.").Buttons().ShouldBe(["Update SRP-04", "What do I owe?"]);

        (await chat.Said("SRP-04")).ShouldHaveSingleItem("what was said is kept");
        (await chat.Afi("SRP-04")).Standing!.Via.ShouldBe(UpdateChannel.Import);
    }

    [Fact]
    public async Task Twice_is_once()
    {
        var (chat, lead) = await Recorded();
        await lead.Says("undo");

        (await lead.Says("undo")).Hears("There is nothing of late that I could take back.");
        (await lead.Says("withdraw SRP-04")).Hears("What stands for SRP-04 was not said by you, so there is nothing to withdraw.");
        (await chat.Register.History(ReferencePlan.Id, Some.Reference("SRP-04"), default)).Verdicts.ShouldHaveSingleItem().Judgement.ShouldBe(Judgement.Withdrawn);
    }

    [Fact]
    public async Task A_list_that_was_confirmed_as_one_is_taken_back_as_one()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-03 in progress, tender out; SRP-04 done, pound opened");
        await lead.Says("yes");

        (await lead.Says("undo")).Hears("Your answer to SRP-03 is withdrawn: Work in progress. What stands for it now: Work in progress. Your answer to SRP-04 is withdrawn: Completed.");
    }

    [Fact]
    public async Task What_a_card_recorded_is_taken_back_too()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, Some.Draft() with { BasedOn = 1 }));

        (await lead.Says("undo")).Hears("Your answer to SRP-01 is withdrawn:");
    }

    [Fact]
    public async Task Nobody_withdraws_what_another_said()
    {
        var (chat, _) = await Recorded();

        (await chat.As("ilau.officer").Says("withdraw SRP-04")).Hears("What stands for SRP-04 was not said by you, so there is nothing to withdraw.");
        (await chat.As("csa.lead").Says("withdraw SRP-04")).Hears("SRP-04 is not one of your AFIs, so I cannot show or change it.");
        (await chat.Afi("SRP-04")).Standing!.Status.ShouldBe(Status.Completed);
    }

    [Fact]
    public async Task What_a_closed_cycle_was_told_stays()
    {
        var (chat, lead) = await Recorded();
        chat.On(2026, 2, 10);

        (await lead.Says("undo")).Hears("Your answer to SRP-04 was for a cycle that is closed, so it stays.");
        (await chat.Afi("SRP-04")).Standing!.Status.ShouldBe(Status.Completed);
    }

    [Fact]
    public async Task What_ILAU_has_accepted_stays()
    {
        var (chat, lead) = await Recorded();
        await new GiveVerdict(chat.Register, chat.Audit, chat.Clock).Give(ReferencePlan.Id, Some.Reference("SRP-04"), (await chat.Afi("SRP-04")).UpdateCount, QualityVerdict.Pending, Judgement.Accepted, "", (await chat.Directory.Find(Some.Email("ilau.officer"), default))!, default);

        (await lead.Says("undo")).Hears("ILAU has accepted your answer to SRP-04, so it stays. A further update sets it right.");
    }

    [Fact]
    public async Task In_the_middle_of_an_update_nothing_is_lost()
    {
        var (_, lead) = await Recorded();
        await lead.Says("SRP-03 in progress, tender out");

        (await lead.Says("undo")).Hears("Nothing that you are telling me of SRP-03 is recorded yet. Say \"back\" to change something, or \"cancel\" to drop it. Record for SRP-03: Work in progress. tender out");
    }

    private static async Task<(Chat Chat, Voice Lead)> Recorded()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened");
        await lead.Says("yes");
        return (chat, lead);
    }

    [Fact]
    public async Task A_reference_that_nobody_knows_is_answered_with_one_of_the_askers_own()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("mci.lead").Says("withdraw MCI-99")).Hears("There is no AFI \"MCI-99\" in the plan. References look like MCI-01.");
    }

    [Theory]
    [InlineData("srp4 was wrong, take it back")]
    [InlineData("I got SRP-04 wrong, undo it")]
    public async Task One_that_is_said_to_be_wrong_is_taken_back(string said)
    {
        var (_, lead) = await Recorded();

        (await lead.Says(said)).Hears("Your answer to SRP-04 is withdrawn: Completed.");
        (await lead.Says("undo again")).Hears("There is nothing of late that I could take back.");
    }

    [Theory]
    [InlineData("I pressed completed on SRP-04 by accident, please take it back")]
    [InlineData("sorry, wrong one: SRP-04 was a mistake, can I have it back")]
    public async Task One_that_was_given_by_mistake_is_taken_back(string said)
    {
        var (_, lead) = await Recorded();

        (await lead.Says(said)).Hears("Your answer to SRP-04 is withdrawn: Completed.");
    }

    [Fact]
    public async Task At_the_beginning_of_a_further_update_the_answer_before_it_is_taken_back()
    {
        var (_, lead) = await Recorded();
        await lead.Says("update SRP-04");

        (await lead.Says("withdraw it")).Hears("Your answer to SRP-04 is withdrawn: Completed.");
    }

    [Fact]
    public async Task A_date_alone_corrects_the_answer_and_keeps_all_else()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-01 in progress, lease signed");
        await lead.Says("yes");

        (await lead.Says("SRP-01 target date 30 April 2026")).Hears("Record for SRP-01: Work in progress. lease signed");
        lead.Hears<SummaryReply>().Draft.TargetDate.ShouldBe("2026-04-30");
    }
}
