using System.Net.Http.Headers;
using AfiBot.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfiBot.Tests.Support;

/// <summary>A registered bot in this process, with a bench that issues the tokens and a connector that hears what it says.</summary>
public sealed class ServedBot : IAsyncDisposable
{
    private readonly TemporaryFolder data;
    private readonly WebApplication app;
    private readonly HttpClient tokens;
    private readonly CollectingLogger log;

    private ServedBot(WebApplication app, TemporaryFolder data, CollectingLogger log, HttpClient tokens, TokenBench bench, FakeConnector connector)
    {
        (this.app, this.data, this.log, this.tokens, Bench, Connector) = (app, data, log, tokens, bench, connector);
        Address = BotServer.AddressOf(app);
        Client = new BotClient(Address);
    }

    public Uri Address { get; }

    public TokenBench Bench { get; }

    public FakeConnector Connector { get; }

    public BotClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>What was logged as a warning or worse.</summary>
    public IReadOnlyCollection<string> Log => log.Lines;

    /// <summary>Starts one on the sample, which believes the bench.</summary>
    /// <param name="time">Its clock; the real one where there is none.</param>
    /// <param name="change">A test's own changes.</param>
    /// <param name="sample">Whether it has the reference plan.</param>
    /// <param name="host">Which host serves it.</param>
    /// <param name="emulator">Whether the emulator is let in, and so a connector on this machine is talked to.</param>
    public static async Task<ServedBot> Start(TimeProvider? time = null, Action<WebApplicationBuilder>? change = null, bool sample = true, bool emulator = true, ServedBy host = ServedBy.AfiBot)
    {
        var clock = time ?? TimeProvider.System;
        var bench = await TokenBench.Start(clock);
        var settings = SignInDesk.Settings(bench);
        settings[nameof(SignInOptions.AllowEmulator)] = emulator ? "true" : "false";
        var data = new TemporaryFolder();
        var log = new CollectingLogger(LogLevel.Warning);
        HttpClient tokens = new();
        var options = RegisteredOptions.From("http://127.0.0.1:0", data.Folder, settings.GetValueOrDefault);
        var app = host is ServedBy.AfiBot ? RegisteredBot.Build(options, Change) : BotBuilder.SdkBot.Build(options, Change);
        if (sample)
            await app.Services.GetRequiredService<Sample>().Load(CancellationToken.None);
        await app.StartAsync();
        var bot = new ServedBot(app, data, log, tokens, bench, await FakeConnector.Start());
        bot.SignIn(bot.Token());
        return bot;

        void Change(WebApplicationBuilder builder)
        {
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services
                .AddSingleton(clock)
                .AddSingleton(new TurnPatience { Tap = TimeSpan.FromSeconds(30) })
                .AddSingleton(new ConnectorCredentials(BotCloud.Public.Scope, () => new BenchCredential(bench, tokens, clock)))
                .AddSingleton<Sample>();
            builder.Services.WithoutSchedule();
            change?.Invoke(builder);
        }
    }

    /// <summary>Waits until what the turns left to be done is done.</summary>
    public async Task Settles() => await Services.GetRequiredService<Answering>().DisposeAsync();

    /// <summary>A good token for what comes from the connector.</summary>
    public BenchToken Token() => Bench.Token().With("serviceurl", Connector.ServiceUrl);

    /// <summary>From now on the client brings this token.</summary>
    public void SignIn(BenchToken? token) =>
        Client.Http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token.ToString());

    /// <summary>Somebody's own chat with the bot.</summary>
    public Activities ChatOf(string email, string tenant = TokenBench.Tenant)
    {
        var user = $"29:{email}";
        Connector.Knows(user, email);
        return new Activities(Connector.ServiceUrl, user, $"a:{email}", tenant: tenant);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Connector.DisposeAsync();
        await Bench.DisposeAsync();
        tokens.Dispose();
        data.Dispose();
    }
}
