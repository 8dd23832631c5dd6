using AfiBot.Conversation;
using AfiBot.Delivery;
using AfiBot.Graph;
using AfiBot.Storage;
using AfiBot.Teams;
using AfiBot.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace AfiBot.Functions;

/// <summary>The worker: what the Functions host starts beside itself, and sends timers and messages over a connection of its own.</summary>
internal static class FunctionsApp
{
    /// <summary>How long a worker that is told to stop has for what is under way; the host's own patience is longer.</summary>
    private static readonly TimeSpan ToFinish = TimeSpan.FromSeconds(60);

    /// <summary>The worker, ready to start.</summary>
    /// <param name="args">Where the host is, as it says.</param>
    /// <param name="options">Of which <see cref="FunctionsOptions.Problem"/> says nothing.</param>
    /// <param name="change">A test's own changes, after all else.</param>
    public static IHost Build(string[] args, FunctionsOptions options, Action<FunctionsApplicationBuilder>? change = null)
    {
        // Settings come from the environment. Left alone, the builder watches every folder below the app's for a changed settings file.
        // It looks for this nowhere but in the environment.
        Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        var builder = FunctionsApplication.CreateBuilder(args);

        // The worker's own way of logging would hand the host every exception with its words.
        builder.Logging
            .ClearProviders()
            .AddConsoleFormatter<WordlessConsole, ConsoleFormatterOptions>()
            .AddConsole(console => (console.FormatterName, console.LogToStandardErrorThreshold) = (WordlessConsole.Called, LogLevel.Error))
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("AfiBot", LogLevel.Information)

            // Why it does not start is told by the program, in a line.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services
            .AddAfiStorage(options.Store)
            .AddCardQueue(options.Store)
            .AddSingleton(options.Backup)
            .AddAfiConversation()
            .AddAfiDelivery()
            .AddAfiTeams(options.SendLimits);
        if (options.Telemetry.IsOn)
            builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();

        // After the worker's, which calls every app by the name of its site.
        builder.Services.AddAfiTelemetry(options.Telemetry, "functions");
        if (options.SignIn is { } signIn)
            builder.Services.AddConnectorSignIn(signIn).AddAfiGraph(options.Graph, s => s.GetRequiredService<ConnectorCredentials>().New());
        else
            builder.Services.AddLoopback();
        builder.Services
            .AddSingleton<UnderWay>()
            .AddHostedService(s => s.GetRequiredService<UnderWay>())
            .Configure<HostOptions>(host => host.ShutdownTimeout = ToFinish);
        builder.UseMiddleware<UnderWay>();
        builder.UseMiddleware<FailuresWithoutWords>();
        change?.Invoke(builder);
        return builder.Build();
    }
}
