using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>While cycle 1 is open, AFIs of the Commander, Homicide and Serious Crime (MCI-01 to MCI-05) go to another lead.</summary>
public sealed class NewLeadTests
{
    private const string Went = "MCI-01 has gone to another lead (Detective Superintendent Newcome).";

    [Fact]
    public async Task The_new_lead_gets_a_card_in_the_next_round_and_the_reminders_after_it()
    {
        var chat = await Asked();
        await Give(chat, "MCI-01");

        await Round(chat);
        Cards(chat, "new.lead").ShouldHaveSingleItem().Summary.ShouldBe("1 AFI to update by Mon 26 Jan 2026: 0 of 1 answered");
        await Round(chat);
        Cards(chat, "new.lead").Count.ShouldBe(1, "once");
        chat.On(2026, 1, 21);
        await Round(chat);
        chat.On(2026, 1, 27);
        await Round(chat);

        Cards(chat, "new.lead").Select(c => c.Step).ShouldBe([RequestStep.Request, RequestStep.Reminder, RequestStep.Overdue]);
        Cards(chat, "mci.lead").Select(c => c.Summary).ShouldBe(
        [
            "5 AFIs to update by Mon 26 Jan 2026: 0 of 5 answered",
            "Reminder: 4 AFIs to update by Mon 26 Jan 2026: 0 of 4 answered",
            "Late: 4 AFIs to update by Mon 26 Jan 2026: 0 of 4 answered",
        ]);
    }

