using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"No change" with its reason is done in one step, as the card's button is.</summary>
public sealed class NoChangeTests
{
    [Theory]
    [InlineData("no change on SRP-01, tactic still being drafted")]
    [InlineData("SRP-01 no change, tactic still being drafted")]
    [InlineData("SRP 1: as before - tactic still being drafted")]
    [InlineData("Hi, nothing new to report on srp1, tactic still being drafted")]
    public async Task It_is_shown_and_recorded_once_that_is_confirmed(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(said);

        lead.Hears("Record for SRP-01: Work in progress. No change: tactic still being drafted — is that right?").Buttons().ShouldBe(["Record it", "Change it", "Cancel"]);
        (await chat.Said("SRP-01")).ShouldBeEmpty();
        (await lead.Taps("Record it")).Hears("SRP-01 is recorded as Work in progress. 1 of 4 answered.");

        var update = (await chat.Said("SRP-01")).ShouldHaveSingleItem();
        (update.Status, update.Narrative, update.Via).ShouldBe((Status.WorkInProgress, "No change: tactic still being drafted", UpdateChannel.Chat));
    }

    [Fact]
    public async Task Without_a_reason_that_alone_is_asked()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("srp 04 no change");

        lead.Hears("SRP-04: Nothing has changed, so it stays as it was: Work in progress. Why is that, in one line?");
        (await lead.Says("thanks")).Hears("SRP-04: ILAU needs it in words, a line at least.");
        (await lead.Says("is that enough for you?")).Hears("SRP-04: That reads like a question. I have not used it as an answer.");
        (await lead.Says("The tender is still out.")).Hears("Record for SRP-04: Work in progress. No change: The tender is still out. — is that right?");
    }

    [Fact]
    public async Task In_the_dialog_it_is_one_step_too()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await lead.Says("no change: tender still out")).Hears("Record for SRP-04: Work in progress. No change: tender still out — is that right?");
    }

    [Theory]
    [InlineData("probably no change on SRP-04, tender still out", "\"probably no\" leaves the status open.")]
    [InlineData("SRP-04 no change, it is completed now", "\"completed\" does not go with work in progress.")]
    [InlineData("SRP-04 no change. no sorry, tender is in", "You took something back")]
    public async Task What_leaves_it_in_doubt_is_asked_about(string said, string asked)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says(said);

        lead.Hears($"SRP-04: {asked}").Buttons().ShouldBe(["Work in progress", "Completed", "No further action"]);
    }

    [Theory]
    [InlineData("SRP-04 no change to the site, tender out", "SRP-04: What is its status?")]
    [InlineData("SRP-04 no change?", "SRP-04: Work in progress")]
    public async Task What_is_of_a_part_or_asked_is_not_taken_for_it(string said, string heard)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says(said)).Hears(heard);
    }

    [Fact]
    public async Task What_somebody_else_said_meanwhile_is_shown_before_anything_is_recorded()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("no change on SRP-04, tender still out");
        var officer = await chat.As("ilau.officer").Says("SRP-04 is completed, the pound opened");
        await officer.Says("yes");

        (await lead.Says("yes")).Hears("Since you began, ilau.officer@example.org has said: Completed. Nothing was recorded. Record it if there is still no change. Record for SRP-04: Completed. No change: tender still out");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
        (await lead.Says("yes")).Hears("SRP-04 is recorded as Completed.");
    }

    [Fact]
    public async Task What_is_not_theirs_is_refused_and_the_words_are_given_back()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("csa.lead").Says("no change on SRP-04, tender still out")).Hears("SRP-04 is not one of your AFIs, so I cannot show or change it. Ask the lead (Head of Traffic) or ILAU. You wrote:\ntender still out");
    }
}
