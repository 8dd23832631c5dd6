using System.Text;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>An AFI goes to another lead while a cycle is open, and the bot runs as in local mode.</summary>
public sealed class NewLeadIsAskedTests : IAsyncLifetime
{
    private LocalBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        bot = await LocalBot.Start(sample: false);
        bot.Connector.KeepsRequestCards = true;
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_new_lead_who_has_the_app_is_sent_a_card_by_the_schedule_and_the_old_card_says_who_has_it()
    {
        await Import("lead@example.org", "Head of Traffic");
        (await bot.Services.GetRequiredService<OpenCycle>().Open(PlanId.FromName("Test plan"), default)).ShouldBeOfType<OpenOutcome.Opened>();
        await bot.Client.Send(bot.ChatOf("lead@example.org").Message("hello"));
        await NextCard("a:lead@example.org");
        await bot.Client.Send(bot.ChatOf("b@example.org").Message("hello"));

        await Import("b@example.org", "Lead B");

        (await NextCard("a:b@example.org")).Summary.ShouldNotBeNull().ShouldStartWith("1 AFI to update");
        var old = await bot.Client.Tap(bot.ChatOf("lead@example.org").Execute("owed", ("page", "0")));
        old.GetRawText().ShouldContain("SRP-01 has gone to another lead (Lead B).");
        var form = await bot.Client.Tap(bot.ChatOf("lead@example.org").Execute(
            "save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A tactic was agreed.")));
        form.GetRawText().ShouldContain("SRP-01 has gone to another lead (Lead B).");
        form.GetRawText().ShouldContain("A tactic was agreed.");
    }

    private async Task<FakeConnector.Call> NextCard(string chat)
    {
        while (true)
        {
            var call = await bot.Connector.Next();
            if (call.Path.Contains(chat, StringComparison.Ordinal) && call.Summary?.Contains("to update by", StringComparison.Ordinal) is true)
                return call;
        }
    }

    private async Task Import(string lead, string title) => (await bot.Services.GetRequiredService<ImportPlan>().Import(new ImportRequest(
        "Test plan",
        File("frameworks.csv", "Code,Framework,Aliases,Grading,Direction,PriorityServices,ManagedBy\nSRP,Road policing,roads,Good,,,"),
        File(
            "afis.csv",
            "Reference,Framework,Area,Improvement,Lead,LeadEmail,BusinessGroup,Status,Reason,Narrative,TargetDate,LastUpdated,ManagedBy\n"
            + $"SRP-01,SRP,,Better SRP-01,{title},{lead},Ops,Work in progress,,Going on.,,,"),
        File("people.csv", "Email,Name,Roles\nlead@example.org,Head of Traffic,lead\nboss@example.org,Officer One,officer\nb@example.org,Lead B,lead")),
        _ => Task.FromResult(true),
        default)).ShouldBeOfType<ImportOutcome.Imported>();

    private static CsvFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
