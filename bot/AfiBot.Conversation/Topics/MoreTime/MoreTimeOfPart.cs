using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>Reads more time that is wanted for all of somebody's: "give the Commander Crime Investigation til a week on Friday", "finance want an extension". No AFI is named, and each is asked for by itself.</summary>
internal sealed class MoreTimeOfPart
{
    private const int MostWords = 40;
    private const int LongestName = 7;

    private static readonly Lazy<MoreTimeOfPart> _shared = new(() => new MoreTimeOfPart(DataFile.Open("more-time")));

    private readonly FrozenSet<string> giving;
    private readonly PhraseBook<bool> wanting;
    private readonly PhraseBook<bool> asked;

    private MoreTimeOfPart(DataFile file) =>
        (giving, wanting, asked) = (WordLists.Of(file, "giving"), file.Phrases("wanting"), file.Phrases("asked for a part"));

    /// <summary>The part for which more time is wanted; null where a text is about something else.</summary>
    public static Scope? Of(Heard heard) => heard.References.Count == 0 && heard.Sentence.Words.Count is > 2 and <= MostWords ? _shared.Value.Find(heard) : null;

    private Scope? Find(Heard heard)
    {
        var words = heard.Sentence.Words;
        var isGiven = heard.Start < words.Count && giving.Contains(words[heard.Start].Text);
        var from = heard.Start + (isGiven ? 1 : 0);
        for (var end = from + 1; end < words.Count && end <= from + LongestName; end++)
        {
            var wants = wanting.TryMatch(words, end, out _, out var length);
            if ((isGiven || wants) && asked.TryMatch(words, end + (isGiven ? 0 : length), out _, out _) && NamedParts.One(heard.Sentence, heard.Vocabulary, from, end) is { } part)
                return part;
        }

        return null;
    }
}
