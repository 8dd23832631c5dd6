using System.CommandLine;
using AfiBot.Delivery;
using AfiBot.Core;
using AfiBot.Hosting;
using AfiBot.Storage;

namespace AfiBot.Local;

/// <summary><c>afibot playground --as EMAIL</c>: one more Playground, as another person, beside a running bot.</summary>
internal static class PlaygroundCommand
{
    public static Command Create()
    {
        var person = new Option<string>("--as") { Description = "E-mail address of the person to be.", Required = true };
        var bot = new Option<string>("--urls") { Description = "Address of the running bot.", DefaultValueFactory = _ => LocalMode.DefaultUrl };
        var port = new Option<int>("--playground-port") { Description = "Port of the Playground; another is taken where it is in use.", DefaultValueFactory = _ => PlaygroundProcess.DefaultPort + 1 };
        var data = CommonOptions.Data();
        var storage = LocalStore.Kind();
        var command = new Command("playground", "Opens one more Playground as another person, beside a running bot.") { person, bot, port, data, storage };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(person)!, parsed.GetValue(bot)!, parsed.GetValue(port), new DataFolder(parsed.GetValue(data)!), parsed.GetValue(storage)!, cancellation));
        return command;
    }

    private static async Task<int> Run(string asked, string bot, int port, DataFolder data, string storage, CancellationToken cancellation)
    {
        if ((LocalMode.Problem(bot, appId: null) ?? LocalStore.Problem(storage)) is { } problem)
            return CommonOptions.Fail(problem);
        var (person, known) = await Begin(asked, data, storage, cancellation);
        if (person is null)
            return CommonOptions.Fail(known.Count == 0 ? $"nobody is known in {data.Folder.FullName}: run the bot or import a plan first." : $"{asked} is not known. There are: {string.Join(", ", known.Select(p => p.Email))}");
        await using var playground = await PlaygroundProcess.Start(new Uri(bot), person, port, data, cancellation);
        Console.WriteLine($"Playground: {playground.Address}   (you are {person.Email}, {person.Name})");
        Console.WriteLine("Ctrl-C stops.");
        await playground.Ended(cancellation);
        return 0;
    }

    /// <summary>Who it is, whose chats then begin anew; null where they are not among those who are known. The store is let go of: a
    /// bot may start on it while the Playground is open.</summary>
    private static async Task<(Person? Person, IReadOnlyList<Person> Known)> Begin(string asked, DataFolder data, string storage, CancellationToken cancellation)
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
