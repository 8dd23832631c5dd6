using AfiBot.Conversation;
using AfiBot.Delivery;
using AfiBot.Graph;
using AfiBot.Model;
using AfiBot.Storage;
using AfiBot.Teams;
using AfiBot.Telemetry;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging.Console;

namespace AfiBot.Hosting;

/// <summary>What the hosts of a bot have in common: the web server and its limits, and the rooms that a bot is made of.</summary>
public static class BotServer
{
    /// <summary>How long a request's headers may take to come in.</summary>
    private static readonly TimeSpan HeaderPatience = TimeSpan.FromSeconds(10);

    /// <summary>A builder that reads no configuration of its own: what may be set is what the caller reads.</summary>
    public static WebApplicationBuilder Builder(StoreOptions store, SendLimits limits, Action<KestrelServerOptions> listen)
    {
        if (store.IsFile)
            Stores.MakeFolder(store);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging
            .AddSimpleConsole(console => (console.SingleLine, console.ColorBehavior) = (true, LoggerColorBehavior.Disabled))
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("AfiBot", LogLevel.Information)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)

            // Anybody may ask whether the bot is ready, and must not fill the log by it.
            .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)

            // Why it does not listen is told by the command, in a line.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MessagesEndpoint.MaxActivitySize;
            kestrel.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.RequestHeadersTimeout = HeaderPatience;
            listen(kestrel);
        });
        builder.Services
            .AddSingleton<IHostLifetime, CommandLifetime>()
            .AddRoutingCore()
            .AddAfiStorage(store)
            .AddAfiConversation()
            .AddAfiDelivery()
            .AddAfiTeams(limits)
            .AddSingleton<IFiles, Files>()
            .AddAfiHealth();
        return builder;
    }

    /// <summary>A builder for a registered bot. On a storage account the schedules are the Functions app's; on a file they are its own.</summary>
    /// <param name="options">Of which <see cref="RegisteredOptions.Problem"/> says nothing.</param>
    public static WebApplicationBuilder Builder(RegisteredOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = Builder(options.Store, options.SendLimits, kestrel => Listen(kestrel, options.Binding!));
        builder.Services
            .AddConnectorSignIn(options.SignIn)
            .AddInboundSignIn(options.SignIn)
            .AddAfiGraph(options.Graph, s => s.GetRequiredService<ConnectorCredentials>().New())
            .AddAfiTelemetry(options.Telemetry, "bot")
            .AddAfiModel(options.Model)
            .AddSingleton(options.Contact)
            .AddReach("connector token", s => s.GetRequiredService<ConnectorTokens>().Get);
        if (options.Store.IsFile)
            builder.Services.AddEmbeddedSchedule();
        else
            builder.Services.AddCardQueue(options.Store).AddReach("queue", s => s.GetRequiredService<CardQueue>().Reach);
        return builder;
    }

    /// <summary>Starts a bot.</summary>
    /// <exception cref="MendableException">It cannot listen there.</exception>
    public static async Task Start(WebApplication app, string url, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException)
        {
            throw new MendableException($"the bot cannot listen on {url}: {refused.Message.TrimEnd('.')}. Give it another address by --urls.", refused);
        }
    }

    /// <summary>Where a started bot listens.</summary>
    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    private static void Listen(KestrelServerOptions kestrel, BindingAddress address)
    {
        if (System.Net.IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
            kestrel.Listen(ip, address.Port);
        else if (address.Host is "localhost")
            kestrel.ListenLocalhost(address.Port);
        else
            kestrel.ListenAnyIP(address.Port);
    }
}
