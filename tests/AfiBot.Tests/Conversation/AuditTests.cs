using AfiBot.Cards;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What officers do is written down, and officers read it in the chat.</summary>
public sealed class AuditTests
{
    [Theory]
    [InlineData("close the cycle", "closeCycle")]
    [InlineData("remind those who have not answered", "remind")]
    public async Task An_order_stands_in_the_audit_once_it_is_carried_out(string order, string action)
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        await chat.SendDueCards();
        chat.On(2026, 1, 8);
        var officer = await chat.As("ilau.officer").Says(order);
        chat.Audit.Entries.Where(e => e.Action == action).ShouldBeEmpty("it was only asked about");
        await officer.Says("yes");

        var entry = chat.Audit.Entries.Where(e => e.Action == action).ShouldHaveSingleItem();
        (entry.By, entry.Subject, entry.At).ShouldBe((Some.Email("ilau.officer"), ReferencePlan.Id.Value, chat.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_order_that_does_nothing_does_not()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        await chat.As("ilau.officer").Says("close the cycle");

        chat.Audit.Entries.ShouldNotContain(e => e.Action == "closeCycle");
    }

    [Theory]
    [InlineData("show me the audit")]
    [InlineData("audit trail")]
    [InlineData("what have officers done since yesterday?")]
    [InlineData("who closed the cycle?")]
    public async Task An_officer_reads_it_the_latest_first(string asked)
    {
        var chat = await Chat.InTheFirstCycle();
        await (await chat.As("srp.lead").Says("SRP-04 completed, the pound opened in March")).Says("yes");
        await chat.As("ilau.officer").Says("accept SRP-04");
        await (await chat.As("ilau.officer").Says("close the cycle")).Says("yes");

        var page = TeamsCard.Draw((await chat.As("ilau.officer").Says(asked)).Hears<AuditReply>()).GetRawText();

        page.ShouldContain("ilau.officer@example.org closed the cycle");
        page.IndexOf("closed the cycle", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("ilau.officer@example.org accepted the answer to SRP-04", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_done_before_the_day_is_left_out()
    {
        var chat = await Chat.InTheFirstCycle();
        await (await chat.As("ilau.officer").Says("close the cycle")).Says("yes");
        chat.On(2026, 1, 7);

        (await chat.As("ilau.officer").Says("what have officers done since yesterday?")).Hears($"What officers did in {ReferencePlan.Name} since Tue 6 Jan 2026: 0 acts.");
    }

    [Theory]
    [InlineData("mci.lead")]
    [InlineData("manager")]
    public async Task Nobody_else_reads_it(string who)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As(who).Says("show me the audit")).Hears("Only ILAU officers read the audit.");
    }
}
