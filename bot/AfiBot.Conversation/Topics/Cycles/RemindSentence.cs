using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>Reads whom an officer wants reminded where they are named: "ping forensics and training", "jog the memory of the commander safer neighbourhoods", "chase everybody but roads".</summary>
internal sealed class RemindSentence
{
    private const int MostWords = 24;

    private static readonly Lazy<RemindSentence> _shared = new(() => new RemindSentence(DataFile.Open("cycles")));

    private readonly PhraseBook<bool> begins;
    private readonly PhraseBook<bool> byNoun;
    private readonly PhraseBook<bool> ifItEnds;
    private readonly PhraseBook<bool> ends;
    private readonly PhraseBook<bool> everybody;
    private readonly FrozenSet<string> follows;
    private readonly FrozenSet<string> notReminding;
    private readonly FrozenSet<string> beforeReminding;
    private readonly FrozenSet<string> noMore;
    private readonly FrozenSet<string> aroundWhoHas;
    private readonly FrozenSet<string> whoHas;

    private RemindSentence(DataFile file)
    {
        (begins, ends, everybody) = (file.Phrases("reminding"), file.Phrases("reminding around"), file.Phrases("everybody"));
        (byNoun, ifItEnds) = (file.Phrases("reminding by a noun"), file.Phrases("reminding if it ends so"));
        (beforeReminding, aroundWhoHas, whoHas) = (WordLists.Of(file, "before reminding"), WordLists.Of(file, "around who has an afi"), WordLists.Of(file, "who has an afi"));
        (follows, notReminding, noMore) = (WordLists.Of(file, "behind who is reminded"), WordLists.Of(file, "not reminding"), WordLists.Of(file, "no more reminding"));
    }

    /// <summary>Reads it, or null where nobody is named, or something else is said.</summary>
    public static RemindRequest? Read(Heard heard) => heard.Sentence.Words.Count is > 1 and <= MostWords ? _shared.Value.Find(heard) ?? Apart(heard) : null;

    /// <summary>"Time for the hastener. All non-responders in Territorial Policing": what speaks for it stands apart, and one part is named.</summary>
    private static RemindRequest? Apart(Heard heard) =>
        heard.Evident?.Found.Order == "remind" && Matcher.NamedIn(heard.Sentence, heard.Vocabulary) is { } part ? new RemindRequest { Of = part } : null;

    private RemindRequest? Find(Heard heard)
    {
        var (sentence, words) = (heard.Sentence, heard.Sentence.Words);
        if (words.Any(w => noMore.Contains(w.Text)) || Begin(words, heard.Start) is not var (from, isWhole))
            return null;
        if (heard.References.Count > 0)
            return IsWhoeverHas(heard, from) ? new RemindRequest { Afis = heard.References } : null;
        var (end, stop) = (words.Count, words.Count);
        // "the late ones in roads", "whoever has not done forensics": those of the part.
        if (everybody.TryMatch(words, from, out _, out var all) && from + all < words.Count && !Grammar.Shared.Exceptions.TryMatch(words, from + all, out _, out _))
            from += all;
        for (var at = from; at < words.Count; at++)
            if (Grammar.Shared.Exceptions.TryMatch(words, at, out _, out var except))
                return IsEverybody(words, from, at) && NamedParts.In(sentence, heard.Vocabulary, at + except, Behind(sentence, at + except)) is { Count: > 0 } but
                    ? new RemindRequest { But = Scope.Several.Of(but) }
                    : null;
            else if (ends.TryMatch(words, at, out _, out _))
                (end, at, isWhole) = (at, words.Count, true);
        // "every single one of them again": of nobody in particular.
        if (isWhole && IsEverybodyTo(words, all > 0 ? from - all : from))
            return new RemindRequest();
        for (stop = end; isWhole && stop > from; stop--)
            if ((stop == end || (sentence.IsPartedBefore(stop) && !GoesOn(heard, stop)) || follows.Contains(words[stop].Text)) && NamedParts.In(sentence, heard.Vocabulary, from, stop) is { Count: > 0 } parts)
                return parts.Contains(new Scope.Plan()) ? null : new RemindRequest { Of = Scope.Several.Of(parts) };
        return null;
    }

    /// <summary>"chivvy whoever has RAD-02 and RAD-03": those who lead on AFIs, where nothing else stands before these.</summary>
    private bool IsWhoeverHas(Heard heard, int from)
    {
        var before = SpokenReference.FindFirst(heard.Sentence, heard.Vocabulary) is { } first ? heard.Sentence.Words.Take(first.FirstWord).Skip(from).ToList() : [];
        return before.Exists(w => whoHas.Contains(w.Text)) && before.TrueForAll(w => aroundWhoHas.Contains(w.Text));
    }

    /// <summary>The first word after what says that somebody is to be reminded, and whether that says it by itself; null where the message does not begin so.</summary>
    private (int From, bool IsWhole)? Begin(IReadOnlyList<Word> words, int start)
    {
        const int near = 6;
        while (start < words.Count && beforeReminding.Contains(words[start].Text))
            start++;
        if (begins.TryMatch(words, start, out _, out var length))
            return (start + length, true);
        for (var at = start; at < words.Count && at < start + near && !notReminding.Contains(words[at].Text) && !Grammar.Shared.NotOrdering.Contains(words[at].Text); at++)
            if (byNoun.TryMatch(words, at, out _, out length))
                return (at + length, true);
        if (ifItEnds.TryMatch(words, start, out _, out length))
            return (start + length, false);
        return null;
    }

    /// <summary>"HR, training and the pound": behind the comma another is named.</summary>
    private static bool GoesOn(Heard heard, int at) =>
        heard.Sentence.GapBefore(at).Contains(',') && NamedParts.One(heard.Sentence, heard.Vocabulary, at, Enumerable.Range(at + 1, heard.Sentence.Words.Count - at).First(heard.Sentence.IsPartedBefore)) is not null;

    /// <summary>Whether nothing is said but that it is everybody, and how or when.</summary>
    private bool IsEverybodyTo(IReadOnlyList<Word> words, int from) => everybody.TryMatch(words, from, out _, out var length)
        && words.Skip(from + length).All(w => follows.Contains(w.Text) || Grammar.Shared.Polite.Contains(w.Text) || Grammar.Shared.Times.Contains(w.Text) || Grammar.Shared.Small.Contains(w.Text));

    private bool IsEverybody(IReadOnlyList<Word> words, int from, int to) => everybody.TryMatch(words, from, out _, out var length) && from + length == to;

    private int Behind(Sentence sentence, int from)
    {
        var at = from;
        while (at < sentence.Words.Count && (at == from || !follows.Contains(sentence.Words[at].Text)))
            at++;
        return at;
    }
}
