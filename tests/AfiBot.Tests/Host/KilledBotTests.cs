using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

public sealed class KilledBotTests : IDisposable
{
    private static readonly string[] References = ["SRP-01", "SRP-02", "SRP-03", "SRP-04"];

    private readonly TemporaryFolder data = new();

    /// <summary>Answers on which a busy machine kept the tap waiting: they may be kept without having been acknowledged.</summary>
    private int late;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_bot_that_is_killed_at_any_moment_has_lost_no_answer_it_acknowledged()
    {
        await using var connector = await FakeConnector.Start();
        connector.Knows("29:srp", "srp.lead@example.org");
        var lead = new Activities(connector.ServiceUrl);
        var acknowledged = new List<string>();
        var random = new Random(20061120);
        for (var round = 0; round < 4; round++)
        {
            var (bot, address) = await BotProcess.Start(data.Path);
            await using var _ = bot;
            using var client = new BotClient(address);

            // The bot dies while the answer after these is on its way, somewhere between the request and the reply.
            var beforeTheEnd = random.Next(3, 25);
            for (var i = 0; i < beforeTheEnd; i++)
                await Answer(client, lead, $"Round {round}, answer {i}.", acknowledged);
            var last = Answer(client, lead, $"Round {round}, the last answer.", acknowledged);
            await Task.WhenAny(last, Spin(random.Next(0, 40_000)));
            await bot.Kill();
            await last;
        }

        using var rows = new SqliteRowStore(new DataFolder(data.Folder).Store.DatabaseFile);
        var kept = new List<string>();
        foreach (var reference in References)
        {
            var history = (await new Register(rows).History(ReferencePlan.Id, Some.Reference(reference), CancellationToken.None)).Updates;
            history.Select(u => u.Sequence).ShouldBe(Enumerable.Range(1, history.Count));
            kept.AddRange(history.Select(u => u.Narrative));
        }

        acknowledged.Count.ShouldBeGreaterThanOrEqualTo(12);
        acknowledged.ShouldBeSubsetOf(kept);
        kept.Count(n => n.StartsWith("Round", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(acknowledged.Count + 4 + late);
    }

    /// <summary>Answers one AFI in the card, and notes the answer when the bot has shown the card that says it is saved.</summary>
    private async Task Answer(BotClient client, Activities lead, string narrative, List<string> acknowledged)
    {
        var reference = References[acknowledged.Count % References.Length];
        try
        {
            var form = await client.TapOrLater(lead.Execute("open", ("afi", reference)));
            if (form is null)
                return;
            var card = await client.TapOrLater(lead.Execute(
                "save", ("afi", reference), ("cycle", "1"), ("basedOn", BotClient.BasedOn(form.Value)), ("status", "WorkInProgress"), ("narrative", narrative)));
            late += card is null ? 1 : 0;
            if (card?.GetRawText().Contains($"{reference} is saved.", StringComparison.Ordinal) is true)
                acknowledged.Add(narrative);
        }
        catch (HttpRequestException)
        {
            // The bot is gone: this answer was not acknowledged.
        }
    }

    /// <summary>A little while that is not a time: the kill comes sooner or later after the request.</summary>
    private static async Task Spin(int yields)
    {
        for (var i = 0; i < yields; i++)
            await Task.Yield();
    }
}
