using System.Diagnostics;
using System.Net.Http.Json;
using AfiBot.Delivery;
using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Storage;
using AfiBot.Teams;
using AfiBot.Testing;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfiBot.Benchmarks;

/// <summary>The bot over a store that grows, and what it does with it.</summary>
internal sealed class ScaledBot : IAsyncDisposable
{
    private const int Repeats = 5;

    /// <summary>Leads of each plan: at least as many AFIs each as there are repeats.</summary>
    private const int Leads = 40;

    private readonly WebApplication app;
    private readonly HttpClient http;
    private readonly IRowStore rows;
    private readonly Func<Operations> counted;
    private readonly Action reset;
    private ScaleStep now = new(0, 0, 0);

    /// <summary>How often the newest plan has been measured before: its AFIs are answered, and its leads sent their card, once each.</summary>
    private int rounds;

    private ScaledBot(WebApplication app, IRowStore rows, Func<Operations> counted, Action reset)
    {
        (this.app, this.rows, this.counted, this.reset) = (app, rows, counted, reset);
        http = new HttpClient { BaseAddress = BotServer.AddressOf(app), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <param name="rows">The store, with nothing in it.</param>
    /// <param name="counted">What was asked of it since the last reset.</param>
    /// <param name="reset">Starts counting at nothing.</param>
    public static async Task<ScaledBot> Start(IRowStore rows, Func<Operations> counted, Action reset)
    {
        var app = LocalMode.Build(new Uri("http://127.0.0.1:0"), new StoreOptions { DataFolder = Path.GetTempPath() }, builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(rows);
            builder.Services.AddSingleton<IMessenger>(s => new PausingMessenger(new SilentMessenger(), s.GetRequiredService<ISendPause>(), s.GetRequiredService<TimeProvider>()));
            builder.Services.AddSingleton(new TurnPatience { Tap = TimeSpan.FromMinutes(5) });
            builder.Services.WithoutSchedule();
        });
        await app.StartAsync();
        return new ScaledBot(app, rows, counted, reset);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Adds what is missing to hold so much.</summary>
    public async Task GrowTo(ScaleStep step)
    {
        for (var force = now.Plans + 1; force <= step.Plans; force++)
            await Forces.Write(Get<IRegister>(), TimeProvider.System, force, step.Afis, Leads);
        rounds = step.Plans == now.Plans ? rounds + 1 : 0;
        await Meet([.. Enumerable.Range(now.People, step.People - now.People).Select(Person)]);
        now = step;
    }

    /// <summary>Does each thing some times, the first to warm up.</summary>
    /// <returns>What the last of each cost, and the median of their times in milliseconds.</returns>
    public async Task<IReadOnlyList<(string What, Operations Operations, double Time)>> Measure()
    {
        var plan = Forces.Plan(now.Plans);
        var asker = new UserKey("msteams", "tenant", $"entra-{plan}");
        await Get<IDirectory>().Learn(asker, Forces.Lead(now.Plans, 0).Email, default);
        await Get<IRegister>().TrySave((await Get<IRegister>().Find(plan, default))! with { DigestChannel = Some.Conversation("channel") }, default);
        await Tap(asker, "say", ("text", "status of SRP"), ("afi", ""), ("step", ""));
        var first = rounds * Repeats;
        return
        [
            await Measure("question", _ => Tap(asker, "say", ("text", "status of SRP"), ("afi", ""), ("step", ""))),
            await Measure("answer", i => Tap(
                asker, "save", ("afi", Forces.Afi((first + i) * Leads).Value), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A national tactic was agreed."))),
            await Measure("lead sent", async i => Expect<CardOutcome.Sent>(await Get<SendCard>().Send(new CardMessage(plan, 1, Forces.Lead(now.Plans, first + i + 1).Email), default))),
            await Measure("digest", async _ => Expect<SendOutcome.Sent>(await Get<PostDigest>().Post([plan], default))),
        ];
    }

    private async Task<(string What, Operations Operations, double Time)> Measure(string what, Func<int, Task> act)
    {
        var times = new double[Repeats];
        for (var i = 0; i < Repeats; i++)
        {
            reset();
            var clock = Stopwatch.StartNew();
            await act(i);
            times[i] = clock.Elapsed.TotalMilliseconds;
        }

        return (what, counted(), times.Order().ElementAt(Repeats / 2));
    }

    /// <summary>The leads of all plans there are or will be come first, then others who are leads of nothing.</summary>
    private static Person Person(int number) => Forces.Lead((number / Leads) + 1, number % Leads);

    /// <summary>People who have written to the bot: themselves, and their chats.</summary>
    private async Task Meet(IReadOnlyList<Person> people)
    {
        if (people.Count == 0)
            return;
        await Get<IDirectory>().Write(people, default);
        await rows.TryCommit(
            RowTable.People, Keys.People, [.. people.Select(p => new RowChange.Upsert(Keys.Chat(p.Email), ChatRow.Write(PersonalChat.None.HeardAt(Some.Conversation($"a:{p.Email}"), null))))], default);
    }

    private async Task Tap(UserKey user, string verb, params (string Key, string Value)[] data)
    {
        using var answer = await http.PostAsJsonAsync("api/messages", TapActivity.Of(user, $"a:{user.UserId}", verb, data));
        var text = await answer.Content.ReadAsStringAsync();
        if (!text.Contains(verb is "save" ? "is saved." : "Strategic road policing", StringComparison.Ordinal))
            throw new InvalidOperationException($"{verb} was answered with {(int)answer.StatusCode}: {text}");
    }

    private T Get<T>() where T : notnull => app.Services.GetRequiredService<T>();

    private static void Expect<T>(object outcome)
    {
        if (outcome is not T)
            throw new InvalidOperationException($"It came to {outcome}.");
    }
}
