using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Cover while the Head of Traffic is away, from Monday 5 January 2026. The deputy is known for another framework only.</summary>
public sealed class CoverTests
{
    private const string Asks = "Inspector Jo Bloggs (jo.bloggs@example.org) is to answer for Head of Traffic, from Mon 5 Jan 2026 to Fri 16 Jan 2026. Shall I arrange that?";

    [Theory]
    [InlineData("Jo covers for me until 16 January", "from Mon 5 Jan 2026 to Fri 16 Jan 2026")]
    [InlineData("jo bloggs is covering for me from 8 January until 16 January", "from Thu 8 Jan 2026 to Fri 16 Jan 2026")]
    [InlineData("I am away next week, Jo covers", "from Mon 12 Jan 2026 to Sun 18 Jan 2026")]
    [InlineData("I'm on leave until 16 January, jo.bloggs@example.org will cover", "from Mon 5 Jan 2026 to Fri 16 Jan 2026")]
    public async Task A_lead_says_who_covers_and_it_is_arranged_once_that_is_confirmed(string said, string when)
    {
        var chat = await WithADeputy();
        var lead = await chat.As("srp.lead").Says(said);

        lead.Hears($"Inspector Jo Bloggs (jo.bloggs@example.org) is to answer for Head of Traffic, {when}. Shall I arrange that?");
        (await chat.As("jo.bloggs").Says("what do I owe?")).Hears("You do not lead on any AFI");
        (await lead.Taps("Arrange it")).Hears($"Inspector Jo Bloggs covers for Head of Traffic {when}. They get the requests and reminders as well, and it ends by itself.");
    }

    [Fact]
    public async Task The_deputy_is_told_answers_for_the_lead_and_it_ends_by_itself()
    {
        var chat = await WithADeputy();
        var jo = await chat.As("jo.bloggs").Says("hello");
        await Arranged(chat);

        chat.Messenger.To("personal-jo.bloggs").ShouldHaveSingleItem().Summary.ShouldStartWith("Inspector Jo Bloggs covers for Head of Traffic from Mon 5 Jan 2026 to Fri 16 Jan 2026. You can answer as they would");
        (await jo.Says("SRP-04 is completed, the car pound opened")).Hears("Record for SRP-04");
        (await jo.Says("yes")).Hears("SRP-04 is recorded as Completed for Head of Traffic.");
        var update = (await chat.Said("SRP-04")).ShouldHaveSingleItem();
        (update.By, update.For).ShouldBe((Some.Email("jo.bloggs"), Some.Email("srp.lead")));

        chat.On(2026, 1, 16);
        (await jo.Says("what do I owe?")).Hears<RequestCardReply>();
        chat.On(2026, 1, 17);
        (await jo.Says("what do I owe?")).Hears("You do not lead on any AFI");
        (await jo.Says("update SRP-01")).Hears("Your cover for Head of Traffic ended on Fri 16 Jan 2026. SRP-01 is not one of your AFIs");
    }

