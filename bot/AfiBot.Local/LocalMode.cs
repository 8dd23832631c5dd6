using AfiBot.Hosting;
using AfiBot.Storage;
using AfiBot.Teams;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AfiBot.Local;

/// <summary>The bot on one machine for one person to try: no sign-in, so nothing but loopback, in and out.</summary>
internal static class LocalMode
{
    public const string DefaultUrl = "http://127.0.0.1:3978";

    /// <summary>Why the bot does not start on this address, or null where it may.</summary>
    public static string? Problem(string url, string? appId)
    {
        if (!string.IsNullOrEmpty(appId))
            return $"{nameof(SignInOptions.MicrosoftAppId)} is set. 'afibot serve' serves a registered bot; unset it to run in local mode.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not "http")
            return $"'{url}' is not an address such as {DefaultUrl}.";
        return address.IsLoopback
            ? null
            : $"{url} can be reached from other machines. Without a sign-in the bot listens on this machine only: use {DefaultUrl}.";
    }

    /// <summary>The bot, ready to start. Nothing of the environment can move it off loopback: no configuration is read.</summary>
    /// <param name="url">Where to listen.</param>
    /// <param name="store">Where everything is kept.</param>
    /// <param name="change">A test's own changes, after all else.</param>
    public static WebApplication Build(Uri url, StoreOptions store, Action<WebApplicationBuilder>? change = null)
    {
        var builder = BotServer.Builder(store, SendLimits.None, kestrel => Listen(kestrel, url));

        // Who looks at a terminal wants to see what is wrong, not a line for each message; a file gets them all.
        if (!Console.IsOutputRedirected)
            builder.Logging.AddFilter("AfiBot", LogLevel.Warning);
        builder.Services
            .AddLoopback()
            .AddEmbeddedSchedule()
            .AddSingleton<PlaygroundChats>()
            .AddSingleton<Sample>();
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseRouting();
        app.MapPost(MessagesEndpoint.Path, MessagesEndpoint.PostOnLoopback);
        app.MapHealth();
        app.MapPublicPages();
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, Uri url)
    {
        if (System.Net.IPAddress.TryParse(url.Host.Trim('[', ']'), out var address))
            kestrel.Listen(address, url.Port);
        else
            kestrel.ListenLocalhost(url.Port);
    }
}
