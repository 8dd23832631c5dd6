using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Questions about what a lead, a business group, a priority service or a grading has.</summary>
public sealed class ScopesTests
{
    [Fact]
    public async Task A_lead_is_asked_about_by_their_title()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        var status = (await manager.Says("how is the Head of Traffic doing?")).Hears("Head of Traffic: 6 AFIs: 4 work in progress, 2 completed").Hears<StatusReply>();
        status.Parts.ShouldHaveSingleItem().Title.ShouldBe("Strategic road policing");
        (await manager.Says("what is overdue for the Head of Traffic?")).Hears("Overdue for Head of Traffic: 2 AFIs");
        (await manager.Says("has the Head of Traffic answered?")).Hears("Answers awaited for Head of Traffic: 1 lead still to answer, 0 of 4 answered, due Mon 26 Jan 2026.");
        (await manager.Says("what is due for the Head of Traffic in the next year?")).Hears<AfiListReply>().Title.ShouldEndWith("for Head of Traffic");
    }

    [Fact]
    public async Task A_group_and_a_grading_are_asked_about_with_the_frameworks_they_reach_over()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        var group = (await manager.Says("how's territorial policing doing?")).Hears("Territorial Policing (business group): 71 AFIs: 50 work in progress, 14 completed, 2 no further action, 5 update awaited").Hears<StatusReply>();
        group.Parts.Select(p => ((Scope.Framework)p.Scope).Code.Value).ShouldBe(["PVP", "NPS", "CSA", "VCR", "VCI", "CJP", "ASB"]);
        group.Parts.Sum(p => p.Figures.Total).ShouldBe(71);
        (await manager.Says("everything graded fair")).Hears("Everything graded Fair: 74 AFIs: 57 work in progress, 1 completed, 5 no further action, 11 update awaited");
        (await manager.Says("what is overdue in everything graded fair?")).Hears("Overdue in everything graded Fair: 5 AFIs");
        (await manager.Says("everything graded poor")).Hears("No framework is graded Poor.");
    }

    [Fact]
    public async Task A_service_that_has_the_name_of_a_framework_is_meant_only_where_that_is_said()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        (await manager.Says("status of the priority service professional standards")).Hears("Professional Standards (priority service): no AFIs");
        (await manager.Says("status of professional standards")).Hears("Professional standards (Good): no AFIs");
        (await manager.Says("status of civil contingency planning")).Hears("Civil Contingency Planning (priority service): 23 AFIs");
    }

    [Fact]
    public async Task The_AFIs_behind_each_number_are_those_of_the_same_part()
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = chat.As("manager");

        foreach (var scope in (Scope[])[new Scope.Lead(Some.Email("srp.lead")), new Scope.Group("Central Operations"), new Scope.Service("Public Order"), new Scope.Graded(new Grading("Excellent"))])
        {
            var figures = (await manager.Taps(new StatusRequest(scope))).Hears<StatusReply>().Figures;
            (await manager.Taps(new AfiListRequest(scope, null))).Hears<AfiListReply>().Total.ShouldBe(figures.Total);
            (await manager.Taps(new AfiListRequest(scope, ShownStatus.Completed))).Hears<AfiListReply>().Total.ShouldBe(figures.Completed);
        }
    }

    [Fact]
    public async Task Nobody_is_shown_what_is_not_theirs_and_all_are_told_whom_to_ask()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("csa.lead");

        (await lead.Says("status of roads")).Hears("Strategic road policing is not one of your frameworks, so I cannot show it. Ask the lead (Head of Traffic) or ILAU.");
        (await lead.Says("what is overdue for the Head of Traffic?")).Hears("None of what Head of Traffic leads on is yours, so I cannot show it. Ask the lead (Head of Traffic) or ILAU.");
        (await lead.Says("status of specialist crime")).Hears("There is nothing in Specialist Crime (business group) that you can see. Ask ILAU.");
        (await lead.Says("everything graded excellent")).Hears("There is nothing in everything graded Excellent that you can see.");
    }

    [Fact]
    public async Task Of_a_group_and_a_grading_a_lead_sees_their_own_AFIs()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("csa.lead");

        var status = (await lead.Says("status of territorial policing")).Hears("Territorial Policing (business group): 4 AFIs: 4 work in progress").Hears<StatusReply>();
        status.OwnOnly.ShouldBeTrue();
        status.Parts.ShouldHaveSingleItem().Title.ShouldBe("Customer service and accessibility");
        (await lead.Says("who has not answered in territorial policing?")).Hears("Answers awaited in Territorial Policing (business group): 1 lead still to answer, 0 of 4 answered, due Mon 26 Jan 2026.");
        (await lead.Taps(new AfiListRequest(new Scope.Graded(new Grading("Fair")), null))).Hears("Everything graded Fair (your AFIs only): 4 AFIs");
    }

    [Theory]
    [InlineData("lead/nobody@example.org")]
    [InlineData("group/Mounted Branch")]
    [InlineData("service/Gardening")]
    public async Task What_a_button_names_that_the_plan_no_longer_has_is_told_so(string scope)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").TapsOld("list", ("scope", scope), ("status", ""), ("page", "0"))).Hears("There is no framework called");
    }

    [Fact]
    public void A_plan_whose_leads_and_groups_change_is_asked_by_the_new_names()
    {
        PlanView View(string lead, string group) => new(Some.Plan() with { Id = new PlanId("renamed") }, [Some.Framework()], [Some.Afi() with { LeadName = lead, BusinessGroup = group }], null, []);
        string Read(string text, PlanView view) => Interpreter.Interpret(text, Vocabulary.Of(view), new DateOnly(2026, 1, 5)).Intent.ShouldBeOfType<Intent.Ask>().Scope.Text;
        Read("status of territorial policing", View("Head of Traffic", "Territorial Policing")).ShouldBe("group/Territorial Policing");

        Read("status of frontline policing", View("Head of Transport", "Frontline Policing")).ShouldBe("group/Frontline Policing");
        Read("status of the Head of Transport", View("Head of Transport", "Frontline Policing")).ShouldBe("lead/srp.lead@example.org");
    }

    [Fact]
    public void A_person_is_known_by_the_name_in_their_address()
    {
        var view = new PlanView(Some.Plan() with { Id = new PlanId("named") }, [Some.Framework()], [Some.Afi(lead: "karen.shaw")], null, []);

        Interpreter.Interpret("how is Karen Shaw doing?", Vocabulary.Of(view), new DateOnly(2026, 1, 5)).Intent
            .ShouldBe(new Intent.Ask(Question.Status, new Scope.Lead(Some.Email("karen.shaw"))));
    }
}
