using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using AfiBot.Core;
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
        if (InUse(new Uri(urls)))
            return CommonOptions.Fail($"{urls} is in use. Stop what listens there, or give this bot another address: --urls http://127.0.0.1:{(new Uri(urls).Port + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        await using var store = await LocalStore.Own(storage, data, cancellation);
        return await Run(new Uri(urls), data, storage, store, sample, playgroundPort, cancellation);
    }

    private static async Task<int> Run(Uri url, DataFolder data, string storage, LocalStore store, bool sample, int? playgroundPort, CancellationToken cancellation)
    {
        await using var app = LocalMode.Build(url, store.Options);
        if (sample && await app.Services.GetRequiredService<Sample>().Load(cancellation) is { } loaded)
            Console.WriteLine(loaded);
        await BotServer.Start(app, url.OriginalString, cancellation);
        Console.WriteLine($"AfiBot:     {BotServer.AddressOf(app)}");
        using var announced = new RunningBot(BotServer.AddressOf(app), data.Folder.FullName, storage).Announce();
        try
        {
            await using var playground = playgroundPort is { } port ? await StartPlayground(app, port, data, cancellation) : null;
            if (playground is not null)
                Console.WriteLine($"Playground: {playground.Address}   (you are {playground.Person.Email}, {playground.Person.Name})");
            foreach (var line in await Told(app.Services, cancellation))
                Console.WriteLine(line);
            Console.WriteLine("Ctrl-C stops.");
            await app.WaitForShutdownAsync(cancellation);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }

        return 0;
    }

    /// <summary>The plans there are and who one can be, or how to take a plan in where there is none.</summary>
    private static async Task<IReadOnlyList<string>> Told(IServiceProvider services, CancellationToken cancellation)
    {
        var register = services.GetRequiredService<IRegister>();
        var plans = new List<PlanPosition>();
        foreach (var plan in await register.Plans(cancellation))
            plans.Add(PlanPosition.Of((await register.Read(plan.Id, cancellation))!, TimeProvider.System.GetUtcNow()));
        if (plans.Count == 0)
            return ["Plan:       none yet: './afibot import --template FOLDER' shows how to make one"];
        var people = await services.GetRequiredService<IDirectory>().People(cancellation);
        return [.. WhoThereIs.Plans(plans, people), "People:     './afibot playground --as EMAIL' opens a Playground as any of", .. WhoThereIs.Lines(people)];
    }

    /// <summary>Whether something listens there already; found out before anything is loaded.</summary>
    private static bool InUse(Uri url)
    {
        if (url.Port == 0)
            return false;
        try
        {
            using var listener = new TcpListener(IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) ? address : IPAddress.Loopback, url.Port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    /// <summary>The Playground; null where it cannot be had, which is no reason to do without the bot.</summary>
    private static async Task<PlaygroundProcess?> StartPlayground(WebApplication app, int port, DataFolder data, CancellationToken cancellation)
    {
        try
        {
            var person = await Sample.PersonOfThePlayground(app.Services, cancellation);
            await app.Services.GetRequiredService<PlaygroundChats>().Forget(person, cancellation);
            return await PlaygroundProcess.Start(BotServer.AddressOf(app), person, port, data, cancellation);
        }
        catch (PlaygroundException missing)
        {
            Console.WriteLine($"Playground: not there: {missing.Message} The bot runs without it.");
            return null;
        }
    }
}
