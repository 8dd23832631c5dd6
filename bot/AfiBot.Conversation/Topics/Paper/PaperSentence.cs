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
    private readonly FrozenSet<string> after;

    private PaperSentence(DataFile file)
    {
        (paper, freeze, asAt, from, named) = (file.Phrases("paper"), file.Phrases("freeze"), file.Phrases("as at"), file.Phrases("from"), file.Phrases("named"));
        asWord = file.Phrases("named once more");
        after = WordLists.Of(file, "after");
    }

    /// <summary>Reads it, or null where the text is about something else.</summary>
    public static TopicRequest? Read(Heard heard) => heard.Sentence.Words.Count is > 0 and <= MostWords ? _shared.Value.Find(heard) : null;

    private TopicRequest? Find(Heard heard)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        var end = words.Count;
        while (end > heard.Start && after.Contains(words[end - 1].Text))
            end--;
        if (freeze.TryMatch(words, heard.Start, out _, out var length))
            return Freeze(sentence, heard.Start + length, end);
        if (!paper.TryMatch(words, heard.Start, out _, out length))
            return null;
        var at = heard.Start + length;
        if (at >= end)
            return new PaperOrder(null, "");
        if (asAt.TryMatch(words, at, out _, out length) && at + length < end && DateReader.TryRead(sentence.Slice(at + length, end - 1), heard.Today, out var day))
            return new PaperOrder(Past(day.Value, heard.Today), "");
        return from.TryMatch(words, at, out _, out length) && at + length < end && PlanSnapshot.TryReadName(sentence.Slice(at + length, end - 1), out var name)
            ? new PaperOrder(null, name)
            : null;
    }

    private FreezeRequest? Freeze(Sentence sentence, int at, int end) =>
        at >= end ? new FreezeRequest("")
        : sentence.GapBefore(at).Contains(':') && PlanSnapshot.TryReadName(sentence.Slice(at, end - 1), out var given) ? new FreezeRequest(given)
        // "as at 31 December as Xmas", "for roads as Roads Jan": neither can be frozen, and a name of both is none.
        : Enumerable.Range(at + 1, Math.Max(0, end - at - 1)).Any(i => asWord.TryMatch(sentence.Words, i, out _, out _)) ? new FreezeRequest("")
        : named.TryMatch(sentence.Words, at, out _, out var length) && at + length < end && PlanSnapshot.TryReadName(sentence.Slice(at + length, end - 1), out var name) ? new FreezeRequest(name)
        : null;

    /// <summary>A day without a year is read as one to come; a paper is of one that has been.</summary>
    private static DateOnly Past(DateOnly day, DateOnly today) => day > today && day.AddYears(-1) <= today ? day.AddYears(-1) : day;
}
