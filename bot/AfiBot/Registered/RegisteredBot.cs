using AfiBot.Storage;
using AfiBot.Teams;
using AfiBot.Telemetry;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AfiBot;

/// <summary>The bot under a registration: reachable from the internet, so nothing is taken without a sign-in. It speaks plain HTTP
/// and belongs behind something that ends TLS, as App Service does.</summary>
internal static class RegisteredBot
{
    /// <summary>The bot, ready to start. On a storage account the schedules are the Functions app's; on a file they are its own.</summary>
    /// <param name="options">Of which <see cref="RegisteredOptions.Problem"/> says nothing.</param>
    /// <param name="change">A test's own changes, after all else.</param>
    public static WebApplication Build(RegisteredOptions options, Action<WebApplicationBuilder>? change = null)
    {
        var builder = BotServer.Builder(options.Store, options.SendLimits, kestrel => Listen(kestrel, options.Binding!));
        builder.Services.AddConnectorSignIn(options.SignIn).AddInboundSignIn(options.SignIn).AddTelemetry(options.Telemetry, "bot");
        builder.Services.AddSingleton(s => new ReadyPart("connector token", s.GetRequiredService<ConnectorTokens>().Get));
        if (options.Store.IsFile)
            builder.Services.AddEmbeddedSchedule();
        else
            builder.Services.AddCardQueue(options.Store).AddSingleton(s => new ReadyPart("queue", s.GetRequiredService<CardQueue>().Reach));
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseRouting();
        app.MapPost(MessagesEndpoint.Path, MessagesEndpoint.PostSignedIn);
        app.MapHealth();
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
}
