using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads how a lead asks for more time: "more time on SRP-04 until 30 June, the tender was re-run", "SRP-04 needs another month".</summary>
internal sealed class MoreTimeSentence
{
    private const int MostWords = 60;
    private const int MostWordsOfNone = 30;

    /// <summary>So few words ask for whoever says them: "more time pls".</summary>
    private const int FewWords = 5;

    private const int MostDateWords = 6;
    private const int DaysInMonth = 31;

    /// <summary>No date goes on behind these.</summary>
    private static readonly SearchValues<char> Parting = SearchValues.Create(",;:()–—\r\n");

    private static readonly Lazy<MoreTimeSentence> _shared = new(() => new MoreTimeSentence(DataFile.Open("more-time")));

    private readonly PhraseBook<bool> beginning;
    private readonly PhraseBook<bool> anywhere;
    private readonly PhraseBook<bool> ofNone;
    private readonly PhraseBook<bool> deadline;
    private readonly PhraseBook<bool> isMoved;
    private readonly FrozenSet<string> own;
    private readonly PhraseBook<bool> beforeDate;
    private readonly PhraseBook<bool> until;
    private readonly FrozenSet<string> beforeAsk;
    private readonly FrozenSet<string> more;
    private readonly PhraseBook<bool> aroundReason;

    private MoreTimeSentence(DataFile file)
    {
        (anywhere, beforeDate) = (file.Phrases("anywhere"), file.Phrases("before a date"));
        (ofNone, deadline, isMoved, own) = (file.Phrases("of no afi"), file.Phrases("deadline"), file.Phrases("is moved"), WordLists.Of(file, "own"));
        (beginning, until, aroundReason) = (file.Phrases("beginning"), file.Phrases("until"), file.Phrases("around the reason"));
        (beforeAsk, more) = (WordLists.Of(file, "before the ask"), WordLists.Of(file, "more"));
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    public static MoreTimeSaid? Read(Heard heard) =>
        heard.Sentence.Words.Count <= MostWords ? _shared.Value.Find(heard) : null;

    /// <summary>"can I have til Friday to answer", "more time pls": somebody asks it for themselves, and names no AFI.</summary>
    public static bool IsOfNone(Heard heard) =>
        heard.Sentence.Words.Count <= MostWordsOfNone && heard.References.Count == 0 && _shared.Value.AsksOfNone(heard.Sentence);

    private bool AsksOfNone(Sentence sentence)
    {
        var (words, typed) = (WithSpan(sentence.Words), sentence.Words);
        if (!words.Exists(w => own.Contains(w.Text)) && !(words.Count <= FewWords && !Grammar.Shared.NotOrdering.Contains(words[0].Text)))
            return false;
        return ofNone.IsIn(words) || ofNone.IsIn(typed) || (deadline.IsIn(words) && isMoved.IsIn(words));
    }

    /// <summary>The words, with "span" in the place of the first time such as "two more weeks".</summary>
    private List<Word> WithSpan(IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
            if (SpanAt(words, at) is var (_, _, length))
                return [.. words.Take(at), new Word("span", words[at].Start, words[at + length - 1].End), .. words.Skip(at + length)];
        return [.. words];
    }

    private MoreTimeSaid? Find(Heard heard)
    {
        var sentence = heard.Sentence;
        if (SpokenReference.FindFirst(sentence, heard.Vocabulary) is not { Reference: { } reference } spoken || IsOneOfSeveral(heard, spoken.EndWord))
            return null;
        var words = new List<Word>();
        (int Days, int Months)? span = null;
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (at == spoken.FirstWord)
            {
                words.Add(new Word("afi", sentence.Words[at].Start, sentence.Words[spoken.EndWord - 1].End));
                at = spoken.EndWord - 1;
            }
            else if (span is null && SpanAt(sentence.Words, at) is var (days, months, length))
            {
                span = (days, months);
                words.Add(new Word("span", sentence.Words[at].Start, sentence.Words[at + length - 1].End));
                at += length - 1;
            }
            else
            {
                words.Add(sentence.Words[at]);
            }
        }

        var begins = words.FindIndex(w => !beforeAsk.Contains(w.Text) && !Grammar.Shared.Opening.Contains(w.Text) && !Grammar.Shared.AskingPolitely.Contains(w.Text));
        if (begins < 0)
            return null;
        if (!beginning.TryMatch(words, begins, out _, out var taken))
            return FindAnywhere(heard, reference, words, span);
        var asked = begins + taken;
        // "SRP-03 needs to go back to work in progress".
        if (Enumerable.Range(asked, Math.Min(2, words.Count - asked)).Any(at => (at == asked || until.TryMatch(words, asked, out _, out _)) && StatusLists.Shared.Phrases.TryMatch(words, at, out _, out _)))
            return null;
        var (date, from, to) = DateIn(sentence.Text, words, asked, heard.Today) ?? (null, words.Count, words.Count);
        // "put FPR-09 back to work in progress" is about a status, and no time.
        if (date is null && span is null && StatusLists.Shared.Phrases.IsIn(words))
            return null;
        var why = Reason(sentence.Text, words, asked, from) is { Length: > 0 } before ? before : Reason(sentence.Text, words, to, words.Count);
        return new MoreTimeSaid(reference, date, date is null ? span?.Days ?? 0 : 0, date is null ? span?.Months ?? 0 : 0, why);
    }