    [Fact]
    public async Task A_deputys_older_card_says_once_the_cover_is_over_whose_it_is_and_records_nothing()
    {
        var chat = await WithADeputy();
        var jo = await chat.As("jo.bloggs").Says("hello");
        await Arranged(chat);
        await chat.SendDueCards();
        var card = chat.Messenger.To("personal-jo.bloggs").OfType<RequestCardReply>().ShouldHaveSingleItem();
        card.Groups.SelectMany(g => g.Afis).ShouldContain(a => a.Afi.Reference == Some.Reference("SRP-04"));

        chat.On(2026, 1, 17);
        foreach (var (tap, keeps) in OlderTaps("SRP-04"))
        {
            await jo.Taps(tap with { Plan = ReferencePlan.Id });
            jo.Hears("Your cover for Head of Traffic ended on Fri 16 Jan 2026. SRP-04 is not one of your AFIs, so I cannot show or change it. Ask the lead (Head of Traffic) or ILAU.")
                .Heard[0].Summary.ShouldContain(keeps);
        }

        await jo.Taps(new SaveNoChangesRequest(1, "SRP-04/1,SRP-01/1", "Nothing new.", null) { Plan = ReferencePlan.Id });
        (await chat.Said("SRP-04")).ShouldBeEmpty();
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task So_does_the_card_of_one_AFI_whose_cover_was_ended_before_its_day_or_that_went_to_another_lead_meanwhile()
    {
        var chat = await WithADeputy();
        var jo = await chat.As("jo.bloggs").Says("hello");
        var lead = await chat.As("srp.lead").Says("pass SRP-04 to jo.bloggs@example.org until 16 January");
        await lead.Taps("Arrange it");
        await chat.SendDueCards();
        chat.Messenger.To("personal-jo.bloggs").OfType<RequestCardReply>().ShouldHaveSingleItem().Progress.Asked.ShouldBe(1);
        await lead.Says("I'm back");

        await TapsAll("Ask the lead (Head of Traffic) or ILAU.");
        await (await lead.Says("pass SRP-04 to jo.bloggs@example.org until 16 January")).Taps("Arrange it");
        var officer = await chat.As("ilau.officer").Says("change lead of SRP-04 to mci.lead@example.org");
        await officer.Says("yes");
        (await chat.Afi("SRP-04")).Lead.ShouldBe(Some.Email("mci.lead"));
        await TapsAll("Ask the lead (");

        async Task TapsAll(string says)
        {
            foreach (var (tap, keeps) in OlderTaps("SRP-04"))
            {
                await jo.Taps(tap with { Plan = ReferencePlan.Id });
                jo.Hears("SRP-04 is not one of your AFIs, so I cannot show or change it.").Heard[0].Summary.ShouldContain(says);
                jo.Heard[0].Summary.ShouldContain(keeps);
            }

            (await chat.Said("SRP-04")).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_deputy_whom_no_other_file_of_the_plan_names_is_told_the_same()
    {
        var chat = await Chat.InTheFirstCycle();
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);
        var deputy = await chat.As("custody.lead").Says("hello");
        await chat.As("srp.lead").Says("custody.lead@example.org covers for me in the baseline plan until 16 January");
        await chat.As("srp.lead").Says("yes");
        (await deputy.Taps(new OpenFormRequest(Some.Reference("SRP-04")) { Plan = ReferencePlan.Id })).Hears<AnswerFormReply>();

        chat.On(2026, 1, 17);
        (await deputy.Taps(new OpenFormRequest(Some.Reference("SRP-04")) { Plan = ReferencePlan.Id })).Hears("Your cover for Head of Traffic ended on Fri 16 Jan 2026. Nothing was done. Ask the lead (Head of Traffic) or ILAU.");
        (await deputy.Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft("The pound is open.") with { BasedOn = 1 }) { Plan = ReferencePlan.Id })).Heard[0].Summary.ShouldEndWith("You wrote:\nThe pound is open.");
        (await chat.Said("SRP-04")).ShouldBeEmpty();
    }

    /// <summary>What the card and its forms can do to an AFI, with what was typed.</summary>
    private static IEnumerable<(TopicRequest Tap, string Keeps)> OlderTaps(string reference)
    {
        var afi = Some.Reference(reference);
        yield return (new OpenFormRequest(afi), "");
        yield return (new OpenNoChangeRequest(afi), "");
        yield return (new SaveAnswerRequest(afi, 1, Some.Draft("The pound is open.") with { BasedOn = 1 }), "You wrote:\nThe pound is open.");
        yield return (new SaveNoChangeRequest(afi, 1, "The tender is out.", 1), "You wrote:\nThe tender is out.");
    }

    [Fact]
    public async Task Requests_and_reminders_go_to_the_deputy_as_well()
    {
        var chat = await WithADeputy();
        await chat.As("jo.bloggs").Says("hello");
        await Arranged(chat);

        await chat.SendDueCards();

        chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>().ShouldHaveSingleItem();
        chat.Messenger.To("personal-jo.bloggs").OfType<RequestCardReply>().ShouldHaveSingleItem().Summary.ShouldBe("4 AFIs to update by Mon 26 Jan 2026: 0 of 4 answered");
        await chat.SendDueCards();
        chat.Messenger.To("personal-jo.bloggs").OfType<RequestCardReply>().Count().ShouldBe(1, "once");
    }

