using AfiBot.Hosting;

namespace AfiBot;

/// <summary>The bot under a registration: reachable from the internet, so nothing is taken without a sign-in. It speaks plain HTTP
/// and belongs behind something that ends TLS, as App Service does.</summary>
internal static class RegisteredBot
{
    /// <summary>The bot, ready to start.</summary>
    /// <param name="options">Of which <see cref="RegisteredOptions.Problem"/> says nothing.</param>
    /// <param name="change">A test's own changes, after all else.</param>
    public static WebApplication Build(RegisteredOptions options, Action<WebApplicationBuilder>? change = null)
    {
        var builder = BotServer.Builder(options);
        change?.Invoke(builder);
        var app = builder.Build();
        app.UseRouting();
        app.MapPost(MessagesEndpoint.Path, MessagesEndpoint.PostSignedIn);
        app.MapHealth();
        app.MapPublicPages();
        return app;
    }
}
