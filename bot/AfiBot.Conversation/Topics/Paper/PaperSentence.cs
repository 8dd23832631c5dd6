using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads an order of a paper or a freezing: "position paper as at 31 March", "paper from the January Board", "freeze the figures as January Board".</summary>
internal sealed class PaperSentence
{
    private const int MostWords = 20;

    private static readonly Lazy<PaperSentence> _shared = new(() => new PaperSentence(DataFile.Open("paper")));

    private readonly PhraseBook<bool> paper;
    private readonly PhraseBook<bool> freeze;
    private readonly PhraseBook<bool> asAt;
    private readonly PhraseBook<bool> from;
    private readonly PhraseBook<bool> named;
    private readonly PhraseBook<bool> asWord;
    private readonly PhraseBook<bool> namedApart;
    private readonly PhraseBook<bool> keep;
    private readonly PhraseBook<bool> figures;
    private readonly PhraseBook<bool> part;
    private readonly PhraseBook<bool> behind;
    private readonly PhraseBook<bool> whole;
    private readonly PhraseBook<bool> when;
    private readonly PhraseBook<bool> only;
    private readonly FrozenSet<string> after;

    private PaperSentence(DataFile file)
    {
        (paper, freeze, asAt, from, named) = (file.Phrases("paper"), file.Phrases("freeze"), file.Phrases("as at"), file.Phrases("from"), file.Phrases("named"));
        (namedApart, keep, figures) = (file.Phrases("named apart"), file.Phrases("keep it"), file.Phrases("figures"));
        (part, behind, whole) = (file.Phrases("of a part"), file.Phrases("behind the part"), file.Phrases("of the whole"));
        (when, only) = (file.Phrases("when wanted"), file.Phrases("only so much"));
        asWord = file.Phrases("named once more");
        after = WordLists.Of(file, "after");
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    /// <remarks>Of a long message the first clause counts: what follows says what it is for.</remarks>
    public static TopicRequest? Read(Heard heard)
    {
        if (heard.Sentence.Words.Count <= MostWords)
            return _shared.Value.Find(heard);
        const int shortest = 4;
        var end = Enumerable.Range(shortest, MostWords - shortest).FirstOrDefault(heard.Sentence.IsPartedBefore, -1);
        return end < 0 ? null : _shared.Value.Find(new Heard(Sentence.Of(heard.Sentence.Slice(0, end - 1)), heard.Vocabulary, heard.Today));
    }

    private TopicRequest? Find(Heard heard)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        var end = words.Count;
        while (end > heard.Start && after.Contains(words[end - 1].Text))
            end--;
        // "…, whole thing": that it is anyhow.
        while (Enumerable.Range(heard.Start, Math.Max(0, end - heard.Start)).FirstOrDefault(i => whole.TryMatch(words, i, out _, out var all) && i + all == end, -1) is > 0 and var last)
            end = last;
        while (end > heard.Start && after.Contains(words[end - 1].Text))
            end--;
        if (freeze.TryMatch(words, heard.Start, out _, out var length))
            return Freeze(sentence, heard.Start + length, end);
        if (Kept(heard) is { } kept)
            return kept;
        if (!paper.TryMatch(words, heard.Start, out _, out length))
            return null;
        var at = heard.Start + length;
        if (at >= end)
            return new PaperOrder(null, "");
        // "position paper as at today": of now.
        if (asAt.TryMatch(words, at, out _, out length) && at + length >= end)
            return new PaperOrder(null, "");
        if (asAt.TryMatch(words, at, out _, out length) && DateReader.TryRead(sentence.Slice(at + length, end - 1), heard.Today, out var day))
            return new PaperOrder(Past(day.Value, heard.Today), "");
        if (from.TryMatch(words, at, out _, out length) && at + length < end && PlanSnapshot.TryReadName(sentence.Slice(at + length, end - 1), out var name))
            return new PaperOrder(null, name);
        return sentence.Asks && !Grammar.Shared.Requesting.Contains(words[0].Text) ? null : OfMore(heard, at, end);
    }

