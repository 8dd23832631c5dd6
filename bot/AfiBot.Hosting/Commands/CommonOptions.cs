using System.CommandLine;
using AfiBot.Core;
using AfiBot.Storage;

namespace AfiBot.Hosting;

/// <summary>What several commands share.</summary>
public static class CommonOptions
{
    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "Folder that holds the store; made if it is not there.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    /// <summary>Who gives the command; null where they do not say.</summary>
    public static Option<EmailAddress?> By() => new("--by")
    {
        Description = "The e-mail address of whoever does so, for the audit.",
        CustomParser = result =>
        {
            if (EmailAddress.TryParse(result.Tokens[0].Value, out var email))
                return email;
            result.AddError($"'{result.Tokens[0].Value}' is no e-mail address.");
            return null;
        },
    };

    /// <summary>The store that the environment names, or else the one in the folder.</summary>
    public static StoreOptions StoreOf(DirectoryInfo data) => StoreOptions.From(Setting, data.FullName);

    /// <summary>A setting by its name, from the environment, where a colon is written as two underscores.</summary>
    public static string? Setting(string name) => Environment.GetEnvironmentVariable(name.Replace(":", "__", StringComparison.Ordinal));

    /// <summary>Says why a command does nothing; its exit code.</summary>
    public static int Fail(string why)
    {
        Console.Error.WriteLine($"afibot: {why}");
        return 2;
    }
}
