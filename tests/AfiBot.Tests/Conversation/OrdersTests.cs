using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What officers order: cycles and the digest.</summary>
public sealed class OrdersTests
{
    [Fact]
    public async Task An_officer_opens_and_closes_the_cycle()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        var officer = chat.As("ilau.officer");

        (await officer.Says("close the cycle")).Hears("No cycle is open.");
        (await officer.Says("open the cycle")).Hears(
            "Cycle 1 asks 20 leads about 148 AFIs, and their cards go out at once. Answers are due by Mon 26 Jan 2026 and can be given until Mon 9 Feb 2026. Shall I open it now?");
        (await chat.Plan()).Cycle.ShouldBeNull("it was asked first");
        (await officer.Says("yes")).Hears(
            "Cycle 1 is open: 20 leads asked about 148 AFIs. Answers are due by Mon 26 Jan 2026 and can be given until Mon 9 Feb 2026. The cards are on their way.");
        (await officer.Says("open the cycle")).Hears("Cycle 1 is open already: answers are due by Mon 26 Jan 2026 and can be given until Mon 9 Feb 2026.");
        await Answered(chat, "SRP-04");
        (await officer.Says("close the cycle")).Hears(
            "Cycle 1 asks 20 leads about 148 AFIs, of which 147 are unanswered. Once it is closed, no more answers are taken and no more cards go out; what was answered is kept. "
            + "It ends by itself after Mon 9 Feb 2026. Shall I close it now?");
        (await chat.Plan()).Cycle!.ClosedAt.ShouldBeNull("it was asked first");
        (await officer.Taps("Close the cycle")).Hears("Cycle 1 is closed. No more answers are taken until the next one opens.");
        await officer.Says("open the cycle");
        (await officer.Taps("Open the cycle")).Hears("Cycle 2 is open: 20 leads asked about 148 AFIs.");
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("ok")]
    public async Task Yes_closes_it_and_no_leaves_it(string yes)
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("close the cycle");

        (await officer.Says("no")).Hears("Nothing was done.");
        (await officer.Says(yes)).Hears("We have nothing in progress.");
        (await chat.Plan()).Cycle!.ClosedAt.ShouldBeNull();
        await officer.Says("close the cycle");
        (await officer.Says(yes)).Hears("Cycle 1 is closed.");
        (await officer.Says(yes)).Hears("We have nothing in progress.");
    }

    [Theory]
    [InlineData("actually no")]
    [InlineData("no, leave it")]
    [InlineData("leave it")]
    public async Task Whoever_thinks_better_of_it_is_told_that_nothing_was_done(string no)
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("close the cycle");

        (await officer.Says(no)).Hears("Nothing was done.");
        (await chat.Plan()).Cycle!.ClosedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_just_asked_about_is_ordered_by_its_verb()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("close the cycle");

        await officer.Says("open it");
        (await chat.Plan()).Cycle!.ClosedAt.ShouldBeNull("another order is none of this one");
        await officer.Says("close the cycle");
        (await officer.Says("close it please")).Hears("Cycle 1 is closed.");
        await officer.Says("reopen it");
        (await chat.Plan()).Cycle!.ClosedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_yes_after_something_else_or_after_ten_minutes_closes_nothing()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("close the cycle");

        await officer.Says("what is overdue?");
        (await officer.Says("yes")).Hears("We have nothing in progress.");
        await officer.Says("close the cycle");
        chat.Clock.Advance(TimeSpan.FromMinutes(11));
        (await officer.Says("yes")).Hears("We have nothing in progress.");

        (await chat.Plan()).Cycle!.ClosedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_cycle_that_was_closed_by_mistake_opens_again_with_its_answers()
    {
        var chat = await Chat.InTheFirstCycle();
        await Answered(chat, "SRP-04");
        var officer = await chat.As("ilau.officer").Says("close the cycle");
        await officer.Says("yes");

        (await officer.Says("reopen the cycle")).Hears(
            "Cycle 1 is open again, with 1 of 148 AFIs answered. Answers are due by Mon 26 Jan 2026 and can be given until Mon 9 Feb 2026.");

        (await officer.Says("reopen the cycle")).Hears("Cycle 1 is open.");
        await Answered(chat, "SRP-01");
        await chat.As("srp.lead").Says("hello");
        await chat.SendDueCards();
        chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>().ShouldHaveSingleItem().Summary.ShouldBe("4 AFIs to update by Mon 26 Jan 2026: 2 of 4 answered");
    }

    [Fact]
    public async Task A_cycle_opens_again_until_its_last_day_and_until_the_next_was_opened()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        var officer = chat.As("ilau.officer");
        (await officer.Says("reopen the cycle")).Hears("There was no cycle yet.");
        await chat.OpenTheCycle();
        await officer.Says("close the cycle");
        await officer.Says("yes");
        await chat.OpenTheCycle();
        (await officer.Says("reopen the cycle")).Hears("Cycle 2 is open.");

        chat.On(2026, 3, 31);
        (await officer.Says("reopen the cycle")).Hears("Cycle 2 ended on Mon 9 Feb 2026, its last day.");
    }

    private static async Task Answered(Chat chat, string reference)
    {
        var lead = await chat.As("srp.lead").Says($"{reference} work in progress, tactic agreed with the tasking group in December");
        await lead.Says("yes");
        (await chat.Said(reference)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("manager")]
    [InlineData("csa.lead")]
    public async Task Nobody_else_orders_anything(string name)
    {
        var chat = await Chat.InTheFirstCycle();

        foreach (var order in (string[])["open the cycle", "close the cycle", "post the digest", "use this channel for the digest"])
            (await chat.As(name, Place.Channel).Says(order)).Hears("Only ILAU officers can do that: they open and close cycles, change who leads, post the digest and make the position paper.");

        var plan = await chat.Plan();
        plan.Cycle!.ClosedAt.ShouldBeNull();
        plan.Plan.DigestChannel.ShouldBeNull();
    }

    [Fact]
    public async Task The_channel_of_the_digest_is_named_in_it()
    {
        var chat = await Chat.InTheFirstCycle();
        const string sayItThere = "Say that in the team channel where you want the digest";

        (await chat.As("ilau.officer").Says("use this channel for the digest")).Hears(sayItThere);
        (await chat.As("ilau.officer", Place.Shared).Says("use this channel for the digest")).Hears(sayItThere);
        (await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest"))
            .Hears("From now on the digest of Baseline Assessment 2005-06 is posted here every Monday at 08:00.");

        (await chat.Plan()).Plan.DigestChannel.ShouldBe(chat.As("ilau.officer", Place.Channel).Reference);
    }

    [Fact]
    public async Task A_plan_that_others_keep_changing_is_left_alone_after_some_tries()
    {
        var chat = await Chat.InTheFirstCycle();
        KeepChanging();

        (await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest"))
            .Hears("Somebody else is changing the plan at the moment, so nothing was done. Please try again.");

        void KeepChanging() => chat.Rows.BeforeNextWrite(RowTable.Plans, async () =>
        {
            await chat.Register.TrySave((await chat.Plan()).Plan, default);
            KeepChanging();
        });
    }
}