    /// <summary>"the paper on Territorial Policing for Tuesday", "position paper, compare it to September": more is wanted than the paper can be.</summary>
    private PaperOrder? OfMore(Heard heard, int at, int end)
    {
        var sentence = heard.Sentence;
        var clause = Enumerable.Range(at, end - at).FirstOrDefault(i => i > at && (sentence.IsPartedBefore(i) || behind.TryMatch(sentence.Words, i, out _, out _)), end);
        if (part.TryMatch(sentence.Words, at, out _, out var length) && NamedParts.In(sentence, heard.Vocabulary, at + length, clause) is { Count: > 0 })
            return new PaperOrder(null, "") { Part = sentence.Slice(at + length, clause - 1) };
        if (when.TryMatch(sentence.Words, at, out _, out _))
            return new PaperOrder(null, "");
        // "the paper please, I am seeing the Deputy": why, and no part of it.
        if (sentence.IsPartedBefore(at) && (Grammar.Shared.Pronouns.Contains(sentence.Words[at].Text) || Grammar.Shared.Purposes.TryMatch(sentence.Words, at, out _, out _)))
            return new PaperOrder(null, "");
        return sentence.IsPartedBefore(at) || only.TryMatch(sentence.Words, at, out _, out _) ? new PaperOrder(null, "") { Part = sentence.Slice(at, end - 1) } : null;
    }

    /// <summary>"I want to come back to this position later, save it as Pre-inspection": a clause of its own keeps what was spoken of, under a name.</summary>
    private FreezeRequest? Kept(Heard heard)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        for (var at = 0; at < words.Count; at++)
            if ((at == heard.Start || sentence.IsPartedBefore(at) || Grammar.Shared.Joins.Contains(words[at - 1].Text)) && keep.TryMatch(words, at, out _, out var length) && at + length < words.Count
                && figures.IsIn([.. words.Take(at)]) && PlanSnapshot.TryReadName(sentence.Slice(at + length, words.Count - 1), out var name))
                return new FreezeRequest(name);
        return null;
    }

    private FreezeRequest? Freeze(Sentence sentence, int at, int end) =>
        at >= end ? new FreezeRequest("")
        : Quoted(sentence, at) is { Length: > 0 } quoted && PlanSnapshot.TryReadName(quoted, out var inQuotes) ? new FreezeRequest(inQuotes)
        : Enumerable.Range(at, end - at).Where(i => sentence.IsPartedBefore(i) && i > at).Select(i => (At: i, Length: namedApart.TryMatch(sentence.Words, i, out _, out var words) ? words : 0)).FirstOrDefault(i => i.Length > 0) is { Length: > 0 } apart
            && apart.At + apart.Length < end && PlanSnapshot.TryReadName(sentence.Slice(apart.At + apart.Length, end - 1), out var said) ? new FreezeRequest(said)
        : sentence.GapBefore(at).Contains(':') && PlanSnapshot.TryReadName(sentence.Slice(at, end - 1), out var given) ? new FreezeRequest(given)
        // "as at 31 December as Xmas", "for roads as Roads Jan": neither can be frozen, and a name of both is none.
        : Enumerable.Range(at + 1, Math.Max(0, end - at - 1)).Any(i => asWord.TryMatch(sentence.Words, i, out _, out _)) ? new FreezeRequest("")
        : named.TryMatch(sentence.Words, at, out _, out var length) && at + length < end && PlanSnapshot.TryReadName(sentence.Slice(at + length, end - 1), out var name) ? new FreezeRequest(name)
        : null;

    /// <summary>What stands in quotes at the end; empty where nothing does.</summary>
    private static string Quoted(Sentence sentence, int from)
    {
        var text = sentence.Text.TrimEnd(' ', '.', '!');
        var open = text.Length > 1 && text[^1] is '"' or '”' or '\'' or '’' ? text.LastIndexOfAny(['"', '“', '\'', '‘'], text.Length - 2) : -1;
        return open >= sentence.Words[from].Start || open >= 0 && from < sentence.Words.Count && open + 1 == sentence.Words[from].Start ? text[(open + 1)..^1] : "";
    }

    /// <summary>A day without a year is read as one to come; a paper is of one that has been.</summary>
    private static DateOnly Past(DateOnly day, DateOnly today) => day > today && day.AddYears(-1) <= today ? day.AddYears(-1) : day;
}
