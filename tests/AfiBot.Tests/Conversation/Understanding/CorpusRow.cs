using YamlDotNet.RepresentationModel;

namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>One message of the corpus, and what is right to make of it.</summary>
/// <param name="Say">The message.</param>
/// <param name="As">In whose voice.</param>
/// <param name="Want">What is wanted: a topic; or <c>ask</c>, <c>cannot</c>, <c>none</c>.</param>
/// <param name="Also">What else is right.</param>
/// <param name="Scope"><c>plan</c>, a code, <c>CODE/Area</c> or <c>lead: title</c>; empty for any.</param>
/// <param name="Afis">References, where it is about AFIs.</param>
/// <param name="Status">The status that is told, or listed by.</param>
/// <param name="Date">The target date told.</param>
/// <param name="NarrativeHas">Words the narrative has to hold.</param>
/// <param name="WhyHas">Words that the reason for no change has to hold.</param>
internal sealed record CorpusRow(string Say, string As, string Want, IReadOnlyList<string> Also, IReadOnlyList<string> Scope, IReadOnlyList<string> Afis, string Status, string Date, string NarrativeHas, string WhyHas)
{
    /// <summary>Whether it is one of a fifth: in the seventh set, the fifth that nobody tunes to. That of the second and of the third has been seen since.</summary>
    public bool IsHeldApart => Say.Aggregate(2_166_136_261u, (hash, c) => unchecked((hash ^ c) * 16_777_619u)) % 5 == 0;

    /// <summary>All rows of a file.</summary>
    public static IReadOnlyList<CorpusRow> ReadAll(string path)
    {
        using var reader = File.OpenText(path);
        var stream = new YamlStream();
        stream.Load(reader);
        return [.. ((YamlSequenceNode)stream.Documents[0].RootNode).Cast<YamlMappingNode>().Select(Of)];
    }

    private static CorpusRow Of(YamlMappingNode node) => new(
        Text(node, "say"),
        Text(node, "as"),
        Text(node, "want"),
        Texts(node, "also"),
        Texts(node, "scope"),
        Texts(node, "afi"),
        Text(node, "status"),
        Text(node, "date"),
        Text(node, "narrative_has"),
        Text(node, "why_has"));

    private static string Text(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(key, out var value) && value is YamlScalarNode scalar ? scalar.Value ?? "" : "";

    private static string[] Texts(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value)
        ? value is YamlSequenceNode list ? [.. list.OfType<YamlScalarNode>().Select(n => n.Value ?? "")] : [.. Text(node, key).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : [];
}
