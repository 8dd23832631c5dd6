using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"no change on SRP-01, tactic still being drafted": that nothing is new of an AFI, and why.</summary>
internal static class NoChangeClause
{
    /// <summary>So near behind it, "except" takes something out of it.</summary>
    private const int Near = 3;

    private static AfiLists Lists => AfiLists.Shared;

    /// <summary>Why nothing is new, in the author's words and empty where they give no reason; null where the sentence says anything else.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="spoken">The AFI in it.</param>
    public static string? Read(Sentence sentence, SpokenReference spoken)
    {
        if (sentence.Text.Contains('?', StringComparison.Ordinal))
            return null;
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (!Lists.NoChange.TryMatch(sentence.Words, at, out _, out var length) || !IsOf(sentence, spoken, at, at + length))
                continue;
            var end = Math.Max(at + length, spoken.EndWord);
            end = AfterTime(sentence, end) ?? end;
            return GoesOn(sentence, end, at + length) ? null : WhyFrom(sentence, end);
        }

        return null;
    }

    /// <summary>Why nothing is new, where a message that names no AFI says that nothing is: what follows in a clause of its own. Null where it says no such thing.</summary>
    public static string? WhyOfAny(Sentence sentence)
    {
        for (var at = 0; at < sentence.Words.Count && !sentence.Asks; at++)
        {
            if (!Lists.NoChange.TryMatch(sentence.Words, at, out _, out var length))
                continue;
            var end = at + length;
            while (end < sentence.Words.Count && !sentence.IsPartedBefore(end))
                end++;
            return WhyFrom(sentence, end);
        }

        return null;
    }

    /// <summary>Nothing but small words stands before the AFI and the phrase, and between them.</summary>
    private static bool IsOf(Sentence sentence, SpokenReference spoken, int from, int end)
    {
        if (from < spoken.EndWord && end > spoken.FirstWord)
            return false;
        // "what I said about SRP-04 still stands".
        var isSaid = from > spoken.FirstWord && sentence.Words is [{ Text: "what" }, { Text: "i" or "we" }, ..];
        var (begin, first, second) = from < spoken.FirstWord ? (from, end, spoken.FirstWord) : (spoken.FirstWord, spoken.EndWord, from);
        return sentence.Words.Take(begin).Skip(isSaid ? 1 : 0).Concat(sentence.Words.Take(second).Skip(first)).All(w => Lists.AroundNoChange.Contains(w.Text) || Lists.Polite.Contains(w.Text) || DateReader.IsMonth(w.Text));
    }

    /// <summary>"where it was in September", "no different to last month": the word after a time that belongs to it; null where none follows.</summary>
    private static int? AfterTime(Sentence sentence, int end)
    {
        const int mostWords = 4;
        for (var at = end; at < sentence.Words.Count && at < end + mostWords && !sentence.IsPartedBefore(at); at++)
        {
            if (at > end && (DateReader.IsMonth(sentence.Words[at].Text) || Grammar.Shared.Times.Contains(sentence.Words[at].Text)))
                return at + 1;
            if (!(at == end ? Lists.PartOfIt.Contains(sentence.Words[at].Text) || sentence.Words[at].Text is "since" : Lists.BeforeTime.Contains(sentence.Words[at].Text)))
                return null;
        }

        return null;
    }

    /// <summary>"no change to the site": of a part only.</summary>
    private static bool GoesOn(Sentence sentence, int end, int phraseEnd) =>
        (end == phraseEnd && end < sentence.Words.Count && !sentence.IsPartedBefore(end) && (Lists.PartOfIt.Contains(sentence.Words[end].Text) || IsAtNumber(sentence, end)))
        || Grammar.Shared.Exceptions.IsIn([.. sentence.Words.Skip(end).Take(Near)]);

    /// <summary>"still stands at 40%": that is told, and nothing is said to be as it was.</summary>
    private static bool IsAtNumber(Sentence sentence, int at) => sentence.Words[at].Text is "at" && at + 1 < sentence.Words.Count && sentence.Words[at + 1].IsNumber;

    private static string WhyFrom(Sentence sentence, int end) =>
        sentence.Words.Skip(end).All(w => Lists.Thanks.Contains(w.Text) || Lists.AroundNoChange.Contains(w.Text)) ? "" : sentence.From(sentence.Words[end - 1].End);
}
