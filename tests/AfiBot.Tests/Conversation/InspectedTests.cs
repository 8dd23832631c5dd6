using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"Which frameworks are inspected first?": those of a priority service, with their figures.</summary>
public sealed class InspectedTests
{
    [Theory]
    [InlineData("which frameworks are inspected first?")]
    [InlineData("what gets inspected first")]
    [InlineData("where will the inspectors start")]
    [InlineData("priority services?")]
    public async Task The_frameworks_of_priority_services_are_listed_with_their_figures(string text)
    {
        var chat = await Chat.BeforeTheFirstCycle();

        var heard = (await chat.As("ilau.officer").Says(text)).Hears<TextReply>().Text;

        // As the sample's file has it: two services of MCI, one of SRP, none of NPS.
        heard.ShouldContain("• Managing Critical Incidents, Major Crime: Managing critical incidents and major crime (MCI), 6 AFIs: 5 work in progress, 1 completed");
        heard.ShouldContain("• Strategic Roads Policing: Strategic road policing (SRP), 6 AFIs: 4 work in progress, 2 completed");
        heard.ShouldNotContain("(NPS)");
    }

    [Fact]
    public async Task A_framework_of_none_is_said_to_be_none()
    {
        var chat = await Chat.BeforeTheFirstCycle();

        (await chat.As("ilau.officer").Taps(new InspectedRequest(new Scope.Framework(new FrameworkCode("NPS"))))).Hears("Neighbourhood policing and problem solving does not belong to a priority service");
    }

    [Fact]
    public async Task A_lead_is_told_of_what_is_theirs_alone()
    {
        var chat = await Chat.BeforeTheFirstCycle();

        var heard = (await chat.As("mci.lead").Says("which frameworks are inspected first?")).Hears<TextReply>().Text;

        heard.ShouldContain("(MCI)");
        heard.ShouldNotContain("(SRP)");
    }
}
