using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>A force has several plans at the same time. What is said and tapped is about one of them, and acts on that one only.</summary>
public sealed class SeveralPlansTests
{
    private static readonly AfiReference SharedReference = Some.Reference("SRP-01");

    [Fact]
    public async Task After_another_plan_is_imported_the_open_card_of_the_first_still_records_in_the_first()
    {
        var chat = await Chat.InTheFirstCycle();
        var card = (await chat.As("srp.lead").Says("what do I owe?")).Hears<RequestCardReply>();
        var drawn = card.Groups[0].Plan.Id;
        await Import(chat);

        await chat.As("srp.lead").Taps(new SaveAnswerRequest(SharedReference, 1, Some.Draft() with { BasedOn = 1 }) { Plan = drawn });

        chat.As("srp.lead").Hears<RequestCardReply>().Notice.ShouldBe("SRP-01 is saved.");
        (await Said(chat, ReferencePlan.Id, "SRP-01")).ShouldHaveSingleItem();
        (await Said(chat, SecondPlan.Id, "SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_owed_is_one_card_over_all_plans()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        (await chat.As("srp.lead").Says("what do I owe?")).Hears("4 AFIs to update by Mon 26 Jan 2026: 0 of 4 answered");

        await chat.Opening.Open(SecondPlan.Id, default);

        var card = (await chat.As("srp.lead").Says("what do I owe?")).Hears("6 AFIs to update by Mon 26 Jan 2026: 0 of 6 answered").Hears<RequestCardReply>();
        card.Plans.ShouldBe([SecondPlan.Name, ReferencePlan.Name], ignoreOrder: true);
        card.Groups.SelectMany(g => g.Afis.Select(a => (g.Plan.Id, a.Afi.Reference))).Distinct().Count().ShouldBe(6);

        await chat.As("srp.lead").Taps(new SaveAnswerRequest(SharedReference, 1, Some.Draft() with { BasedOn = 1 }) { Plan = SecondPlan.Id });
        chat.As("srp.lead").Hears<RequestCardReply>().Progress.Answered.ShouldBe(1);
        (await Said(chat, SecondPlan.Id, "SRP-01")).ShouldHaveSingleItem();
        (await Said(chat, ReferencePlan.Id, "SRP-01")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("status of MAPPA", "MAPPA, in Protecting vulnerable people")]
    [InlineData("how is the police national computer doing?", "Police National Computer (Fair / Improved): 2 AFIs")]
    [InlineData("PVP-01", "PVP-01:")]
    [InlineData("PNC-01", "PNC-01: Work in progress")]
    public async Task A_question_that_fits_one_plan_is_answered_for_it(string text, string heard)
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);

        (await chat.As("ilau.officer").Says(text)).Hears(heard);
    }

    [Fact]
    public async Task The_overall_status_is_a_section_for_each_plan_and_the_sum()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);

        var officer = await chat.As("ilau.officer").Says("overall status");

