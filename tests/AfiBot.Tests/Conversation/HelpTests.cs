using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Help, and the line for what was not understood, speak of what is the asker's.</summary>
public sealed class HelpTests
{
    [Fact]
    public async Task A_lead_is_given_examples_of_their_own()
    {
        var lead = (await Chat.InTheFirstCycle()).As("csa.lead");

        (await lead.Says("purple elephants dancing")).Hears("I did not understand that. Try \"what do I owe?\", \"update CSA-01\", \"status of customer service\" or \"help\".");
        var help = (await lead.Says("help")).Hears<TextReply>().Text;
        help.ShouldContain("\"update CSA-01\"");
        help.ShouldNotContain("SRP");
        help.ShouldNotContain("MAPPA");
        help.ShouldNotContain("open the cycle");
    }

    [Fact]
    public async Task A_manager_is_given_examples_of_questions_and_none_of_an_update()
    {
        var manager = (await Chat.InTheFirstCycle()).As("manager");

        (await manager.Says("purple elephants dancing")).Hears("I did not understand that. Try \"overall status\", \"what is overdue?\", \"status of ");
        (await manager.Says("help")).Hears<TextReply>().Text.ShouldNotContain("what do I owe");
        (await manager.Says("SRP-99")).Hears("There is no AFI \"SRP-99\" in the plan. References look like ASB-01.");
    }

    [Fact]
    public async Task Who_leads_on_nothing_is_given_no_names()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.Directory.Write([Some.Lead("new.lead")], TestContext.Current.CancellationToken);

        (await chat.As("new.lead").Says("purple elephants dancing")).Hears("I did not understand that. Try \"overall status\", \"what is overdue?\" or \"help\".");
        (await chat.As("new.lead").Says("SRP-99")).Hears("There is no AFI \"SRP-99\" in the plan.").Heard[0].Summary.ShouldNotContain("References");
    }

    [Theory]
    [InlineData("csa.lead")]
    [InlineData("manager")]
    [InlineData("ilau.officer")]
    public async Task What_help_offers_is_understood(string name)
    {
        var voice = (await Chat.InTheFirstCycle()).As(name);
        var help = (await voice.Says("help")).Hears<TextReply>().Text;

        foreach (var said in help.Split('"').Where((_, i) => i % 2 == 1).Except(["back", "cancel", "help", "open the cycle", "close the cycle", "post the digest", "use this channel for the digest"]))
        {
            await voice.Says(said);
            voice.Heard[0].Summary.ShouldNotStartWith("I did not understand", customMessage: said);
            voice.Heard[0].Summary.ShouldNotStartWith("I cannot", customMessage: said);
            await voice.Says("cancel");
        }
    }
}
