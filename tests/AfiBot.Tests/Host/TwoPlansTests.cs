using System.Text.Json;
using System.Text.Json.Nodes;
using AfiBot.Tests.Support;
using AfiBot.Tests.Teams.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>A second plan is imported while the first one's cycle is open: over HTTP, with the cards as they are drawn.</summary>
public sealed class TwoPlansTests(CardRenderer renderer) : IClassFixture<CardRenderer>, IAsyncLifetime
{
    private LocalBot bot = null!;

    private Activities Lead => bot.ChatOf("srp.lead@example.org");

    private IRegister Register => bot.Services.GetRequiredService<IRegister>();

    public async ValueTask InitializeAsync() => bot = await LocalBot.Start();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task The_first_plans_open_card_opens_and_saves_in_the_first_plan()
    {
        var card = await bot.Client.Tap(Lead.Execute("owed", ("page", "0")));
        await SecondPlan.Import(bot.Services.GetRequiredService<ImportPlan>());

        var form = await bot.Client.Tap(Lead.Execute("open", DataOf(card, "open", "SRP-01")));
        var saved = await bot.Client.Tap(Lead.Execute("save", [.. DataOf(form, "save", "SRP-01"), ("status", "WorkInProgress"), ("narrative", "A national tactic was agreed.")]));

        saved.GetRawText().ShouldContain("SRP-01 is saved.");
        (await Said(ReferencePlan.Id)).ShouldBe(["A national tactic was agreed."]);
        (await Said(SecondPlan.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_owed_in_both_is_one_card_whose_buttons_name_their_plans()
    {
        await SecondPlan.Import(bot.Services.GetRequiredService<ImportPlan>());
        await bot.Services.GetRequiredService<OpenCycle>().Open(SecondPlan.Id, TestContext.Current.CancellationToken);

        var card = await bot.Client.Tap(Lead.Execute("owed", ("page", "0")));

        card.GetRawText().ShouldContain("0 of 6 answered");
        card.GetRawText().ShouldContain(SecondPlan.Name);
        Buttons(card).Where(b => b["verb"]?.GetValue<string>() is "open").Select(b => (b["data"]!["plan"]!.GetValue<string>(), b["data"]!["afi"]!.GetValue<string>())).Distinct()
            .ShouldBe(
            [
                (ReferencePlan.Id.Value, "SRP-01"), (ReferencePlan.Id.Value, "SRP-02"), (ReferencePlan.Id.Value, "SRP-03"), (ReferencePlan.Id.Value, "SRP-04"),
                (SecondPlan.Id.Value, "PNC-01"), (SecondPlan.Id.Value, "SRP-01"),
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_card_of_two_plans_is_drawn_whole_in_a_narrow_chat(string theme)
    {
        await SecondPlan.Import(bot.Services.GetRequiredService<ImportPlan>());
        await bot.Services.GetRequiredService<OpenCycle>().Open(SecondPlan.Id, TestContext.Current.CancellationToken);
        await renderer.Page.SetViewportSizeAsync(400, 600);

        (await renderer.Draw(await bot.Client.Tap(Lead.Execute("owed", ("page", "0"))), theme)).Except(RenderedCardTests.OfTeams).ShouldBeEmpty();

        (await renderer.CutOff()).ShouldBeEmpty();
        (await renderer.Nameless()).ShouldBeEmpty();
        await Pictures.Take(renderer.Page.Locator("#card"), $"two-plans-{theme}");
    }

    [Fact]
    public async Task What_the_first_plan_knows_is_still_answered()
    {
        await SecondPlan.Import(bot.Services.GetRequiredService<ImportPlan>());
        await bot.Client.Send(Lead.Message("status of MAPPA"));
        (await bot.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("MAPPA, in Protecting vulnerable people");
    }

    private static IEnumerable<JsonNode> Buttons(JsonElement card) => All(JsonNode.Parse(card.GetRawText())).Where(n => n["type"]?.GetValueKind() is JsonValueKind.String && n["type"]!.GetValue<string>() is "Action.Execute");

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(f => All(f.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };

    private static (string Key, string Value)[] DataOf(JsonElement card, string verb, string reference) =>
    [
        .. Buttons(card).First(b => b["verb"]?.GetValue<string>() == verb && b["data"]!["afi"]!.GetValue<string>() == reference)["data"]!.AsObject().Select(f => (f.Key, f.Value!.GetValue<string>())),
    ];

    private async Task<IEnumerable<string>> Said(PlanId plan) =>
        (await Register.History(plan, Some.Reference("SRP-01"), TestContext.Current.CancellationToken)).Updates.Where(u => u.Via is not UpdateChannel.Import).Select(u => u.Narrative);
}
