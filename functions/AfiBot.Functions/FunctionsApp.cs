using AfiBot.Conversation;
using AfiBot.Storage;
using AfiBot.Teams;
using AfiBot.Telemetry;
using Microsoft.Extensions.Logging.Console;

namespace AfiBot.Functions;

/// <summary>The custom handler: what the Functions host starts beside itself and calls over loopback.</summary>
internal static class FunctionsApp
{
    /// <summary>The app, ready to start. It listens on loopback only, and every path is that of one function: the host forwards nothing from outside.</summary>
    /// <param name="options">Of which <see cref="FunctionsOptions.Problem"/> says nothing.</param>
    /// <param name="change">A test's own changes, after all else.</param>
    public static WebApplication Build(FunctionsOptions options, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });

        // The host takes lines on standard error for errors, and others for information.
        builder.Logging
            .AddSimpleConsole(console => (console.SingleLine, console.ColorBehavior) = (true, LoggerColorBehavior.Disabled))
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("AfiBot", LogLevel.Information)

            // Why it does not start is told by the program, in a line.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is LogLevel.Warning or LogLevel.Error);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Error);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, options.Port));
        builder.Services
            .AddRoutingCore()
            .AddAfiStorage(options.Store)
            .AddCardQueue(options.Store)
            .AddAfiConversation()
            .AddAfiDelivery()
            .AddAfiTeams(options.SendLimits)
            .AddAfiTelemetry(options.Telemetry, "functions");
        if (options.SignIn is { } signIn)
            builder.Services.AddConnectorSignIn(signIn);
        else
            builder.Services.AddLoopback();
        change?.Invoke(builder);
        var app = builder.Build();
        app.Use(Failures);
        app.UseRouting();
        app.MapGet("/", () => Answer.Ready);
        app.MapPost("/OpenDueCycles", OpenDueCyclesFunction.Run);
        app.MapPost("/ChaseLateLeads", ChaseLateLeadsFunction.Run);
        app.MapPost("/PostWeeklyDigest", PostWeeklyDigestFunction.Run);
        app.MapPost("/SendCard", SendCardFunction.Run);
        app.MapPost("/SendCardPoison", SendCardPoisonFunction.Run);
        return app;
    }

    /// <summary>A call that fails is answered so, and the reason is in the log.</summary>
    private static async Task Failures(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (Exception failed) when (!http.RequestAborted.IsCancellationRequested)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("AfiBot.Functions").LogFailed(failed, http.Request.Path);
            await Answer.Failed.ExecuteAsync(http);
        }
    }
}
