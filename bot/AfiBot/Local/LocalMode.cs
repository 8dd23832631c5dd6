using AfiBot.Conversation;
using AfiBot.Teams;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging.Console;

namespace AfiBot;

/// <summary>The bot on one machine for one person to try: no sign-in, so nothing but loopback, in and out.</summary>
internal static class LocalMode
{
    /// <summary>The Bot Framework's setting for a registered bot's id. Without it the bot runs in local mode.</summary>
    public const string AppIdSetting = "MicrosoftAppId";

    /// <summary>The largest activity that is read, in bytes: Teams' messages have at most 100 KB.</summary>
    private const long MaxActivitySize = 256 * 1024;

    /// <summary>Why the bot does not start on this address, or null where it may.</summary>
    public static string? Problem(string url, string? appId)
    {
        if (!string.IsNullOrEmpty(appId))
            return $"{AppIdSetting} is set, but this version checks no sign-in and so serves no registered bot. Unset it to run in local mode.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not "http")
            return $"'{url}' is not an address such as {CommonOptions.DefaultUrl}.";
        return address.IsLoopback
            ? null
            : $"{url} can be reached from other machines. Without a sign-in the bot listens on this machine only: use {CommonOptions.DefaultUrl}.";
    }

    /// <summary>The bot, ready to start. Nothing of the environment can move it off loopback: no configuration is read.</summary>
    /// <param name="url">Where to listen.</param>
    /// <param name="data">Where everything is kept.</param>
    /// <param name="change">A test's own changes, after all else.</param>
    public static WebApplication Build(Uri url, DataFolder data, Action<WebApplicationBuilder>? change = null)
    {
        data.Folder.Create();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging
            .AddSimpleConsole(console => (console.SingleLine, console.ColorBehavior) = (true, LoggerColorBehavior.Disabled))
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("AfiBot", LogLevel.Information)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxActivitySize;
            kestrel.ListenLocalhostOrIp(url);
        });
        builder.Services
            .AddRoutingCore()
            .AddRegister(data)
            .AddConversation(new ServiceUrls(loopbackOnly: true), new SendLimits())
            .AddSingleton<Sample>()
            .AddSingleton<LocalCardQueue>()
            .AddSingleton<ICardQueue>(s => s.GetRequiredService<LocalCardQueue>())
            .AddHostedService<LocalSchedule>()
            .AddHostedService<LocalCardWorker>();
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseRouting();
        app.MapPost("/api/messages", MessagesEndpoint.Post);
        app.MapGet("/healthz", () => Results.Text("ready"));
        return app;
    }

    /// <summary>Where a started bot listens.</summary>
    public static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    private static void ListenLocalhostOrIp(this Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, Uri url)
    {
        if (System.Net.IPAddress.TryParse(url.Host.Trim('[', ']'), out var address))
            kestrel.Listen(address, url.Port);
        else
            kestrel.ListenLocalhost(url.Port);
    }
}
