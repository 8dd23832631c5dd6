using System.CommandLine;

namespace AfiBot.Hosting;

/// <summary><c>afibot serve</c>: a registered bot, with its sign-in.</summary>
public static class ServeCommand
{
    private const string DefaultUrl = "http://*:8080";

    /// <param name="build">Makes the bot, ready to start, of options of which <see cref="RegisteredOptions.Problem"/> says nothing.</param>
    public static Command Create(Func<RegisteredOptions, WebApplication> build)
    {
        var urls = new Option<string>("--urls")
        {
            Description = "Address to listen on, plain HTTP behind something that ends TLS; ASPNETCORE_URLS where it is set.",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } given ? given : DefaultUrl,
        };
        var data = CommonOptions.Data();
        var command = new Command("serve", "Serves a registered bot: settings come from the environment (MicrosoftAppId, MicrosoftAppType and others).") { urls, data };
        command.SetAction((parsed, cancellation) => Run(build, parsed.GetValue(urls)!, parsed.GetValue(data)!, cancellation));
        return command;
    }

    private static async Task<int> Run(Func<RegisteredOptions, WebApplication> build, string urls, DirectoryInfo data, CancellationToken cancellation)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var options = RegisteredOptions.From(urls, data, name => settings[name]);
        if (options.Problem() is { } problem)
            return CommonOptions.Fail(problem);
        await using var app = build(options);
        FirstTurn.Prepare(app.Services);
        await BotServer.Start(app, urls, cancellation);
        Console.WriteLine($"AfiBot:     {BotServer.AddressOf(app)}   ({options.SignIn})");
        await app.WaitForShutdownAsync(cancellation);
        return 0;
    }
}
