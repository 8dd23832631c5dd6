using System.Globalization;

namespace AfiBot.Conversation;

/// <summary>What a message is likely about, by what messages were about that had the same marks: naive Bayes.</summary>
/// <remarks>Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008), section 13.2. The counts stand in <c>learnt.tsv</c>:
/// a line a mark, with how many messages of each topic had it. They are made from the messages that the tests hold (<c>LearntTests</c>).</remarks>
internal sealed class LikelyTopics
{
    // Topics of which more than the name counts; a topic is called as its tool, its order, or the way to say it.
    public const string Update = "give_update";
    public const string NoChange = "no_change";
    public const string UnknownName = "unknown-name";
    public const string Cannot = "cannot";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";

    /// <summary>A mark that a topic never had counts as if it had had it so often.</summary>
    private const double Unseen = 0.05;

    /// <summary>The marks of a message hang together (two words, and the pair of them), so each says less than it would alone.</summary>
    private const double Weight = 0.3;

    private static readonly Lazy<LikelyTopics> _shared = new(Open);

    private readonly string[] _topics;

    /// <summary>By topic, how likely it is before anything is said, and what a mark adds that it never had.</summary>
    private readonly double[] _before;
    private readonly double[] _unseen;

    /// <summary>What a mark adds to that for each topic that had it.</summary>
    private readonly Dictionary<string, (int Topic, double Log)[]> _marks;

    private LikelyTopics(Dictionary<string, int> messages, Dictionary<string, Dictionary<string, int>> marks)
    {
        _topics = [.. messages.Keys];
        var all = (double)messages.Values.Sum();
        _before = [.. _topics.Select(t => Math.Log(messages[t] / all))];
        _unseen = [.. _topics.Select(t => Math.Log(Unseen / (marks.Values.Sum(m => m.GetValueOrDefault(t)) + (Unseen * marks.Count))))];
        _marks = marks.ToDictionary(m => m.Key, m => m.Value.Select(c => (Array.IndexOf(_topics, c.Key), Math.Log((c.Value + Unseen) / Unseen))).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Those of the file.</summary>
    public static LikelyTopics Shared => _shared.Value;

    /// <summary>From lines of a mark and, parted by tabs, topics with their counts ("status 12"). The first line has the messages of each topic in the place of a mark's.</summary>
    public static LikelyTopics Read(TextReader reader)
    {
        var messages = CountsOf(reader.ReadLine()!.Split('\t'));
        var marks = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var fields = line.Split('\t');
            marks[fields[0]] = CountsOf(fields);
        }

        return new LikelyTopics(messages, marks);
    }

    /// <summary>Whether some message had this mark.</summary>
    public bool Knows(string mark) => _marks.ContainsKey(mark);

    /// <summary>All topics with their probabilities, likeliest first.</summary>
    public IReadOnlyList<(string Topic, double Probability)> Rank(IReadOnlyCollection<string> marks)
    {
        var known = marks.Where(_marks.ContainsKey).ToList();
        var logs = _topics.Select((_, t) => _before[t] + (known.Count * _unseen[t])).ToArray();
        foreach (var (topic, log) in known.SelectMany(m => _marks[m]))
            logs[topic] += log;
        var most = logs.Max();
        var weights = logs.Select(l => Math.Exp(Weight * (l - most))).ToArray();
        var sum = weights.Sum();
        return [.. _topics.Select((t, i) => (Topic: t, Probability: weights[i] / sum)).OrderByDescending(t => t.Probability).ThenBy(t => t.Topic, StringComparer.Ordinal)];
    }

    private static Dictionary<string, int> CountsOf(string[] fields) =>
        fields.Skip(1).Select(f => f.Split(' ')).ToDictionary(f => f[0], f => int.Parse(f[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static LikelyTopics Open()
    {
        using var stream = typeof(LikelyTopics).Assembly.GetManifestResourceStream("learnt/learnt")!;
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
