using System.CommandLine;
using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Storage;

namespace AfiBot;

/// <summary><c>afibot playground --as EMAIL</c>: one more Playground, as another person, beside a running bot.</summary>
internal static class PlaygroundCommand
{
    public static Command Create()
    {
        var person = new Option<string>("--as") { Description = "E-mail address of the person to be.", Required = true };
        var bot = new Option<string>("--urls") { Description = "Address of the running bot.", DefaultValueFactory = _ => CommonOptions.DefaultUrl };
        var port = new Option<int>("--playground-port") { Description = "Port of the Playground; another is taken where it is in use.", DefaultValueFactory = _ => PlaygroundProcess.DefaultPort + 1 };
        var data = CommonOptions.Data();
        var command = new Command("playground", "Opens one more Playground as another person, beside a running bot.") { person, bot, port, data };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(person)!, parsed.GetValue(bot)!, parsed.GetValue(port), new DataFolder(parsed.GetValue(data)!), cancellation));
        return command;
    }

    private static async Task<int> Run(string asked, string bot, int port, DataFolder data, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddRegister(data.Store).AddSingleton<Installations>().AddSingleton<PlaygroundChats>().BuildServiceProvider();
        var people = await services.GetRequiredService<IDirectory>().People(cancellation);
        if (LocalMode.Problem(bot, appId: null) is { } problem)
            return CommonOptions.Fail(problem);
        if (!EmailAddress.TryParse(asked, out var email) || people.FirstOrDefault(p => p.Email == email) is not { } person)
            return CommonOptions.Fail(people.Count == 0 ? $"nobody is known in {data.Folder.FullName}: run the bot or import a plan first." : $"{asked} is not known. There are: {string.Join(", ", people.Select(p => p.Email))}");
        try
        {
            await services.GetRequiredService<PlaygroundChats>().Forget(person, cancellation);
            await using var playground = await PlaygroundProcess.Start(new Uri(bot), person, port, data, cancellation);
            Console.WriteLine($"Playground: {playground.Address}   (you are {person.Email}, {person.Name})");
            Console.WriteLine("Ctrl-C stops.");
            await playground.Ended(cancellation);
            return 0;
        }
        catch (PlaygroundException failed)
        {
            return CommonOptions.Fail(failed.Message);
        }
    }
}
