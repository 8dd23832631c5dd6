using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What no button can say is said how.</summary>
public sealed class HowToTests
{
    /// <summary>An example of each way to say something, and what is made of it.</summary>
    [Theory]
    [InlineData("more-time", "more time on SRP-03 until 30 June, the tender was re-run", "moreTime")]
    [InlineData("cover", "Alan Smith covers for me until 31 March", "cover")]
    [InlineData("cover", "pass SRP-03 to jo.bloggs@example.org until 31 March", "cover")]
    [InlineData("away", "I am away until 5 January", "cover")]
    [InlineData("rest-unchanged", "no change on the rest, the budget is not settled", "restUnchanged")]
    [InlineData("indicator", "burglary down 8.1%", "indicator")]
    [InlineData("milestones", "milestone 2 of SRP-03 done on 3 March", "milestones")]
    [InlineData("change-lead", "change lead of SRP-03 to jo.bloggs@example.org", "changeLead")]
    [InlineData("change-lead", "hand all of Alan Smith's AFIs to Jo Bloggs", "changeLead")]
    [InlineData("pause", "pause chasing for roads until Friday", "pause")]
    [InlineData("pause", "resume chasing for roads", "pause")]
    [InlineData("freeze", "freeze the figures as January Board", "freeze")]
    [InlineData("verdict", "accept SRP-03", "judge")]
    [InlineData("verdict", "return SRP-03: what did it cost?", "judge")]
    public void An_example_is_read_as_what_it_is_an_example_of(string name, string example, string verb)
    {
        var line = File.ReadAllLines(Repository.PathOf("bot", "AfiBot.Conversation", "Topics", "HowTo", "how-to.yaml")).SkipWhile(l => l != $"  {name}:").First(l => l.Contains(" line: ", StringComparison.Ordinal));
        line.Replace("{afi}", "SRP-03", StringComparison.Ordinal).Replace("{part}", "roads", StringComparison.Ordinal).Replace("''", "'", StringComparison.Ordinal)
            .ShouldContain(example.Split(": what did it cost")[0]);

        Interpreter.Interpret(example, Understanding.ReferencePlan.AsRead, Understanding.ReferencePlan.Today).Intent.ShouldBeOfType<Intent.Wanted>().Request.Verb.ShouldBe(verb);
    }

    [Fact]
    public async Task It_is_said_with_an_AFI_of_ones_own()
    {
        var chat = await Chat.InTheFirstCycle();
        (await chat.As("mci.lead").Taps(new HowToRequest("more-time"))).Hears("Say for which AFI, until when, and why, in one line, such as \"more time on MCI-01 until 30 June");
        HowToRequest.Find("nothing of the kind").ShouldBeNull();
    }
}
