using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Questions: where things stand, what is overdue, who has not answered.</summary>
public sealed class StatusTests
{
    private const string Whole = "Baseline Assessment 2005-06: 189 AFIs: 132 work in progress, 25 completed, 9 no further action, 16 update awaited, 7 managed elsewhere";

    [Theory]
    [InlineData("manager")]
    [InlineData("ilau.officer")]
    public async Task The_whole_plan_counts_189(string name)
    {
        var chat = await Chat.InTheFirstCycle();
        var asker = await chat.As(name).Says("overall status");

        var status = asker.Hears(Whole).Hears<StatusReply>();
        status.OwnOnly.ShouldBeFalse();
        status.TakenAt.ShouldBe("Mon 5 Jan 2026, 09:00");
        status.Parts.Count.ShouldBe(22);
        Sum(status).ShouldBe(status.Figures);
    }

    [Theory]
    [InlineData("where are we on the baseline assessment 2005-06")]
    [InlineData("where are we on the baseline assessment 2005/06?")]
    [InlineData("status of the Baseline Assessment")]
    [InlineData("how is the baseline doing?")]
    public async Task The_plan_is_known_by_its_own_name(string text)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says(text)).Hears(Whole);
    }

    [Fact]
    public async Task The_AFIs_behind_each_number_are_one_tap_away()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");
        var figures = (await manager.Says("status")).Hears<StatusReply>().Figures;

        foreach (var status in Enum.GetValues<ShownStatus>())
        {
            var list = (await manager.Taps(new AfiListRequest(new Scope.Plan(), status))).Hears<AfiListReply>();
            list.Total.ShouldBe(figures.Count(status));
            list.Title.ShouldBe($"{Words.Of(status)} in Baseline Assessment 2005-06");
            list.Afis.ShouldAllBe(a => a.Status == status);
        }

        var last = (await manager.Taps(new AfiListRequest(new Scope.Plan(), null, 999))).Hears<AfiListReply>();
        (last.Total, last.Page, last.PageCount, last.Afis.Count).ShouldBe((189, 18, 19, 9));
        (await manager.Taps(last.TurnTo(0))).Hears<AfiListReply>().Page.ShouldBe(0);
        (await manager.Taps(last.Up!.Action)).Hears(Whole);
    }

    [Fact]
    public async Task A_framework_shows_its_grading_and_direction()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says("status of roads")).Hears("Strategic road policing (Excellent / Stable): 6 AFIs: 4 work in progress, 2 completed");
        (await chat.As("manager").Says("status of leadership")).Hears("Leadership (Good): 8 AFIs");
    }

    [Fact]
    public async Task A_framework_without_AFIs_says_so()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says("status of complaints")).Hears("Professional standards (Good): no AFIs");
        (await chat.As("csa.lead").Says("status of complaints")).Hears("Professional standards is not one of your frameworks, so I cannot show it.");
    }

    [Fact]
    public async Task An_area_is_shown_beside_its_framework()
    {
        var chat = await Chat.InTheFirstCycle();
        var status = (await chat.As("manager").Says("how is MAPPA doing?")).Hears<StatusReply>();

        status.Summary.ShouldBe("MAPPA, in Protecting vulnerable people (Fair / Improved): 3 AFIs: 3 work in progress");
        var framework = status.Parts.ShouldHaveSingleItem();
        (framework.Title, framework.Grading, framework.Figures.Total, framework.Figures.UpdateAwaited).ShouldBe(("Protecting vulnerable people", "Fair / Improved", 25, 5));
    }

    [Fact]
    public async Task An_ambiguous_name_is_asked_back_and_a_tap_decides()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = await chat.As("manager").Says("status of crime");

        manager.Hears("\"crime\" could be several things. Which do you mean?").Buttons().ShouldContain("Volume crime reduction");
        (await manager.Taps("Volume crime reduction")).Hears("Volume crime reduction (Fair / Improved): 6 AFIs");
    }

    [Fact]
    public async Task An_unknown_name_is_told_which_frameworks_there_are()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says("status of gardening")).Hears("There is no framework called \"gardening\". The frameworks are: Managing critical incidents and major crime (MCI); Tackling");
        (await chat.As("csa.lead").Says("status of gardening")).Hears("There is no framework called \"gardening\". The frameworks are: Customer service and accessibility (CSA).");
    }

    [Fact]
    public async Task A_completion_in_chat_shows_as_proposed_until_it_is_accepted()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened in March");
        await lead.Says("yes");

        var status = (await chat.As("manager").Says("status of roads")).Hears<StatusReply>();
        status.Figures.ShouldBe(new Figures(4, 2, 0, 0, 0) { ClosureProposed = 1, Asked = 4, Answered = 1, Overdue = 2 });
        (await chat.As("manager").Says("SRP-04")).Hears("SRP-04: Work in progress (closure proposed)");
    }

    [Fact]
    public async Task When_the_due_date_has_passed_all_that_was_not_answered_is_awaited()
    {
        var chat = await Chat.InTheFirstCycle();
        chat.On(2026, 1, 26);
        (await chat.As("manager").Says("status")).Hears(Whole);
        chat.On(2026, 1, 27);
        (await chat.As("manager").Says("status")).Hears("Baseline Assessment 2005-06: 189 AFIs: 25 completed, 9 no further action, 148 update awaited, 7 managed elsewhere");

        var lead = await chat.As("srp.lead").Says("SRP-04 is in progress, tender out");
        await lead.Says("yes");
        (await chat.As("manager").Says("status of roads")).Hears("Strategic road policing (Excellent / Stable): 6 AFIs: 1 work in progress, 2 completed, 3 update awaited");
    }

    [Fact]
    public async Task A_lead_sees_their_own_only_and_the_figures_reconcile()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("csa.lead");

        var status = (await lead.Says("status")).Hears("Baseline Assessment 2005-06: 4 AFIs: 4 work in progress").Hears<StatusReply>();
        status.OwnOnly.ShouldBeTrue();
        status.Parts.ShouldHaveSingleItem().Title.ShouldBe("Customer service and accessibility");
        Sum(status).ShouldBe(status.Figures);
        (await lead.Taps(new AfiListRequest(new Scope.Plan(), null))).Hears("Baseline Assessment 2005-06 (your AFIs only): 4 AFIs");
        (await lead.Says("status of roads")).Hears("Strategic road policing is not one of your frameworks, so I cannot show it.");
        (await lead.Says("what is overdue in MAPPA?")).Hears("MAPPA, in Protecting vulnerable people is not one of your frameworks, so I cannot show it.");
        (await lead.Says("what is overdue?")).Hears("Overdue in Baseline Assessment 2005-06 (your AFIs only): 0 AFIs");
    }

    [Fact]
    public async Task A_manager_of_some_frameworks_sees_those()
    {
        var chat = await Chat.InTheFirstCycle();
        await Grant(chat, "VCR", "SRP");
        var manager = chat.As("part.manager");

        var status = (await manager.Says("status")).Hears("Baseline Assessment 2005-06: 12 AFIs: 10 work in progress, 2 completed").Hears<StatusReply>();
        status.OwnOnly.ShouldBeTrue();
        status.Parts.Select(p => p.Scope).ShouldBe([new Scope.Framework(new FrameworkCode("SRP")), new Scope.Framework(new FrameworkCode("VCR"))]);
        (await manager.Says("status of roads")).Hears("Strategic road policing (Excellent / Stable): 6 AFIs").Hears<StatusReply>().OwnOnly.ShouldBeFalse();
        (await manager.Says("status of training")).Hears("Training, development and organisational learning is not one of your frameworks");
        (await manager.Says("TRN-01")).Hears("TRN-01 is not one of your AFIs");
        (await manager.Says("who has not answered?")).Hears("Answers awaited: 2 leads still to answer, 0 of 10 answered, due Mon 26 Jan 2026.");
    }

    [Fact]
    public async Task An_ambiguous_name_offers_only_what_the_asker_may_see()
    {
        var chat = await Chat.InTheFirstCycle();
        await Grant(chat, "VCR", "VCI", "SRP");
        (await chat.As("part.manager").Says("status of crime")).Hears("\"crime\" could be several things.").Buttons().ShouldBe(["Volume crime reduction", "Volume crime investigation"], ignoreOrder: true);

        await Grant(chat, "VCR");
        (await chat.As("part.manager").Says("status of crime")).Hears("Volume crime reduction (Fair / Improved)");
        await Grant(chat, "SRP");
        (await chat.As("part.manager").Says("status of crime")).Hears("There is no framework called \"crime\". The frameworks are: Strategic road policing (SRP).");
    }

    [Fact]
    public async Task Who_leads_on_nothing_sees_nothing()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.Directory.Write([Some.Lead("new.lead")], TestContext.Current.CancellationToken);
        var lead = chat.As("new.lead");

        (await lead.Says("status")).Hears("There is nothing in Baseline Assessment 2005-06 that you can see.");
        (await lead.Says("who has not answered?")).Hears("There is nothing in Baseline Assessment 2005-06 that you can see.");
        (await lead.Says("status of gardening")).Hears("There is no framework called \"gardening\". You cannot see any of the frameworks in the plan.");
    }

    [Fact]
    public async Task What_is_overdue_is_listed_longest_first()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        var all = (await manager.Says("what is overdue?")).Hears("Overdue in Baseline Assessment 2005-06: 23 AFIs").Hears<AfiListReply>();
        all.Afis.Select(a => a.Afi.TargetDate).ShouldBeInOrder();
        (await manager.Taps(all.TurnTo(2))).Hears<AfiListReply>().Afis.Count.ShouldBe(3);
        (await manager.Says("what is overdue in roads?")).Hears<AfiListReply>().Afis.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-02", "SRP-03"]);
        (await manager.Says("what is overdue in MAPPA?")).Hears("Overdue in MAPPA, in Protecting vulnerable people: 0 AFIs");
    }

    [Fact]
    public async Task Who_has_not_answered_is_listed_most_owing_first()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        var awaited = (await manager.Says("who has not answered?")).Hears("Answers awaited: 20 leads still to answer, 0 of 148 answered, due Mon 26 Jan 2026.").Hears<UnansweredReply>();
        awaited.Leads[0].ShouldBe(new LeadProgress(Some.Email("pvp.lead"), "Commander, Violent Crime Directorate", 25, 0));
        foreach (var reference in (string[])["SRP-01", "SRP-02", "SRP-03", "SRP-04"])
            await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference(reference), 1, Some.Draft() with { BasedOn = 1 }));
        (await manager.Says("who has not answered?")).Hears("Answers awaited: 19 leads still to answer, 4 of 148 answered, due Mon 26 Jan 2026.");
        (await manager.Says("who has not answered in roads?")).Hears("Answers awaited in Strategic road policing: everyone has answered.");
        (await manager.Says("who has not answered in training?")).Hears("Answers awaited in Training, development and organisational learning: nothing was asked for.");
    }

    [Fact]
    public async Task A_lead_who_has_answered_is_not_told_that_everybody_has()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("asb.lead");
        (await lead.Says("who has not answered?")).Hears("Answers awaited: 1 lead still to answer, 0 of 2 answered, due Mon 26 Jan 2026.");
        foreach (var afi in (await chat.Position()).AskedOf(Some.Email("asb.lead")))
            await lead.Taps(new SaveAnswerRequest(afi.Afi.Reference, 1, Some.Draft() with { BasedOn = afi.Afi.UpdateCount }));

        (await lead.Says("who has not answered?")).Hears("Answers awaited: everything you can see has been answered.");
    }

    [Fact]
    public async Task Before_the_first_cycle_nobody_has_been_asked()
    {
        var chat = await Chat.BeforeTheFirstCycle();

        (await chat.As("manager").Says("who has not answered?")).Hears("No cycle has been opened yet, so nobody has been asked.");
        (await chat.As("manager").Says("status")).Hears(Whole);
    }

    private static Figures Sum(StatusReply status) => status.Parts.Aggregate(Figures.None, (sum, part) => new Figures(
        sum.WorkInProgress + part.Figures.WorkInProgress,
        sum.Completed + part.Figures.Completed,
        sum.NoFurtherAction + part.Figures.NoFurtherAction,
        sum.UpdateAwaited + part.Figures.UpdateAwaited,
        sum.ManagedElsewhere + part.Figures.ManagedElsewhere)
    {
        ClosureProposed = sum.ClosureProposed + part.Figures.ClosureProposed,
        Overdue = sum.Overdue + part.Figures.Overdue,
        Asked = sum.Asked + part.Figures.Asked,
        Answered = sum.Answered + part.Figures.Answered,
    });

    private static Task Grant(Chat chat, params string[] codes) =>
        chat.Directory.Write([Some.Manager("part.manager", codes)], default);
}
