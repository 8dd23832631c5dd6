using System.Globalization;
using System.Text;
using AfiBot.Tests.Support;
using AfiBot.Tests.Teams.Cards;

namespace AfiBot.Tests.Conversation.Sentences;

/// <summary>Everything the bot can say stands in one list, to be read aloud.</summary>
public sealed class SentencesTests
{
    [Fact]
    public async Task Every_sentence_the_bot_can_say_has_been_read()
    {
        var list = new StringBuilder();
        foreach (var line in LinesOf("Cannot", "cannot.yaml").Concat(LinesOf("HowTo", "how-to.yaml")))
            list.Append(CultureInfo.InvariantCulture, $"{line}\n");
        list.Append('\n');
        foreach (var file in Files())
        {
            var said = Literals.Of(await File.ReadAllTextAsync(file)).Where(IsSaid).Distinct().ToList();
            if (said.Count > 0)
                list.Append(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(Repository.PathOf("bot"), file).Replace('\\', '/')}\n{string.Concat(said.Select(s => $"    {s}\n"))}\n");
        }

        await Approved.FileShouldBe(Repository.PathOf("tests", "AfiBot.Tests", "Conversation", "Sentences", "sentences"), ".approved.txt", list.ToString());
    }

    [Theory]
    [InlineData("""Say("One.", 'x'); // "two" """, "One.")]
    [InlineData("""$"Update {(a ? "one" : $"two {b}")} is {c["d"]}{{e}}." """, "one|two {…}|d|Update {…} is {…}{e}.")]
    [InlineData(""" "Say \"no\".\n" """, """Say "no".""")]
    public void Literals_are_found_as_they_are_said(string source, string said) =>
        string.Join('|', Literals.Of(source)).ShouldBe(said);

    /// <summary>The rooms in which something is said. What people may say stands in others and in files named for the sentence they read, and so do the schema's names.</summary>
    /// <summary>What is said that stands in a topic's YAML.</summary>
    private static IEnumerable<string> LinesOf(string topic, string file) => File.ReadLines(Repository.PathOf("bot", "AfiBot.Conversation", "Topics", topic, file))
        .Where(l => l.Contains(" line: ", StringComparison.Ordinal) || l.Contains(" title: ", StringComparison.Ordinal))
        .Select(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 2)..].Trim('\'').Replace("''", "'", StringComparison.Ordinal));

    private static IEnumerable<string> Files() => ((string[])["AfiBot.Cards", "AfiBot.Conversation"])
        .SelectMany(room => Directory.EnumerateFiles(Repository.PathOf("bot", room), "*.cs", SearchOption.AllDirectories))
        .Where(f => Path.GetFileName(f) is "Doubt.cs"
            || Path.GetFileName(f) is not "CardElement.cs" && !f.EndsWith("Sentence.cs", StringComparison.Ordinal) && !f.Split(Path.DirectorySeparatorChar).Any(folder => folder is "obj" or "bin" or "Delivery" or "Understanding"))
        .Order(StringComparer.Ordinal);

    /// <summary>A single word is said where it begins as a sentence does; keys, verbs and formats do not.</summary>
    private static bool IsSaid(string text) => text.Contains(' ', StringComparison.Ordinal)
        ? text.Any(char.IsLetter) && !text.Contains("MMM", StringComparison.Ordinal)
        : text is [>= 'A' and <= 'Z', .. var rest] && rest.TrimEnd('.', ':', '?').All(char.IsAsciiLetterLower);
}
