using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Who leads on what.</summary>
public sealed class LeadsTests
{
    [Theory]
    [InlineData("who leads SRP?")]
    [InlineData("who owns roads")]
    [InlineData("who do I speak to about roads policing?")]
    public async Task The_lead_of_a_framework_is_named_and_their_AFIs_are_one_tap_away(string said)
    {
        var chat = await Chat.InTheFirstCycle();
        var manager = await chat.As("manager").Says(said);

        var reply = manager.Hears("Who leads on Strategic road policing: Head of Traffic, 6 AFIs: 4 work in progress, 2 completed").Hears<LeadsReply>();
        reply.Leads.ShouldHaveSingleItem().BusinessGroup.ShouldBe("Central Operations");
        (await manager.Taps(new AfiListRequest(reply.Leads[0].Scope, null))).Hears("Head of Traffic: 6 AFIs");
    }

    [Fact]
    public async Task The_leads_of_a_group_are_listed_those_with_most_AFIs_first()
    {
        var chat = await Chat.InTheFirstCycle();

        var reply = (await chat.As("ilau.officer").Says("who are the leads in territorial policing?")).Hears("Who leads on Territorial Policing (business group): 7 leads").Hears<LeadsReply>();
        (reply.Leads[0].Name, reply.Leads[0].Figures.Total).ShouldBe(("Commander, Violent Crime Directorate", 25));
        reply.Leads.Sum(l => l.Figures.Total).ShouldBe(71);
    }

    [Fact]
    public async Task What_somebody_leads_on_is_listed()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("manager").Says("which AFIs does the Head of Traffic have?")).Hears("Head of Traffic: 6 AFIs");
        (await chat.As("manager").Says("who leads on SRP-04?")).Hears("SRP-04: Work in progress");
        (await chat.As("manager").Says("who leads on professional standards?")).Hears("Who leads on Professional standards: nobody, it has no AFIs.");
    }

    [Fact]
    public async Task A_lead_who_asks_about_another_framework_is_told_whom_to_ask_and_nothing_more()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("csa.lead");

        (await lead.Says("who leads on roads?")).Hears("Strategic road policing is not one of your frameworks, so I cannot show it. Ask the lead (Head of Traffic) or ILAU.");
        (await lead.Says("who leads on the plan?")).Hears("Who leads on Baseline Assessment 2005-06 (your AFIs only): Head of Citizen Focus, 4 AFIs");
        (await lead.Says("which AFIs does the Head of Traffic have?")).Hears("None of what Head of Traffic leads on is yours, so I cannot show it.");
    }
}
