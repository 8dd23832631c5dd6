using AfiBot.Teams;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AfiBot;

/// <summary>The bot under a registration: reachable from the internet, so nothing is taken without a sign-in. It speaks plain HTTP
/// and belongs behind something that ends TLS, as App Service does.</summary>
internal static class RegisteredBot
{
    /// <summary>Why the bot does not start with these settings, or null where it may.</summary>
    public static string? Problem(string url, SignInOptions options, SendLimits limits)
    {
        if ((options.Problem() ?? limits.Problem()) is { } problem)
            return problem;
        return Binding(url) is null ? $"'{url}' is not an address such as http://0.0.0.0:8080." : null;
    }

    /// <summary>The bot, ready to start.</summary>
    /// <param name="url">Where to listen; a host that is no IP address and not localhost stands for all addresses.</param>
    /// <param name="options">Of which <see cref="SignInOptions.Problem"/> says nothing.</param>
    /// <param name="limits">Of which <see cref="SendLimits.Problem"/> says nothing.</param>
    /// <param name="data">Where everything is kept.</param>
    /// <param name="change">A test's own changes, after all else.</param>
    public static WebApplication Build(string url, SignInOptions options, SendLimits limits, DataFolder data, Action<WebApplicationBuilder>? change = null)
    {
        var builder = BotServer.Builder(
            data, new ServiceUrls(loopbackOnly: false, allowLoopback: options.AllowEmulator), limits, kestrel => Listen(kestrel, Binding(url)!));
        builder.Services.AddSignIn(options);
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseRouting();
        app.MapPost(MessagesEndpoint.Path, MessagesEndpoint.PostSignedIn);
        app.MapGet("/healthz", () => Results.Text("ready"));
        return app;
    }

    private static void Listen(KestrelServerOptions kestrel, BindingAddress address)
    {
        if (System.Net.IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip))
            kestrel.Listen(ip, address.Port);
        else if (address.Host is "localhost")
            kestrel.ListenLocalhost(address.Port);
        else
            kestrel.ListenAnyIP(address.Port);
    }

    private static BindingAddress? Binding(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { Scheme: "http", IsUnixPipe: false, IsNamedPipe: false, PathBase: "" } address ? address : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
