namespace AfiBot.Conversation;

/// <summary>"the rest no change, tender still out": that nothing is new of all that somebody still owes, and why.</summary>
/// <param name="Beside">What else the message says, of AFIs that it names; empty for nothing.</param>
/// <param name="Why">Why nothing is new, in the author's words; empty where they give no reason.</param>
internal sealed record RestClause(string Beside, string Why)
{
    private static AfiLists Lists => AfiLists.Shared;

    /// <summary>The clause in a message; null where it says no such thing.</summary>
    /// <param name="sentence">The message.</param>
    /// <param name="vocabulary">The plan's references.</param>
    /// <param name="about">An AFI whose letters a bare number takes where none are named before it, or null.</param>
    public static RestClause? Read(Sentence sentence, Vocabulary vocabulary, Core.AfiReference? about)
    {
        if (sentence.Text.Contains('?', StringComparison.Ordinal) || sentence.Text.Length > Interpreter.MaxLength || !(Lists.NoChange.IsIn(sentence.Words) || Lists.NoneOfIt.IsIn(sentence.Words)))
            return null;
        var named = NamedAfis.In(sentence, vocabulary, about);
        for (var at = 0; at < sentence.Words.Count; at++)
            if (EndOf(sentence, at, isAlone: !named.Any(n => n.FirstWord < at)) is { } end && StartOf(sentence, at) is { } start && !named.Any(n => n.FirstWord < end && n.EndWord > start))
                return Read(sentence, start, end, named.FirstOrDefault(n => n.FirstWord >= end));
        return null;
    }

    /// <summary>"everything is in progress", "rest in progress": that of all of them, and no more.</summary>
    public static bool IsInProgress(Sentence sentence)
    {
        var (who, isInProgress) = (false, false);
        for (var at = 0; at < sentence.Words.Count;)
        {
            if (WhoAt(sentence.Words, at, isAlone: true) is var length and > 0)
                (who, at) = (true, at + length);
            else if (StatusLists.Shared.Phrases.TryMatch(sentence.Words, at, out var status, out length) && status is Core.Status.WorkInProgress)
                (isInProgress, at) = (true, at + length);
            else if (IsSmall(sentence.Words[at]))
                at++;
            else
                return false;
        }

        return who && isInProgress && !sentence.Asks;
    }

    private static RestClause? Read(Sentence sentence, int start, int end, NamedAfi? next)
    {
        var words = sentence.Words;
        var before = start == 0 || words.Take(start).All(IsSmall) ? "" : sentence.Text[..words[start - 1].End];
        var between = words.Take(next?.FirstWord ?? words.Count).Skip(end).ToList();
        var isExcepted = next is not null && between.TrueForAll(w => Lists.ButFor.Contains(w.Text) || DoubtWords.Has("between clauses", w));
        if (!isExcepted && end < words.Count && !sentence.IsPartedBefore(end) && Lists.PartOfIt.Contains(words[end].Text))
            return null;
        if (next is null)
        {
            return between is [var first, ..] && Lists.ButFor.Contains(first.Text)
                ? null
                : new RestClause(before, between.TrueForAll(w => Lists.Thanks.Contains(w.Text) || IsSmall(w)) ? "" : sentence.From(words[end - 1].End));
        }

        // "…except 03, which is done", "rest no change. 03 done": what follows begins with an AFI.
        if (!isExcepted && !sentence.IsPartedBefore(next.FirstWord))
            return null;
        var after = next.EndWord + 1 < words.Count && Lists.Interrogatives.Contains(words[next.EndWord].Text)
            ? $"{sentence.Slice(next.FirstWord, next.EndWord - 1)} {sentence.Text[words[next.EndWord + 1].Start..]}"
            : $"{next.Reference?.Value ?? sentence.Slice(next.FirstWord, next.EndWord - 1)}{sentence.Text[words[next.EndWord - 1].End..]}";
        return new RestClause(before.Length == 0 ? after : $"{before}, {after}", isExcepted ? "" : Sentence.TrimJoiners(sentence.Slice(end, next.FirstWord - 1)));
    }

    /// <summary>The word after the clause that begins at a word: who is meant, and that nothing is new of them, in either order and with small words between.</summary>
    private static int? EndOf(Sentence sentence, int at, bool isAlone)
    {
        var words = sentence.Words;
        if (isAlone && Lists.NoneOfIt.TryMatch(words, at, out _, out var length))
            return at + length;
        if (Lists.NoChange.TryMatch(words, at, out _, out length))
            return After(sentence, at + length, i => WhoAt(words, i, isAlone), sentence.IsPartedBefore);
        return WhoAt(words, at, isAlone) is var who and > 0
            ? After(sentence, at + who, i => Lists.NoChange.TryMatch(words, i, out _, out var phrase) ? phrase : 0, i => sentence.GapBefore(i).ContainsAny('.', '\r', '\n'))
            : null;
    }

    private static int? After(Sentence sentence, int from, Func<int, int> lengthAt, Func<int, bool> isApart)
    {
        for (var at = from; at < sentence.Words.Count && !isApart(at); at++)
        {
            if (lengthAt(at) is var length and > 0)
                return at + length;
            if (!IsSmall(sentence.Words[at]))
                return null;
        }

        return null;
    }

    private static int WhoAt(IReadOnlyList<Word> words, int at, bool isAlone) =>
        Lists.TheRest.TryMatch(words, at, out _, out var length) || (isAlone && Lists.AllOfIt.TryMatch(words, at, out _, out length)) ? length : 0;

    /// <summary>Where the clause begins, with what joins it to the one before; null where it is in the middle of another.</summary>
    private static int? StartOf(Sentence sentence, int at)
    {
        var start = at;
        bool IsJoined() => start > 0 && DoubtWords.Has("joining clauses", sentence.Words[start - 1]);
        while (start > 0 && !sentence.IsPartedBefore(start) && !IsJoined() && (Lists.Regarding.Contains(sentence.Words[start - 1].Text) || DoubtWords.Has("same", sentence.Words[start - 1])))
            start--;
        for (var small = start; small > 0 && IsSmall(sentence.Words[small - 1]); small--)
            if (sentence.IsPartedBefore(small - 1))
                return small - 1;
        if (IsJoined())
            return start - 1;
        return start == 0 || sentence.IsPartedBefore(start) || sentence.Words.Take(start).All(IsSmall) ? start : null;
    }

    private static bool IsSmall(Word word) => Lists.AroundNoChange.Contains(word.Text) || Lists.Polite.Contains(word.Text);
}