    /// <summary>The ask stands further on, and no status is told: what was said is why.</summary>
    private MoreTimeSaid? FindAnywhere(Heard heard, AfiReference reference, List<Word> words, (int Days, int Months)? span)
    {
        var at = Enumerable.Range(0, words.Count).FirstOrDefault(i => anywhere.TryMatch(words, i, out _, out _), -1);
        if (at < 0)
            at = Enumerable.Range(0, words.Count).FirstOrDefault(i => beforeDate.TryMatch(words, i, out _, out var asked) && DateIn(heard.Sentence.Text, words, i + asked, heard.Today) is { From: var day } && day == i + asked, -1);
        if (at < 0 || (heard.Sentence.Asks && Grammar.Shared.NotOrdering.Contains(words[0].Text)) || StatusLists.Shared.Phrases.IsIn(words))
            return null;
        if (!anywhere.TryMatch(words, at, out _, out var length))
            beforeDate.TryMatch(words, at, out _, out length);
        // The date follows the ask, if only by the words it ends with: "push it to the autumn".
        var date = DateIn(heard.Sentence.Text, words, at + length - 1, heard.Today)?.Date ?? DateIn(heard.Sentence.Text, words, at + length, heard.Today)?.Date;
        return new MoreTimeSaid(reference, date, date is null ? span?.Days ?? 0 : 0, date is null ? span?.Months ?? 0 : 0, "");
    }

    /// <summary>"SRP-02 and SRP-03": each needs a date and a reason of its own.</summary>
    private static bool IsOneOfSeveral(Heard heard, int end) =>
        end + 1 < heard.Sentence.Words.Count && Grammar.Shared.Joins.Contains(heard.Sentence.Words[end].Text) && SpokenReference.FindFirst(heard.Sentence, heard.Vocabulary, end + 1)?.FirstWord == end + 1;

    /// <summary>"another month", "two more weeks", "a fortnight".</summary>
    private (int Days, int Months, int Length)? SpanAt(IReadOnlyList<Word> words, int at)
    {
        var end = at;
        int? count = null;
        while (end < words.Count && (more.Contains(words[end].Text) || (count is null && NumberOf(words[end].Text) is not null)))
        {
            count ??= NumberOf(words[end].Text);
            end++;
        }

        if (end == at || end >= words.Count || !Grammar.Shared.Lengths.TryGetValue(words[end].Text, out var length))
            return null;
        var many = count ?? 1;
        return length < DaysInMonth ? (many * length, 0, end - at + 1) : (0, many * (length / (DaysInMonth - 1)), end - at + 1);
    }

    private static int? NumberOf(string word)
    {
        const int most = 99;
        var digits = ShortForms.Shared.Numbers.GetValueOrDefault(word, word);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= most ? number : null;
    }

    /// <summary>The first date after a word such as "until", or just behind the ask, with the words that it takes.</summary>
    private (DateOnly? Date, int From, int To)? DateIn(string text, List<Word> words, int after, DateOnly today)
    {
        for (var at = after; at < words.Count; at++)
        {
            var begins = until.TryMatch(words, at, out _, out var length) ? at + length : at == after ? at : words.Count;
            var last = begins;
            while (last < words.Count && last < begins + MostDateWords && (last == begins || !Between(text, words[last - 1], words[last]).ContainsAny(Parting)))
                last++;
            for (var end = last; end > begins; end--)
                if (DateReader.TryRead(text[words[begins].Start..words[end - 1].End], today, out var date))
                    return (date, at, end);
        }

        return null;
    }

    /// <summary>The text between two words; the two of a contraction share one place.</summary>
    private static ReadOnlySpan<char> Between(string text, Word first, Word second) => second.Start > first.End ? text.AsSpan(first.End, second.Start - first.End) : [];

    /// <summary>What stands between two words, without what only leads to it.</summary>
    private string Reason(string text, List<Word> words, int from, int to)
    {
        while (from < to && aroundReason.TryMatch(words, from, out _, out var length))
            from += length;
        return from >= to ? "" : Sentence.TrimJoiners(to == words.Count ? text[words[from].Start..] : text[words[from].Start..words[to - 1].End]);
    }
}
