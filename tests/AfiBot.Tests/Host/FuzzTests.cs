using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AfiBot.Teams;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfiBot.Tests.Host;

public sealed class FuzzTests
{
    private const int Activities = 50_000;
    private const int AtOnce = 16;

    /// <summary>Stands for the run: a failing one is run again with the same.</summary>
    private const int Seed = 20061120;

    [Fact]
    public async Task Fifty_thousand_mutated_activities_of_a_stranger_break_nothing_and_change_nothing()
    {
        var errors = new CollectingLogger();
        await using var bot = await LocalBot.Start(change: builder =>
        {
            builder.Services.WithoutSchedule();
            builder.Logging.ClearProviders().AddProvider(errors);
            builder.Services.AddSingleton(new SendLimits { PerConversation = 1_000_000, PerTenant = 1_000_000, Retries = 1, RetryDelay = TimeSpan.FromMilliseconds(1) });
        });
        bot.Connector.IsDeaf = true;
        var stranger = bot.ChatOf("stranger@example.net");
        var channel = bot.ChannelWith("stranger@example.net");
        JsonNode[] good =
        [
            stranger.Message("SRP-01 is completed, the car pound opened"), stranger.Message("update SRP-01"), channel.Mention("use this channel for the digest"),
            stranger.Installed(), stranger.Installed("remove"), stranger.BotAdded(), channel.BotAdded(),
            stranger.Execute("save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "Completed"), ("narrative", "Done.")),
            stranger.Execute("list", ("scope", "area/PVP/MAPPA"), ("status", "WorkInProgress"), ("page", "0")),
            stranger.Submit("say", ("text", "open the cycle"), ("afi", ""), ("step", "")),
            stranger.With("messageReaction", ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" }))),
        ];
        var before = await StoreText.Of(bot.Services);

        var statuses = new int[600];
        await Parallel.ForEachAsync(Enumerable.Range(0, Activities), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (i, cancellation) =>
        {
            var mutator = new Mutator(Seed + i);
            using var content = new ByteArrayContent(mutator.Mutate(good[i % good.Length]));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await bot.Client.Http.PostAsync("api/messages", content, cancellation);
            Interlocked.Increment(ref statuses[(int)answer.StatusCode]);
        });

        var seen = statuses.Select((count, status) => (status, count)).Where(s => s.count > 0).ToDictionary(s => s.status, s => s.count);
        errors.Lines.Distinct().Take(5).ShouldBeEmpty();
        seen.Keys.ShouldBeSubsetOf([200, 400, 403, 501]);
        seen.Values.Sum().ShouldBe(Activities);
        (await StoreText.Of(bot.Services)).ShouldBe(before);
    }
}