        officer.Heard.OfType<StatusReply>().Select(r => (r.Title, r.Figures.Total)).ShouldBe([(SecondPlan.Name, 3), (ReferencePlan.Name, 189)], ignoreOrder: true);
        officer.Heard[^1].Summary.ShouldStartWith("All 2 plans together: 192 AFIs:");
    }

    [Fact]
    public async Task A_reference_of_two_plans_asks_which()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        var officer = await chat.As("ilau.officer").Says("SRP-01");

        officer.Hears("More than one plan has SRP-01. Which plan do you mean?");
        (await officer.Taps(SecondPlan.Name)).Hears<AfiReply>().Afi.Afi.Improvement.ShouldBe("Check vehicle records daily");
        (await officer.Says("SRP-01 in the PNC plan")).Hears<AfiReply>().Afi.Afi.Improvement.ShouldBe("Check vehicle records daily");
        (await officer.Says("show SRP-01 of the baseline plan")).Hears<AfiReply>().Framework.Name.ShouldBe("Strategic road policing");
    }

    [Fact]
    public async Task An_update_of_a_reference_of_two_plans_asks_which_first_and_keeps_the_words()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        await chat.Opening.Open(SecondPlan.Id, default);
        var lead = await chat.As("srp.lead").Says("SRP-01 is completed, the checks run every morning");

        lead.Hears("More than one plan has SRP-01. Which do you mean?");
        (await lead.Taps(SecondPlan.Name)).Hears("Record for SRP-01: Completed. the checks run every morning");
        (await lead.Taps("Record it")).Heard[0].Summary.ShouldStartWith("SRP-01 is recorded as Completed.");

        (await Said(chat, SecondPlan.Id, "SRP-01")).ShouldHaveSingleItem().Narrative.ShouldBe("the checks run every morning");
        (await Said(chat, ReferencePlan.Id, "SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_plan_can_be_said_in_words_and_the_question_can_be_dropped()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        var lead = await chat.As("srp.lead").Says("update SRP-01");

        (await lead.Says("roads")).Hears("I need to know the plan first.");
        (await lead.Says("the baseline")).Hears("SRP-01: What is its status?");
        await lead.Says("cancel");
        await lead.Says("update SRP-01");
        (await lead.Says("cancel")).Hears("Cancelled: nothing was recorded for SRP-01.");
    }

    [Fact]
    public async Task No_change_in_the_rest_asks_of_which_plan_and_says_what_is_left()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        await chat.Opening.Open(SecondPlan.Id, default);
        var lead = await chat.As("srp.lead").Says("the rest no change, tender still out");

        lead.Hears("You owe answers in more than one plan. Which plan do you mean?");
        (await lead.Taps(ReferencePlan.Name)).Hears($"This is of {ReferencePlan.Name}; what you owe in {SecondPlan.Name} is left as it is. Record these 4: SRP-01: ");
        await lead.Says("yes");
        (await Said(chat, ReferencePlan.Id, "SRP-01")).ShouldHaveSingleItem();
        (await Said(chat, SecondPlan.Id, "SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_order_is_never_guessed()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        await Import(chat);
        var officer = await chat.As("ilau.officer").Says("open the cycle");

        officer.Hears("There is more than one plan. Which plan do you mean?");
        (await chat.Plan()).Cycle.ShouldBeNull();
        (await officer.Taps(SecondPlan.Name)).Hears($"Cycle 1 of {SecondPlan.Name} asks 1 lead about 2 AFIs, and their cards go out at once.");
        (await officer.Says("yes")).Hears($"Cycle 1 of {SecondPlan.Name} is open: 1 lead asked about 2 AFIs.");
        (await chat.Plan()).Cycle.ShouldBeNull("only the plan that was named is opened");
        await officer.Says("open the cycle of the baseline plan");
        (await officer.Says("yes")).Hears($"Cycle 1 of {ReferencePlan.Name} is open:");
    }

    [Fact]
    public async Task A_form_from_before_that_names_no_plan_records_where_only_one_plan_can_be_meant()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);

        await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft() with { BasedOn = 1 }));

        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_from_before_that_may_be_of_two_plans_records_nothing_and_gives_the_words_back()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        await chat.Opening.Open(SecondPlan.Id, default);

        await chat.As("srp.lead").Taps(new SaveAnswerRequest(SharedReference, 1, Some.Draft("The pound is open.") with { BasedOn = 1 }));

        chat.As("srp.lead").Hears("More than one plan has SRP-01, and that form is too old to say which it was for. Nothing was recorded.")
            .Heard[0].Summary.ShouldEndWith("You wrote:\nThe pound is open.");
        (await Said(chat, SecondPlan.Id, "SRP-01")).ShouldBeEmpty();
        (await Said(chat, ReferencePlan.Id, "SRP-01")).ShouldBeEmpty();
        (await chat.As("srp.lead").Taps(ReferencePlan.Name)).Hears<AnswerFormReply>().Framework.Name.ShouldBe("Strategic road policing");
    }

    [Fact]
    public async Task A_dialog_from_before_goes_on_in_the_plan_that_it_can_only_be_about()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");
        await Forget(chat, lead);
        await Import(chat);

        (await lead.Says("completed")).Hears("SRP-04: What has been done since the last update?");
        await lead.Says("The pound opened in March.");
        await lead.Says("none");
        await lead.Says("both");
        await lead.Says("skip");
        (await lead.Says("yes")).Heard[0].Summary.ShouldStartWith("SRP-04 is recorded as Completed.");
        (await chat.Said("SRP-04")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_dialog_from_before_that_may_be_of_two_plans_asks_which_and_keeps_what_was_said()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-01");
        await lead.Says("completed");
        await Forget(chat, lead);
        await Import(chat);
        await chat.Opening.Open(SecondPlan.Id, default);

        (await lead.Says("The tactic is agreed.")).Hears("I need to know the plan first.");
        (await lead.Taps(ReferencePlan.Name)).Hears("SRP-01: What has been done since the last update?");
    }

    [Fact]
    public async Task Somebody_of_one_plan_sees_nothing_of_the_other()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);

        (await chat.As("custody.lead").Says("overall status")).Hears<StatusReply>().Title.ShouldBe(SecondPlan.Name);
        (await chat.As("custody.lead").Says("status of MAPPA")).Hears("There is no framework called \"mappa\". The frameworks are: Police National Computer (PNC).");
        (await chat.As("custody.lead").Taps(new AfiListRequest(new Scope.Plan(), null) { Plan = ReferencePlan.Id })).Hears("You no longer have a part in that action plan");
    }

    [Fact]
    public async Task Every_button_of_an_answer_names_its_plan()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        var officer = await chat.As("ilau.officer").Says("what is overdue in the baseline plan?");

        officer.Hears<AfiListReply>().Plan.ShouldBe(ReferencePlan.Id);
    }

    /// <summary>Random answers, taps on old cards, cycles and imports over two plans that share a reference: each write is in the plan it was asked in.</summary>
    [Fact]
    public async Task Nothing_is_ever_written_to_a_plan_other_than_the_one_that_was_asked()
    {
        for (var seed = 1; seed <= 25; seed++)
        {
            var random = new Random(seed);
            var chat = await Chat.BeforeTheFirstCycle();
            await Import(chat);
            var expected = new List<(PlanId Plan, string Narrative)>();
            PlanId[] plans = [ReferencePlan.Id, SecondPlan.Id];
            for (var step = 0; step < 30; step++)
            {
                var plan = plans[random.Next(2)];
                var narrative = $"Said in {plan} at step {step} of seed {seed}";
                switch (random.Next(5))
                {
                    case 0:
                        await chat.Opening.Open(plan, default);
                        break;
                    case 1:
                        await Import(chat);
                        break;
                    case 2:
                        // A form that names its plan, of any age.
                        await chat.As("srp.lead").Taps(new SaveAnswerRequest(SharedReference, random.Next(1, 3), Some.Draft(narrative)) { Plan = plan });
                        expected.Add((plan, narrative));
                        break;
                    case 3:
                        // A form that names none: it may not be guessed.
                        await chat.As("srp.lead").Taps(new SaveAnswerRequest(SharedReference, 1, Some.Draft($"Of no plan {narrative}")));
                        break;
                    default:
                        var lead = await chat.As("srp.lead").Says($"SRP-01 is completed, {narrative}");
                        if (lead.Buttons().Contains(plan == SecondPlan.Id ? SecondPlan.Name : ReferencePlan.Name))
                            await lead.Taps(plan == SecondPlan.Id ? SecondPlan.Name : ReferencePlan.Name);
                        if (lead.Buttons().Contains("Record it"))
                            await lead.Taps("Record it");
                        else
                            await lead.Says("cancel");
                        expected.Add((plan, narrative));
                        break;
                }

                chat.Clock.Advance(TimeSpan.FromDays(random.Next(3)));
            }

            foreach (var plan in plans)
            {
                foreach (var update in await Said(chat, plan, "SRP-01"))
                    expected.ShouldContain((plan, update.Narrative), $"seed {seed}");
            }
        }
    }

    private static Task Import(Chat chat) => SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);

    private static async Task<IReadOnlyList<Update>> Said(Chat chat, PlanId plan, string reference) =>
        [.. (await chat.Register.History(plan, Some.Reference(reference), default)).Updates.Where(u => u.Via is not UpdateChannel.Import)];

    /// <summary>The dialog as it was stored before dialogs named their plan.</summary>
    private static async Task Forget(Chat chat, Voice voice)
    {
        var key = new ConversationKey(voice.Conversation, "srp.lead");
        var stored = await chat.Conversations.Read(key, default);
        var state = ConversationState.Read(stored.State);
        (await chat.Conversations.TrySave(key, stored.With((state with { Update = state.Update! with { Plan = null } }).Write(), null), default)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("baseline")]
    [InlineData("the baseline one")]
    public async Task The_plan_said_after_the_question_is_that_of_what_was_asked(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        (await chat.As("srp.lead").Says("history of SRP-01")).Hears("More than one plan has SRP-01. Which plan do you mean?");

        (await chat.As("srp.lead").Says(said)).Hears<HistoryReply>();
    }

    [Fact]
    public async Task The_plan_of_an_update_can_be_said_by_its_place_among_the_buttons()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        var lead = await chat.As("srp.lead").Says("update SRP-01");

        (await lead.Says(lead.Buttons()[0] == ReferencePlan.Name ? "the first one" : "the second one")).Hears("SRP-01: What is its status?");
    }

    [Fact]
    public async Task Another_AFI_told_of_while_the_plan_is_asked_is_taken_and_the_first_is_kept()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        var lead = await chat.As("srp.lead").Says("SRP-01 completed, tactic signed off by ACPO in January");

        (await lead.Says("SRP-04 no change, waiting on the vendor")).Hears("Record for SRP-04: Work in progress. No change: waiting on the vendor");
        await lead.Says("yes");
        (await lead.Says("go on")).Hears("More than one plan has SRP-01. Which do you mean?");
        (await lead.Says("baseline")).Hears("Record for SRP-01: Completed. tactic signed off by ACPO in January");
    }

    [Fact]
    public async Task More_time_that_was_asked_for_stays_that_once_the_plan_is_known()
    {
        var chat = await Chat.InTheFirstCycle();
        await Import(chat);
        var lead = await chat.As("srp.lead").Says("more time on SRP-01 until 31 march, tactic late");

        (await lead.Says("baseline")).Hears("Record for SRP-01: Work in progress. More time: tactic late");
    }
}
