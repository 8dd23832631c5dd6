using System.CommandLine;
using AfiBot.Core;
using AfiBot.Delivery;
using AfiBot.Hosting;
using AfiBot.Storage;

namespace AfiBot.Local;

/// <summary><c>afibot playground --as EMAIL</c>: one more Playground, as another person, beside a running bot.</summary>
internal static class PlaygroundCommand
{
    public static Command Create()
    {
        var person = new Option<string?>("--as") { Description = "E-mail address of the person to be; without it, who there is to be is listed." };
        var bot = new Option<string?>("--urls") { Description = "Address of the running bot; needed only where several run." };
        var port = new Option<int>("--playground-port") { Description = "Port of the Playground; another is taken where it is in use.", DefaultValueFactory = _ => PlaygroundProcess.DefaultPort + 1 };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of the running bot's store; needed only where several run." };
        var storage = LocalStore.Kind();
        var command = new Command("playground", "Opens one more Playground as another person, beside a running bot.") { person, bot, port, data, storage };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(person), parsed.GetValue(bot), parsed.GetValue(port), parsed.GetValue(data), parsed.GetValue(storage)!, cancellation));
        return command;
    }

    private static async Task<int> Run(string? asked, string? url, int port, DirectoryInfo? folder, string storage, CancellationToken cancellation)
    {
        if (((url is null ? null : LocalMode.Problem(url, appId: null)) ?? LocalStore.Problem(storage)) is { } problem)
            return CommonOptions.Fail(problem);
        var (found, why) = Find(RunningBot.All(), url, folder, storage);
        if (found is not { } bot)
            return CommonOptions.Fail(why);
        var data = new DataFolder(new DirectoryInfo(bot.Data));
        var (person, known) = await Begin(asked, data, bot.Storage, cancellation);
        if (person is null)
            return CommonOptions.Fail(known.Count == 0 ? $"nobody is known in {data.Folder.FullName}: run the bot or import a plan first."
                : asked is null ? $"name who you want to be by --as. There are:\n{string.Join('\n', WhoThereIs.Lines(known))}"
                : $"{asked} is not known. There are:\n{string.Join('\n', WhoThereIs.Lines(known))}");
        if (!await Answers(bot.Address, cancellation))
            return CommonOptions.Fail($"no bot answers at {bot.Address}. Start it with './afibot run', and then this.");
        await using var playground = await PlaygroundProcess.Start(bot.Address, person, port, data, cancellation);
        Console.WriteLine($"Playground: {playground.Address}   (you are {person.Email}, {person.Name})");
        Console.WriteLine("Ctrl-C stops.");
        await playground.Ended(cancellation);
        return 0;
    }

    /// <summary>The bot that is meant: the one that runs, of several the one whose address or folder is named; or why there is none.</summary>
    internal static (RunningBot? Bot, string Why) Find(IReadOnlyList<RunningBot> running, string? url, DirectoryInfo? folder, string storage)
    {
        var meant = running
            .Where(b => (url is null || b.Address == new Uri(url)) && (folder is null || Path.GetFullPath(b.Data) == Path.GetFullPath(folder.FullName)))
            .ToList();
        return meant switch
        {
            [var only] => (only, ""),
            // What is named in full need not be one that said where it runs.
            [] when url is not null || folder is not null => (new RunningBot(new Uri(url ?? LocalMode.DefaultUrl), (folder ?? new DirectoryInfo("data")).FullName, storage), ""),
            [] => (null, "no bot runs on this machine. Start one with './afibot run', and then this in another terminal."),
            _ => (null, $"several bots run on this machine. Name one of them by --urls: {string.Join(", ", meant.Select(b => $"{b.Address} ({b.Data})"))}"),
        };
    }

    private static async Task<bool> Answers(Uri bot, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        try
        {
            using var answer = await http.GetAsync(new Uri(bot, "healthz"), cancellation);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>Who it is, whose chats then begin anew; null where they are not among those who are known. The store is let go of: a
    /// bot may start on it while the Playground is open.</summary>
    private static async Task<(Person? Person, IReadOnlyList<Person> Known)> Begin(string? asked, DataFolder data, string storage, CancellationToken cancellation)
    {
        await using var store = await LocalStore.Share(storage, data, cancellation);
        await using var services = new ServiceCollection().AddAfiStorage(store.Options).AddSingleton<Installations>().AddSingleton<PlaygroundChats>().BuildServiceProvider();
        var known = await services.GetRequiredService<IDirectory>().People(cancellation);
        var person = EmailAddress.TryParse(asked, out var email) ? known.FirstOrDefault(p => p.Email == email) : null;
        if (person is not null)
            await services.GetRequiredService<PlaygroundChats>().Forget(person, cancellation);
        return (person, known);
    }
}
