using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AfiBot.Tests.Support;

/// <summary>The bot in local mode on the sample, in this process, with a connector that hears what it says.</summary>
public sealed class LocalBot : IAsyncDisposable
{
    private readonly TemporaryFolder data;
    private readonly LocalBot? elder;
    private readonly Microsoft.AspNetCore.Builder.WebApplication app;

    private LocalBot(Microsoft.AspNetCore.Builder.WebApplication app, TemporaryFolder data, FakeConnector connector, LocalBot? elder)
    {
        this.app = app;
        this.data = data;
        this.elder = elder;
        Connector = connector;
        Client = new BotClient(BotServer.AddressOf(app));
    }

    public FakeConnector Connector { get; }

    public BotClient Client { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<LocalBot> Start(bool sample = true, Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? change = null)
    {
        var data = new TemporaryFolder();
        var app = LocalMode.Build(new Uri("http://127.0.0.1:0"), new DataFolder(data.Folder).Store, builder =>
        {
            BePatient(builder);
            change?.Invoke(builder);
        });
        if (sample)
            await app.Services.GetRequiredService<Sample>().Load(CancellationToken.None);
        await app.StartAsync();
        return new LocalBot(app, data, await FakeConnector.Start(), elder: null);
    }

    /// <summary>One more instance over the same store, with the same connector. It has to be disposed of before this one.</summary>
    public async Task<LocalBot> StartAnother()
    {
        var another = LocalMode.Build(new Uri("http://127.0.0.1:0"), new DataFolder(data.Folder).Store, BePatient);
        await another.StartAsync();
        return new LocalBot(another, data, Connector, elder: this);
    }

    /// <summary>A busy machine is not what most tests are about, and what a bot logs is not for the console of the tests.</summary>
    private static void BePatient(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new AfiBot.Teams.TurnPatience { Tap = TimeSpan.FromSeconds(30) });
        builder.Logging.ClearProviders();
    }

    /// <summary>Waits until what the turns left to be done is done.</summary>
    public async Task Settles() => await Services.GetRequiredService<AfiBot.Teams.Answering>().DisposeAsync();

    /// <summary>Somebody's own chat with the bot.</summary>
    public Activities ChatOf(string email)
    {
        var user = $"29:{email}";
        Connector.Knows(user, email);
        return new Activities(Connector.ServiceUrl, user, $"a:{email}");
    }

    /// <summary>A group chat in which somebody speaks.</summary>
    public Activities GroupWith(string email)
    {
        var user = $"29:{email}";
        Connector.Knows(user, email);
        return new Activities(Connector.ServiceUrl, user, "19:group@thread.v2", "groupChat");
    }

    /// <summary>A channel in which somebody speaks.</summary>
    public Activities ChannelWith(string email, string channel = "19:ilau@thread.tacv2")
    {
        var user = $"29:{email}";
        Connector.Knows(user, email);
        return new Activities(Connector.ServiceUrl, user, $"{channel};messageid=1", "channel");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (elder is not null)
            return;
        await Connector.DisposeAsync();
        data.Dispose();
    }
}
