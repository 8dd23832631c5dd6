using System.CommandLine;
using AfiBot.Hosting;

namespace AfiBot;

/// <summary><c>afibot package</c>: writes the Teams app for one bot.</summary>
internal static class PackageCommand
{
    public static Command Create()
    {
        var appId = new Option<string>("--app-id") { Description = "The bot's id: MicrosoftAppId of its registration.", Required = true };
        var domain = new Option<string>("--domain") { Description = "The host the bot is reached at, such as afibot.example.org.", Required = true };
        var to = new Option<FileInfo>("--out") { Description = "The file to write.", DefaultValueFactory = _ => new FileInfo("afibot-teams.zip") };
        var organisation = new Option<string>("--organisation") { Description = "Who offers the app, as people see it in Teams.", DefaultValueFactory = _ => "The AfiBot contributors" };
        var website = new Option<string?>("--website") { Description = "Where people read about it; the bot's own page where it is not given." };
        var privacy = new Option<string?>("--privacy") { Description = "Where people read what is kept about them; the bot's own page where it is not given." };
        var terms = new Option<string?>("--terms") { Description = "Where people read the terms of use; the bot's own page where it is not given." };
        var command = new Command("package", "Packages the Teams app for a bot: the manifest, filled in, and the icons, as a zip.") { appId, domain, to, organisation, website, privacy, terms };
        command.SetAction((parsed, cancellation) =>
        {
            // The pages that the bot serves.
            var own = $"https://{parsed.GetValue(domain)}";
            return Run(
                new PackageOptions(
                    parsed.GetValue(appId)!,
                    parsed.GetValue(domain)!,
                    parsed.GetValue(organisation)!,
                    parsed.GetValue(website) ?? $"{own}/",
                    parsed.GetValue(privacy) ?? $"{own}/privacy",
                    parsed.GetValue(terms) ?? $"{own}/terms"),
                parsed.GetValue(to)!,
                cancellation);
        });
        return command;
    }

    private static async Task<int> Run(PackageOptions options, FileInfo to, CancellationToken cancellation)
    {
        if (options.Problem() is { } problem)
            return CommonOptions.Fail(problem);
        using var package = await OutputFile.Write(to, TeamsPackage.Build(options), isPrivate: false, cancellation);
        package.Keep();
        Console.WriteLine($"{to.FullName}: the Teams app of bot {options.AppId}. Upload it in the Teams admin centre.");
        return 0;
    }
}
