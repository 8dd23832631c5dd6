using AfiBot.Storage;
using AfiBot.Tests.Infra;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>What a whole activity costs in requests to the Table service, on the sample: 189 AFIs, 22 frameworks, 21 leads.</summary>
public sealed class TurnCostTests : IAsyncLifetime
{
    private readonly TableRequests requests = new();
    private LocalBot bot = null!;

    private Activities Lead => bot.ChatOf("srp.lead@example.org");

    public async ValueTask InitializeAsync()
    {
        var rows = await Azurite.OpenNew(requests);
        bot = await LocalBot.Start(change: builder =>
        {
            builder.Services.AddSingleton<IRowStore>(rows);
            builder.Services.WithoutSchedule();
        });
        await bot.Client.Send(Lead.Message("help"));

        // Whose chat begins is sent the card they owe, beside the turn.
        await bot.Settles();
        requests.Reset();
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task A_question()
    {
        await bot.Client.Send(Lead.Message("status of roads"));

        // Who is it: the user's e-mail, the person, where they can be written to. The dialog. The list of plans, since an officer has a part
        // in all; all of the plan in one query, since it has 189 + 22 + 1 + 1 + 21 rows. The dialog is kept.
        requests.Counts.ShouldBe((1 + 1, 3 + 1, 1, 0));
        requests.Total.ShouldBe(CostTable.TableRequests("A question asked", pages: 1));
    }

    [Fact]
    public async Task An_answer_in_the_card()
    {
        await bot.Client.Tap(Lead.Execute(
            "save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A national tactic was agreed.")));

        // As a question, and the plan once more, to show what stands then. The update is written.
        requests.Counts.ShouldBe((1 + 2, 3 + 1, 1 + 1, 0));
        requests.Total.ShouldBe(CostTable.TableRequests("An update recorded", pages: 1));
    }

    [Fact]
    public async Task A_second_delivery_of_the_same_message()
    {
        var message = Lead.Message("status of roads");
        await bot.Client.Send(message);
        requests.Reset();

        await bot.Client.Send(message.DeepClone());

        // Who, the dialog, and there it is.
        requests.Counts.ShouldBe((0, 3 + 1, 0, 0));
    }
}
