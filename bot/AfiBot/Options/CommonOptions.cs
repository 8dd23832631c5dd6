using System.CommandLine;
using AfiBot.Storage;

namespace AfiBot;

/// <summary>What several commands share.</summary>
internal static class CommonOptions
{
    public const string DefaultUrl = "http://127.0.0.1:3978";

    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "Folder that holds the store; made if it is not there.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };

    public static Option<string> Storage() => new("--storage")
    {
        Description = $"What holds the store in the folder: {LocalStore.Sqlite}, or {LocalStore.Azurite}, Microsoft's emulator of Azure Table Storage, started beside the bot.",
        DefaultValueFactory = _ => LocalStore.Sqlite,
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
