using System.CommandLine;

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

    /// <summary>Says why a command does nothing; its exit code.</summary>
    public static int Fail(string why)
    {
        Console.Error.WriteLine($"afibot: {why}");
        return 2;
    }
}
