using System.Runtime.CompilerServices;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>Texts that somebody looked at and approved, kept beside the test that compares with them.</summary>
internal static class Approved
{
    /// <summary>Compares with <c>name.approved.json</c>; where it differs, writes <c>name.received.json</c> beside it, to be looked at and renamed.</summary>
    public static async Task ShouldBe(string name, string json, [CallerFilePath] string test = "")
    {
        var approved = Path.Combine(FolderOf(test), $"{FileOf(name)}.approved.json");
        var received = Path.Combine(FolderOf(test), $"{FileOf(name)}.received.json");
        var expected = File.Exists(approved) ? await File.ReadAllTextAsync(approved) : "";
        if (json == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, json);
        json.ShouldBe(expected, $"'{name}' is drawn otherwise than approved: look at {received}, and rename it to {Path.GetFileName(approved)} if it is right.");
    }

    /// <summary>The names of all approved files of a test, as <see cref="FileOf"/> makes them.</summary>
    public static IEnumerable<string> Files([CallerFilePath] string test = "") =>
        Directory.EnumerateFiles(FolderOf(test), "*.approved.json").Select(f => Path.GetFileName(f)[..^".approved.json".Length]);

    public static string FileOf(string name) =>
        name.Replace(",", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(' ', '-');

    private static string FolderOf(string test) => Path.Combine(Path.GetDirectoryName(test)!, "Approved");
}
