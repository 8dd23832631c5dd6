using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>A tap in the update dialog carries its answer, not words; buttons from before, which carry words, are still taken.</summary>
public sealed class DialogTapTests
{
    [Fact]
    public async Task No_button_of_the_dialog_carries_words()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-02");

        lead.Button("No further action").ShouldBeOfType<DialogTap.Give>();
        (await lead.Taps("No further action")).Button("No current plan").ShouldBeOfType<DialogTap.Give>();
        (await lead.Taps("No current plan")).Button("Back").ShouldBeOfType<DialogTap.Back>();
        (await lead.Says("Not this year.")).Button("No target date").ShouldBeOfType<DialogTap.Give>();
        (await lead.Taps("No target date")).Button("Equality only").ShouldBeOfType<DialogTap.Give>();
        (await lead.Taps("Equality only")).Button("Skip").ShouldBeOfType<DialogTap.Keep>();
        (await lead.Taps("Skip")).Button("Record it").ShouldBeOfType<DialogTap.Yes>();
        (await lead.Taps("Record it")).Hears("SRP-02 is recorded as No further action: no current plan.");
        var said = (await chat.Said("SRP-02")).ShouldHaveSingleItem();
        (said.TargetDate, said.EqualityImpactConsidered, said.FinancialImpactConsidered).ShouldBe((null, true, false));
    }

    [Fact]
    public async Task What_is_in_doubt_is_settled_by_a_tap()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Taps("Completed");
        await lead.Says("is it done yet?");

        (await lead.Taps("No")).Hears("SRP-04: I have not used it. What has been done");
        await lead.Says("is it done yet?");
        (await lead.Taps("Yes, use it")).Hears("SRP-04: Is there a target date?");
        (await lead.Taps("Back")).Hears("SRP-04: What has been done since the last update? So far: is it done yet?");
        (await lead.Taps("Cancel")).Hears("Cancelled: nothing was recorded for SRP-04.");
    }

    [Fact]
    public async Task A_yes_to_a_doubt_that_is_settled_takes_nothing()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await lead.Taps("Completed");
        await lead.Says("is it done yet?");
        var yes = lead.Button("Yes, use it");
        await lead.Taps("No");

        (await lead.Taps(yes)).Hears("SRP-04: We have moved on from that question. What has been done");
    }

    [Fact]
    public async Task Buttons_with_words_from_before_are_still_taken()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await Old(lead, "Status", "completed")).Hears("SRP-04: What has been done");
        (await Old(lead, "Status", "completed")).Hears("SRP-04: We have moved on from that question. What has been done");
        await lead.Says("The car pound opened in March.");
        (await Old(lead, "TargetDate", "none")).Hears("SRP-04: Were the equality");
        (await Old(lead, "Impact", "both")).Hears("SRP-04: Is there evidence to link to?");
        (await Old(lead, "Evidence", "skip")).Hears("Record for SRP-04: Completed.");
        (await Old(lead, "Confirm", "yes")).Hears("SRP-04 is recorded as Completed.");

        (await chat.Said("SRP-04")).ShouldHaveSingleItem().FinancialImpactConsidered.ShouldBeTrue();
        (await lead.TapsOld("say", ("text", "status of roads"), ("afi", ""), ("step", ""))).Hears("Strategic road policing");
    }

    [Fact]
    public async Task A_tap_out_of_turn_shows_the_open_question_whichever_plan_it_is_of()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        var completed = lead.Button("Completed");
        await lead.Taps(completed);
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);

        (await lead.Taps(completed)).Hears("SRP-04: We have moved on from that question. What has been done");
    }

    private static Task<Voice> Old(Voice lead, string step, string text) =>
        lead.TapsOld("say", ("text", text), ("afi", "SRP-04"), ("step", step), ("plan", ReferencePlan.Id.Value));
}