    [Fact]
    public async Task Who_is_left_with_nothing_is_not_reminded_and_a_tap_on_the_old_card_says_who_has_it()
    {
        var chat = await Asked();
        await Give(chat, "MCI-01", "MCI-02", "MCI-03", "MCI-04", "MCI-05");
        await Round(chat);
        chat.On(2026, 1, 21);
        await Round(chat);
        chat.On(2026, 1, 27);
        await Round(chat);

        Cards(chat, "mci.lead").Count.ShouldBe(1, "the one from before");
        Cards(chat, "new.lead").Count.ShouldBe(3);
        var before = chat.As("mci.lead");
        foreach (var turn in new[] { () => before.Taps(new OwedRequest(0)), () => before.Says("what do I owe?") })
        {
            (await turn()).Hears(
                "MCI-01, MCI-02, MCI-03, MCI-04 and MCI-05 have gone to another lead (Detective Superintendent Newcome). You have nothing else to answer in this cycle.");
        }

        foreach (var action in new TopicRequest[] { new OpenFormRequest(Mci01), new OpenNoChangeRequest(Mci01), new AfiRequest(Mci01) })
            (await before.Taps(action)).Hears($"{Went} It is no longer yours, so I cannot show or change it.");
        (await chat.As("ilau.officer").Says("who has not answered?")).Hears("Answers awaited:");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_that_was_being_filled_in_gives_every_word_back(bool afterARound)
    {
        var chat = await Asked();
        await Give(chat, "MCI-01");
        if (afterARound)
            await Round(chat);

        var draft = new UpdateDraft { Status = Status.Completed, Narrative = "The bureau is set up.", TargetDate = "2026-03-31", BasedOn = 1 };
        (await chat.As("mci.lead").Taps(new SaveAnswerRequest(Mci01, 1, draft))).Heard.ShouldHaveSingleItem().Summary.ShouldBe(
            $"{Went} It is no longer yours, so I cannot show or change it. You wrote:\nThe bureau is set up.\nCompleted, target date 2026-03-31");
        (await chat.As("mci.lead").Taps(new SaveNoChangeRequest(Mci01, 1, "Still waiting.", 1))).Hears(
            $"{Went} It is no longer yours, so I cannot show or change it. You wrote:\nStill waiting.");
        (await chat.Said("MCI-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_card_of_the_one_before_says_what_went_and_goes_on_with_the_rest()
    {
        var chat = await Asked();
        await Give(chat, "MCI-01");
        await Round(chat);

        var card = (await chat.As("mci.lead").Taps(new OwedRequest(0))).Hears<RequestCardReply>();

        (card.Progress.Asked, card.Notice).ShouldBe((4, Went));
    }

    [Fact]
    public async Task What_was_answered_before_stays_answered_and_nothing_is_counted_twice()
    {
        var chat = await Asked();
        await chat.As("mci.lead").Taps(new SaveAnswerRequest(Mci01, 1, Some.Draft() with { BasedOn = 1 }));
        var before = Figures.Of((await chat.Position()).Afis);
        await Give(chat, "MCI-01");

        await Round(chat);

        Figures.Of((await chat.Position()).Afis).ShouldBe(before);
        Cards(chat, "new.lead").ShouldHaveSingleItem().Summary.ShouldBe("1 AFI to update by Mon 26 Jan 2026: 1 of 1 answered");
    }

    [Fact]
    public async Task A_new_lead_who_installs_the_bot_before_the_next_round_gets_the_card_at_once_and_once()
    {
        var chat = await Asked(newLeadHasTheApp: false);
        await Give(chat, "MCI-01");
        await chat.As("new.lead").Says("hello");

        await new Welcome(chat.Register, chat.Cards, new FollowLeads(chat.Register, chat.Clock), new Contact()).SendOwed(Some.Lead("new.lead"), chat.Clock.GetUtcNow(), default);
        await Round(chat);

        Cards(chat, "new.lead").ShouldHaveSingleItem().Progress.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_lead_who_had_a_card_already_gets_one_with_everything()
    {
        var chat = await Asked();
        await GiveTo(chat, "soc.lead", "Commander, Organised Crime", "MCI-01");
        var had = Cards(chat, "soc.lead").ShouldHaveSingleItem().Progress.Asked;

        await Round(chat);
        await Round(chat);

        Cards(chat, "soc.lead").Select(c => c.Progress.Asked).ShouldBe([had, had + 1]);
    }

    [Fact]
    public async Task An_AFI_that_comes_back_is_asked_of_the_first_again_and_the_other_is_told()
    {
        var chat = await Asked();
        await Give(chat, "MCI-01");
        await Round(chat);
        await GiveTo(chat, "mci.lead", "Commander, Homicide and Serious Crime", "MCI-01");
        await Round(chat);

        (await chat.As("mci.lead").Taps(new OwedRequest(0))).Hears<RequestCardReply>().Progress.Asked.ShouldBe(5);
        (await chat.As("new.lead").Taps(new OwedRequest(0))).Hears(
            "MCI-01 has gone to another lead (Commander, Homicide and Serious Crime). You have nothing else to answer in this cycle.");
    }

    [Fact]
    public async Task The_officers_count_of_cards_is_that_of_the_leads_who_are_asked_now()
    {
        var chat = await Asked(newLeadHasTheApp: false);
        var before = DeliveryCounts.Of((await chat.Plan()).Requests);
        await Give(chat, "MCI-01", "MCI-02", "MCI-03", "MCI-04", "MCI-05");

        await Round(chat);

        DeliveryCounts.Of((await chat.Plan()).Requests).ShouldBe(before with { Sent = before.Sent - 1, Waiting = before.Waiting + 1 });
        LeadProgress.Of((await chat.Position()).Afis).Count.ShouldBe(before.Total);
    }

    private static AfiReference Mci01 { get; } = Some.Reference("MCI-01");

    /// <summary>Cycle 1 is open, and two leads have their cards.</summary>
    private static async Task<Chat> Asked(bool newLeadHasTheApp = true)
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.Directory.Write([Some.Lead("new.lead") with { Name = "Detective Superintendent Newcome" }], default);
        foreach (var lead in new[] { "mci.lead", "soc.lead" }.Concat(newLeadHasTheApp ? ["new.lead"] : []))
            await chat.As(lead).Says("hello");
        await Round(chat);
        Cards(chat, "mci.lead").Count.ShouldBe(1);
        return chat;
    }

    private static Task Give(Chat chat, params string[] references) => GiveTo(chat, "new.lead", "Detective Superintendent Newcome", references);

    /// <summary>An import names another lead.</summary>
    private static async Task GiveTo(Chat chat, string lead, string title, params string[] references)
    {
        var view = await chat.Plan();
        var given = view.Afis.Where(a => references.Contains(a.Reference.Value)).Select(a => a with { Lead = Some.Email(lead), LeadName = title });
        (await chat.Register.TryWrite(view.Plan, [], [.. given], [], default)).ShouldBeTrue();
    }

    private static async Task Round(Chat chat)
    {
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        await chat.SendDueCards();
    }

    private static IReadOnlyList<RequestCardReply> Cards(Chat chat, string lead) => [.. chat.Messenger.To($"personal-{lead}").OfType<RequestCardReply>()];
}
