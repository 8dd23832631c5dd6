using System.CommandLine;

namespace AfiBot;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public const string DefaultUrl = "http://127.0.0.1:3978";

    public static Option<DirectoryInfo> Data() => new("--data")
    {
        Description = "Folder that holds the store; made if it is not there.",
        DefaultValueFactory = _ => new DirectoryInfo("data"),
    };
}
