using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AfiBot.Conversation;

/// <summary>One of the YAML files that hold what is said: a map of texts, lists and maps.</summary>
internal sealed class DataFile
{
    private readonly Dictionary<string, object> _values;

    private DataFile(Dictionary<string, object> values) => _values = values;

    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The file of this name, which is part of the assembly.</summary>
    public static DataFile Open(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"understanding/{name}")
            ?? throw new InvalidOperationException($"There is no file {name} of things said.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }

    /// <summary>A file from its text.</summary>
    public static DataFile Read(TextReader reader)
    {
        var parser = new Parser(reader);
        parser.Consume<StreamStart>();
        parser.Consume<DocumentStart>();
        return (DataFile)Node(parser);
    }

    /// <summary>The names of the files that stand beside a topic or are shared.</summary>
    public static IEnumerable<string> Names() =>
        typeof(DataFile).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("understanding/", StringComparison.Ordinal)).Select(n => n["understanding/".Length..]).Order(StringComparer.Ordinal);

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>A text; empty where there is none.</summary>
    public string Text(string key) => _values.GetValueOrDefault(key) as string ?? "";

    /// <summary>The phrases of a text, or of each of a list, which all mean the same.</summary>
    public PhraseBook<bool> Phrases(string key) => Texts(key).Aggregate(new PhraseBook<bool>(), (book, pattern) => book.Add(true, pattern));

    /// <summary>Texts: the one there is, or each of a list.</summary>
    public IEnumerable<string> Texts(string key) => _values.GetValueOrDefault(key) switch
    {
        string text => [text],
        List<object> list => list.OfType<string>(),
        _ => [],
    };

    /// <summary>A map inside; an empty one where there is none.</summary>
    public DataFile Map(string key) => _values.GetValueOrDefault(key) as DataFile ?? new DataFile([]);

    /// <summary>A list of maps.</summary>
    public IEnumerable<DataFile> Maps(string key) => _values.GetValueOrDefault(key) is List<object> list ? list.OfType<DataFile>() : [];

    private static object Node(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return scalar.Value;
        if (parser.TryConsume<SequenceStart>(out _))
        {
            var list = new List<object>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                list.Add(Node(parser));
            return list;
        }

        parser.Consume<MappingStart>();
        var map = new Dictionary<string, object>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
            map.Add(parser.Consume<Scalar>().Value, Node(parser));
        return new DataFile(map);
    }
}
