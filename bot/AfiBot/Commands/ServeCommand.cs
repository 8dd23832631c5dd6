using System.CommandLine;

namespace AfiBot;

/// <summary><c>afibot serve</c>: a registered bot, with its sign-in.</summary>
internal static class ServeCommand
{
    private const string DefaultUrl = "http://*:8080";

    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Address to listen on, plain HTTP behind something that ends TLS; ASPNETCORE_URLS where it is set.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } given ? given : DefaultUrl,
        };
        var data = CommonOptions.Data();
        var command = new Command("serve", "Serves a registered bot: settings come from the environment (MicrosoftAppId, MicrosoftAppType and others).") { urls, data };
        command.SetAction((parsed, cancellation) => Run(parsed.GetValue(urls)!, new DataFolder(parsed.GetValue(data)!), cancellation));
        return command;
    }

    private static async Task<int> Run(string urls, DataFolder data, CancellationToken cancellation)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var options = RegisteredOptions.From(urls, data, name => settings[name]);
        if (options.Problem() is { } problem)
            return CommonOptions.Fail(problem);
        await using var app = RegisteredBot.Build(options);
        await BotServer.Start(app, urls, cancellation);
        Console.WriteLine($"AfiBot:     {BotServer.AddressOf(app)}   ({options.SignIn})");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
