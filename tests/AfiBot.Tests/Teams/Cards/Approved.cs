using System.Runtime.CompilerServices;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>Texts that somebody looked at and approved, kept beside the test that compares with them.</summary>
internal static class Approved
{
    private const string Kind = ".outline.txt";

    /// <summary>Compares with <c>name.outline.txt</c>; where it differs, writes <c>name.received.txt</c> beside it, to be looked at and renamed.</summary>
    public static Task ShouldBe(string name, string outline, [CallerFilePath] string test = "") =>
        FileShouldBe(Path.Combine(FolderOf(test), FileOf(name)), Kind, outline);

    /// <summary>Compares with a file; where it differs, writes another beside it.</summary>
    /// <param name="path">The file, without the end of its name.</param>
    /// <param name="kind">That end.</param>
    /// <param name="text">What there is.</param>
    public static async Task FileShouldBe(string path, string kind, string text)
    {
        var (approved, received) = (path + kind, path + ".received.txt");
        var expected = File.Exists(approved) ? await File.ReadAllTextAsync(approved) : "";
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text);
        text.ShouldBe(expected, $"This is not as approved: look at {received}, and rename it to {Path.GetFileName(approved)} if it is right.");
    }

    /// <summary>The names of all approved files of a test, as <see cref="FileOf"/> makes them.</summary>
    public static IEnumerable<string> Files([CallerFilePath] string test = "") =>
        Directory.EnumerateFiles(FolderOf(test), $"*{Kind}").Select(f => Path.GetFileName(f)[..^Kind.Length]);

    public static string FileOf(string name) =>
        name.Replace(",", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(' ', '-');

    private static string FolderOf(string test) => Path.Combine(Path.GetDirectoryName(test)!, "Approved");
}
