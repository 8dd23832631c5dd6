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
            "Cycle 1 is open: 20 leads asked about 148 AFIs. Answers are due by Mon 26 Jan 2026 and can be given until Mon 9 Feb 2026. The cards are on their way.");
        (await officer.Says("open the cycle")).Hears("Cycle 1 is open already: answers are due by Mon 26 Jan 2026 and can be given until Mon 9 Feb 2026.");
        (await officer.Says("close the cycle")).Hears("Cycle 1 is closed. No more answers are taken until the next one opens.");
        (await officer.Says("open the cycle")).Hears("Cycle 2 is open: 20 leads asked about 148 AFIs.");
    }

    [Theory]
    [InlineData("manager")]
    [InlineData("csa.lead")]
    public async Task Nobody_else_orders_anything(string name)
    {
        var chat = await Chat.InTheFirstCycle();

        foreach (var order in (string[])["open the cycle", "close the cycle", "post the digest", "use this channel for the digest"])
            (await chat.As(name, Place.Channel).Says(order)).Hears("Only ILAU officers can do that: they open and close cycles and post the digest.");

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
