using System.CommandLine;
using AfiBot.Hosting;

namespace AfiBot.Local;

/// <summary><c>afibot run</c>: the bot in local mode, and the Playground beside it.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls") { Description = "Address to listen on; in local mode on this machine only.", DefaultValueFactory = _ => LocalMode.DefaultUrl };
        var data = CommonOptions.Data();
        var storage = LocalStore.Kind();
        var noPlayground = new Option<bool>("--no-playground") { Description = "Do not start the Microsoft 365 Agents Playground." };
        var noSample = new Option<bool>("--no-sample") { Description = "Do not load the reference plan into an empty store." };
        var playgroundPort = new Option<int>("--playground-port") { Description = "Port of the Playground; another is taken where it is in use.", DefaultValueFactory = _ => PlaygroundProcess.DefaultPort };
        var command = new Command("run", "Runs the bot in local mode on an embedded store, with the Playground beside it.") { urls, data, storage, noPlayground, noSample, playgroundPort };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(urls)!,
            new DataFolder(parsed.GetValue(data)!),
            parsed.GetValue(storage)!,
            sample: !parsed.GetValue(noSample),
            parsed.GetValue(noPlayground) ? null : parsed.GetValue(playgroundPort),
            cancellation));
        return command;
    }

    private static async Task<int> Run(string urls, DataFolder data, string storage, bool sample, int? playgroundPort, CancellationToken cancellation)
    {
        var problem = LocalMode.Problem(urls, Environment.GetEnvironmentVariable(nameof(AfiBot.Teams.SignInOptions.MicrosoftAppId))) ?? LocalStore.Problem(storage);
        if (problem is not null)
            return CommonOptions.Fail(problem);
        await using var store = await LocalStore.Own(storage, data, cancellation);
        return await Run(new Uri(urls), data, store, sample, playgroundPort, cancellation);
    }

    private static async Task<int> Run(Uri url, DataFolder data, LocalStore store, bool sample, int? playgroundPort, CancellationToken cancellation)
    {
        await using var app = LocalMode.Build(url, store.Options);
        if (sample && await app.Services.GetRequiredService<Sample>().Load(cancellation) is { } loaded)
            Console.WriteLine(loaded);
        await BotServer.Start(app, url.OriginalString, cancellation);
        Console.WriteLine($"AfiBot:     {BotServer.AddressOf(app)}");
        try
        {
            await using var playground = playgroundPort is { } port ? await StartPlayground(app, port, data, cancellation) : null;
            if (playground is not null)
                Console.WriteLine($"Playground: {playground.Address}   (you are {playground.Person.Email}, {playground.Person.Name})");
            Console.WriteLine("Ctrl-C stops.");
            await app.WaitForShutdownAsync(cancellation);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }

        return 0;
    }

    private static async Task<PlaygroundProcess> StartPlayground(WebApplication app, int port, DataFolder data, CancellationToken cancellation)
    {
        var person = await Sample.PersonOfThePlayground(app.Services, cancellation);
        await app.Services.GetRequiredService<PlaygroundChats>().Forget(person, cancellation);
        return await PlaygroundProcess.Start(BotServer.AddressOf(app), person, port, data, cancellation);
    }
}
