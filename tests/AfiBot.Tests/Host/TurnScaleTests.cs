using AfiBot.Storage;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Host;

/// <summary>What a whole activity costs in requests to the Table service as plans, AFIs and people become more.</summary>
public sealed class TurnScaleTests : IDisposable
{
    private static readonly FakeTimeProvider Clock = new(Some.Monday);

    private readonly TableRequests requests = new();

    public void Dispose() => requests.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task A_question_costs_the_same_however_many_plans_there_are(int plans)
    {
        await using var bot = await Start(plans, afis: 20, people: 0);

        var card = await bot.Client.Tap(Newest(bot, plans).Execute("say", ("text", "status of SRP"), ("afi", ""), ("step", "")));

        // As in the cost of a turn: who it is, where they are; the dialog; the one plan that names them. No list of plans is read for it.
        requests.Counts.ShouldBe((1, 3 + 1, 1, 0));
        card.GetRawText().ShouldContain("Strategic road policing");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(10, 0)]
    [InlineData(1, 1_000)]
    [InlineData(1, 10_000)]
    public async Task An_answer_costs_the_same_however_many_plans_and_people_there_are(int plans, int people)
    {
        await using var bot = await Start(plans, afis: 20, people);

        await Answer(bot, plans);

        requests.Counts.ShouldBe((2, 3 + 1, 1 + 1, 0));
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(2_000, 3)]
    public async Task An_answer_costs_the_same_however_many_AFIs_there_are_but_for_pages_of_a_thousand_rows(int afis, int pages)
    {
        await using var bot = await Start(plans: 1, afis, people: 0);

        await Answer(bot, 1);

        // The plan is read twice. Beside the AFIs it has a framework, its own row, a cycle and the requests of two leads: 5 rows.
        requests.Counts.ShouldBe((2 * pages, 3 + 1, 1 + 1, 0));
    }

    private static async Task Answer(LocalBot bot, int plans)
    {
        var card = await bot.Client.Tap(Newest(bot, plans).Execute(
            "save", ("afi", Forces.Afi(0).Value), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A national tactic was agreed.")));
        card.GetRawText().ShouldContain($"{Forces.Afi(0)} is saved.");
    }

    private async Task<LocalBot> Start(int plans, int afis, int people)
    {
        var rows = await Azurite.OpenNew(requests);
        var bot = await LocalBot.Start(sample: false, builder =>
        {
            builder.Services.AddSingleton<IRowStore>(rows);
            builder.Services.AddSingleton<TimeProvider>(Clock);
            builder.Services.WithoutSchedule();
        });
        for (var force = 1; force <= plans; force++)
            await Forces.Write(bot.Services.GetRequiredService<IRegister>(), Clock, force, afis, leads: 2);
        await bot.Services.GetRequiredService<IDirectory>().Write(
            [Forces.Lead(plans, 0), .. Enumerable.Range(0, people).Select(n => Forces.Lead(99, n))], CancellationToken.None);
        await bot.Client.Send(Newest(bot, plans).Message("help"));
        await bot.Settles();
        requests.Reset();
        return bot;
    }

    private static Activities Newest(LocalBot bot, int plans) => bot.ChatOf(Forces.Lead(plans, 0).Email.Value);
}
