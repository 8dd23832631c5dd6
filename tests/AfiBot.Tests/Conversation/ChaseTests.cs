using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Reminders, overdue notices and the word to ILAU: due on Monday 26 January 2026, closing on 9 February.</summary>
public sealed class ChaseTests
{
    [Fact]
    public async Task Who_has_answered_part_gets_one_reminder_one_overdue_notice_and_no_more()
    {
        var chat = await WithLead();
        await Round(chat, 5);
        await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, Some.Draft("Begun.") with { BasedOn = 1 }));

        foreach (var day in (int[])[20, 21, 21, 22, 26, 27, 27, 28, 31])
            await Round(chat, day);

        Cards(chat).Select(c => c.Summary).ShouldBe(
        [
            "4 AFIs to update by Mon 26 Jan 2026: 0 of 4 answered",
            "Reminder: 4 AFIs to update by Mon 26 Jan 2026: 1 of 4 answered",
            "Late: 4 AFIs to update by Mon 26 Jan 2026: 1 of 4 answered",
        ]);
        Cards(chat).Select(c => c.Heading).ShouldBe(
        [
            null,
            "Reminder: 3 of 4 still to answer, due Mon 26 Jan 2026",
            "Late since Mon 26 Jan 2026: 3 of 4 still to answer",
        ]);
    }

    [Fact]
    public async Task Who_turns_up_after_the_reminder_was_due_gets_one_card()
    {
        var chat = await Chat.InTheFirstCycle();
        await Round(chat, 5);
        await Round(chat, 21);
        await chat.As("srp.lead").Says("hello");
        await Round(chat, 21);
        await Round(chat, 22);

        Cards(chat).ShouldHaveSingleItem().Step.ShouldBe(RequestStep.Reminder);
    }

    [Fact]
    public async Task Who_answers_before_the_reminder_goes_out_is_spared_it()
    {
        var chat = await WithLead();
        await Round(chat, 5);
        chat.On(2026, 1, 21);
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        foreach (var reference in (string[])["SRP-01", "SRP-02", "SRP-03", "SRP-04"])
            await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference(reference), 1, Some.Draft("Begun.") with { BasedOn = 1 }));

        await Round(chat, 21);

        Cards(chat).ShouldHaveSingleItem();
        var delivery = await chat.DeliveryTo("srp.lead");
        (delivery.State, delivery.Reason).ShouldBe((DeliveryState.Sent, "answered in full meanwhile"));
    }

    [Fact]
    public async Task ILAU_is_told_once_who_is_late_with_what()
    {
        var chat = await WithLead();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        await Round(chat, 5);
        await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-02"), 1, Some.Draft("Begun.") with { BasedOn = 1 }));
        chat.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 2, 8, 59, 0, TimeSpan.Zero));
        (await Escalate(chat)).ShouldBeEmpty();

        chat.On(2026, 2, 2);
        (await Escalate(chat)).ShouldHaveSingleItem().PossiblyTwice.ShouldBeFalse();
        (await Escalate(chat)).ShouldBeEmpty();
        chat.On(2026, 2, 6);
        (await Escalate(chat)).ShouldBeEmpty();

        var told = Told(chat).ShouldHaveSingleItem();
        told.Leads.Count.ShouldBe(20);
        told.Leads.Single(l => l.Progress.Lead == Some.Email("srp.lead")).Owed.Select(r => r.Value).ShouldBe(["SRP-01", "SRP-03", "SRP-04"]);
        (told.Cards.Sent, told.Cards.Total).ShouldBe((1, 20));
        (await chat.Plan()).Cycle!.EscalatedAt.ShouldBe(new DateTimeOffset(2026, 2, 2, 9, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Without_a_channel_ILAU_is_told_when_there_is_one()
    {
        var chat = await Chat.InTheFirstCycle();
        chat.On(2026, 2, 2);
        (await Escalate(chat)).ShouldBeEmpty();

        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        (await Escalate(chat)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_told_at_the_next_run()
    {
        var chat = await InALateCycle();
        chat.Messenger.Failure = new SendOutcome.TryLater("503");
        (await Escalate(chat)).ShouldBeEmpty();

        chat.Messenger.Failure = null;
        (await Escalate(chat)).ShouldHaveSingleItem().PossiblyTwice.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_instances_tell_it_once_and_one_that_dies_is_found_after_its_lease()
    {
        var chat = await InALateCycle();
        chat.Messenger.OnTheWay = async () =>
        {
            (await Escalate(chat)).ShouldBeEmpty("another is at it");
            throw new InvalidOperationException("The process was killed.");
        };
        await Should.ThrowAsync<InvalidOperationException>(() => Escalate(chat));

        chat.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Escalate(chat)).ShouldBeEmpty();
        chat.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Escalate(chat)).ShouldHaveSingleItem().PossiblyTwice.ShouldBeTrue();
        Told(chat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_instances_that_read_at_once_tell_it_once()
    {
        var chat = await InALateCycle();
        IReadOnlyList<Posted>? other = null;
        chat.Rows.BeforeNextWrite(RowTable.Plans, async () => other = await Escalate(chat));

        (await Escalate(chat)).ShouldBeEmpty();

        other.ShouldNotBeNull().ShouldHaveSingleItem();
        Told(chat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Officers_are_told_which_cards_did_not_arrive_and_managers_are_not()
    {
        var chat = await WithLead();
        await chat.SendDueCards();

        (await chat.As("ilau.officer").Says("who has not answered?")).Hears<UnansweredReply>().Cards.ShouldBe(new DeliveryCounts(1, 0, 0, 19));
        (await chat.As("manager").Says("who has not answered?")).Hears<UnansweredReply>().Cards.ShouldBeNull();
        (await chat.As("ilau.officer").Says("who has not answered about roads?")).Hears<UnansweredReply>().Cards.ShouldBeNull();
        await chat.As("ilau.officer").Says("close the cycle");
        (await chat.As("ilau.officer").Says("yes")).Hears(
            "Cycle 1 is closed. No more answers are taken until the next one opens. 1 of 20 cards delivered: 19 could not be reached.");
    }

    private static async Task<Chat> WithLead()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        return chat;
    }

    private static async Task<Chat> InALateCycle()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        chat.On(2026, 2, 2);
        return chat;
    }

    private static async Task Round(Chat chat, int day)
    {
        chat.On(2026, 1, day);
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        await chat.SendDueCards();
    }

    private static Task<IReadOnlyList<Posted>> Escalate(Chat chat) => new EscalateLateLeads(chat.Register, chat.Pausing, chat.Clock).Run(default);

    private static IReadOnlyList<RequestCardReply> Cards(Chat chat) => [.. chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>()];

    private static IReadOnlyList<LateLeadsReply> Told(Chat chat) => [.. chat.Messenger.To("Channel-1").OfType<LateLeadsReply>()];
}
