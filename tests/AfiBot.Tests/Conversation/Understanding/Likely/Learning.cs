using System.Globalization;
using System.Text;

namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>Counts the marks of messages of which it is known what they are about: the lines of <c>learnt.tsv</c>.</summary>
internal static class Learning
{
    /// <summary>A mark of one message only says little.</summary>
    private const int Fewest = 2;

    /// <summary>What the corpus calls by another name than the topic's tool, order or way to say it.</summary>
    private static readonly Dictionary<string, string> _names = new()
    {
        ["list"] = "afis",
        ["compare"] = "rank",
        ["first"] = "attention",
        ["start"] = "start_update",
        ["record"] = LikelyTopics.Update,
        ["nochange"] = LikelyTopics.NoChange,
        ["withdraw"] = "withdraw-last",
        ["digest-now"] = "post-digest",
    };

    public static string Of(IEnumerable<CorpusRow> rows)
    {
        // What is asked about before it is recorded is news all the same.
        var learnt = rows.Where(r => r.Want is not ("" or "ask") || (r.Want is "ask" && r.As is "lead" && r.Afis.Count > 0)).Select(r => (Topic: r.Want is "ask" ? LikelyTopics.Update : _names.GetValueOrDefault(r.Want, r.Want), Marks: LikelyMarks.Of(Sentence.Of(PastedMail.Own(r.Say)), ReferencePlan.AsRead, RoleOf(r)))).ToList();
        var text = new StringBuilder("messages").Append(Counted(learnt.Select(l => l.Topic))).Append('\n');
        foreach (var mark in learnt.SelectMany(l => l.Marks.Select(m => (Mark: m, l.Topic))).GroupBy(m => m.Mark).Where(g => g.Count() >= Fewest).OrderBy(g => g.Key, StringComparer.Ordinal))
            text.Append(mark.Key).Append(Counted(mark.Select(m => m.Topic))).Append('\n');
        return text.ToString();
    }

    /// <summary>What the topics that are right for a message are called among the learnt.</summary>
    public static IEnumerable<string> NamesOf(CorpusRow row) => row.Also.Append(row.Want).Select(t => _names.GetValueOrDefault(t, t));

    public static Roles RoleOf(CorpusRow row) => row.As switch { "officer" => Roles.Officer, "lead" => Roles.Lead, _ => Roles.Manager };

    private static string Counted(IEnumerable<string> topics) =>
        string.Concat(topics.GroupBy(t => t).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture, $"\t{g.Key} {g.Count()}")));
}