    [Fact]
    public async Task I_am_back_ends_it()
    {
        var chat = await WithADeputy();
        await Arranged(chat);

        (await chat.As("srp.lead").Says("I'm back")).Hears("Welcome back. Inspector Jo Bloggs no longer covers for Head of Traffic.");
        (await chat.As("jo.bloggs").Says("what do I owe?")).Hears("You do not lead on any AFI");
        (await chat.As("srp.lead").Says("i'm back")).Hears("Welcome back. Nobody covers for you");
    }

    [Fact]
    public async Task One_AFI_can_be_passed_for_a_time()
    {
        var chat = await WithADeputy();
        var lead = await chat.As("srp.lead").Says("pass SRP-04 to jo.bloggs@example.org");

        lead.Hears("Until when does jo.bloggs@example.org cover?");
        (await lead.Says("pass SRP-04 to jo.bloggs@example.org until 16 January")).Hears("Inspector Jo Bloggs (jo.bloggs@example.org) is to answer SRP-04 for Head of Traffic, from Mon 5 Jan 2026");
        await lead.Taps("Arrange it");

        (await chat.As("jo.bloggs").Says("update SRP-04")).Hears("SRP-04: What is its status?");
        (await chat.As("jo.bloggs").Says("cancel")).Hears("Cancelled");
        (await chat.As("jo.bloggs").Says("update SRP-01")).Hears("SRP-01 is not one of your AFIs");
    }

    [Fact]
    public async Task Nobody_takes_what_was_not_given()
    {
        var chat = await WithADeputy();

        (await chat.As("jo.bloggs").Says("I am covering for Head of Traffic until 16 January")).Hears("Cover is given by the lead whose AFIs they are, or by ILAU.");
        (await chat.As("mci.lead").Says("Jo covers for Head of Traffic until 16 January")).Hears("Cover is given by the lead");
        (await chat.As("mci.lead").Says("pass SRP-04 to jo.bloggs@example.org until 16 January")).Hears("Cover is given by the lead");
        await chat.As("jo.bloggs").Taps(new CoverRequest(new CoverSaid("jo.bloggs@example.org", "Head of Traffic", null, new DateOnly(2026, 1, 16), [])) { IsConfirmed = true, Plan = ReferencePlan.Id });
        chat.As("jo.bloggs").Hears("Cover is given by the lead");
        await Arranged(chat);
        (await chat.As("jo.bloggs").Says("soc.lead@example.org covers for me until 16 January")).Hears("Cover is given by the lead");
    }

    [Fact]
    public async Task An_officer_arranges_it_for_any_lead_and_sees_who_covers_whom()
    {
        var chat = await WithADeputy();
        var officer = await chat.As("ilau.officer").Says("Jo covers for the Head of Traffic until 16 January");

        officer.Hears(Asks);
        await officer.Taps("Arrange it");
        (await officer.Says("who covers for whom?")).Hears("Inspector Jo Bloggs covers for Head of Traffic from Mon 5 Jan 2026 to Fri 16 Jan 2026.");
        (await chat.As("mci.lead").Says("who covers for whom?")).Hears("Nobody covers for anybody in Baseline Assessment 2005-06.");
    }

    [Theory]
    [InlineData("I am away next week", "Who covers for you? Say their name or e-mail address.")]
    [InlineData("I'm on leave", "Who covers for you, and until when? Say their name or e-mail address, and a day")]
    [InlineData("Jo covers for me", "Until when does Jo cover?")]
    [InlineData("Xanthippe covers for me until 16 January", "I know nobody called \"Xanthippe\".")]
    [InlineData("lead covers for me until 16 January", "Whom do you mean by \"lead\"?")]
    public async Task What_is_missing_or_unclear_is_asked(string said, string heard)
    {
        var chat = await WithADeputy();

        (await chat.As("srp.lead").Says(said)).Hears(heard);
    }

    [Theory]
    [InlineData("Nobody does")]
    [InlineData("nobody")]
    [InlineData("no one")]
    public async Task Who_is_away_without_cover_is_left_alone_until_they_are_back(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("I am away until 16 January");

        lead.Hears("Who covers for you? Say their name or e-mail address. If nobody does, I can leave you alone until you are back.");
        (said == "Nobody does" ? await lead.Taps(said) : await lead.Says(said)).Hears("Noted: you are away from Mon 5 Jan 2026 to Fri 16 Jan 2026.");
        (await chat.Directory.Find(Some.Email("srp.lead"), default))!.Away.ShouldBe(new Absence(new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 16)));
        await chat.SendDueCards();
        chat.On(2026, 1, 12);
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        await chat.SendDueCards();
        chat.Messenger.To("personal-srp.lead").OfType<RequestCardReply>().ShouldHaveSingleItem().Step.ShouldBe(RequestStep.Request, "asked, and not chased");

        (await lead.Says("I am back")).Hears("Welcome back. Reminders come to you again.");
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        (await chat.DeliveryTo("srp.lead")).Step.ShouldBe(RequestStep.FirstReminder);
    }

    [Fact]
    public async Task It_is_confirmed_by_a_yes_as_well()
    {
        var chat = await WithADeputy();
        var lead = await chat.As("srp.lead").Says("Jo covers for me until 16 January");

        lead.Hears(Asks);
        (await lead.Says("yes please")).Hears("Inspector Jo Bloggs covers for Head of Traffic from Mon 5 Jan 2026 to Fri 16 Jan 2026.");
    }

    [Theory]
    [InlineData("Jo covers for me", "until 16 January")]
    [InlineData("Jo covers for me", "16 January")]
    [InlineData("I am away until 16 January", "Jo Bloggs")]
    [InlineData("I am away until 16 January", "jo.bloggs@example.org")]
    [InlineData("I'm on leave", "Jo until 16 January")]
    public async Task The_next_line_gives_what_is_missing(string said, string then)
    {
        var chat = await WithADeputy();
        var lead = await chat.As("srp.lead").Says(said);

        (await lead.Says(then)).Hears(Asks);
        (await lead.Says("yes")).Hears("Inspector Jo Bloggs covers for Head of Traffic");
    }

    [Fact]
    public async Task What_is_missing_may_take_two_lines()
    {
        var chat = await WithADeputy();
        var lead = await chat.As("srp.lead").Says("I'm on leave");

        (await lead.Says("Jo Bloggs")).Hears("Until when does Jo Bloggs cover?");
        (await lead.Says("until 16 January")).Hears(Asks);
    }

    [Theory]
    [InlineData("what do I owe?")]
    [InlineData("status of roads")]
    [InlineData("help")]
    public async Task Another_question_is_no_name(string said)
    {
        var chat = await WithADeputy();
        var lead = await chat.As("srp.lead").Says("I am away until 16 January");

        (await lead.Says(said)).Heard[0].Summary.ShouldNotContain("I know nobody");
        (await lead.Says("yes")).Hears("We have nothing in progress.");
    }

    [Fact]
    public async Task A_last_day_that_is_past_is_refused()
    {
        var chat = await WithADeputy();
        var lead = await chat.As("srp.lead").Says("Jo covers for me until 2 January 2026");

        (await lead.Taps("Arrange it")).Hears("Those days cannot be");
    }

    [Theory]
    [InlineData("on a course at Bramshill all next week, who can do my returns for me?")]
    [InlineData("stop chasing me till the 16th will you, I am on a course")]
    public async Task Who_will_be_away_and_names_nobody_is_asked_who_covers(string said) =>
        (await (await WithADeputy()).As("srp.lead").Says(said)).Hears("Who covers for you?");

    private static async Task Arranged(Chat chat)
    {
        var lead = await chat.As("srp.lead").Says("Jo covers for me until 16 January");
        lead.Hears(Asks);
        await lead.Taps("Arrange it");
    }

    private static async Task<Chat> WithADeputy()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.Directory.TryWrite([Some.Named("jo.bloggs", "Inspector Jo Bloggs", Roles.Manager, "MCI") with { Grants = [new Grant(ReferencePlan.Id, Roles.Manager, [new FrameworkCode("MCI")])] }], default);
        return chat;
    }
}
