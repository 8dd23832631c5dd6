using System.Text;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Finds what leaves a message in doubt, whatever read it: a second look at the words before anything is proposed.</summary>
/// <remarks>It may only ever hold back. What it finds is asked about; what it does not find is as it was read.</remarks>
internal static class Doubts
{
    /// <summary>A longer text is a story, whatever words are in it.</summary>
    private const int ShortMessage = 9;

    private const int LongestQuote = 60;

    private const int ShortAside = 4;

    /// <summary>So many words more make a quoted one understood.</summary>
    private const int WordsAround = 4;

    private static readonly (string Group, DoubtKind Kind)[] Before =
    [
        ("second hand", DoubtKind.SecondHand), ("conditional", DoubtKind.Conditional), ("to come", DoubtKind.ToCome), ("hedged", DoubtKind.Hedged), ("negated", DoubtKind.Negated),
    ];

    /// <summary>What is doubtful in the AFIs that a message names.</summary>
    public static Doubt? OfOthers(string text, AfiReference about, Vocabulary vocabulary)
    {
        var sentence = Sentence.Of(text);
        var others = NamedAfis.In(sentence, vocabulary, about).Where(n => n.Reference != about).Select(n => n.Said).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (others.Count > 0)
            return new Doubt(DoubtKind.OtherAfi) { Others = others };
        if (DescribedBefore(sentence, about, vocabulary) is { } described)
            return new Doubt(DoubtKind.OtherAfi) { Others = [described] };
        return Find(sentence, "the others", 0, sentence.Words.Count) is { } place ? new Doubt(DoubtKind.OtherAfi, Slice(sentence, place)) : null;
    }

    /// <summary>"ANPR in progress, two vacancies left. SRP-04 same as before": what a sentence before the AFI's own tells of, by the word for it; null where it tells of nothing else.</summary>
    private static string? DescribedBefore(Sentence sentence, AfiReference about, Vocabulary vocabulary)
    {
        if (SpokenReference.FindFirst(sentence, vocabulary) is not { Reference: { } named, FirstWord: > 1 and var at } || named != about || !sentence.GapBefore(at).ContainsAny('.', ';', '\n'))
            return null;
        var before = sentence.Words.Take(at).ToList();
        return StatusLists.Shared.Phrases.IsIn(before) && before.Find(w => !Grammar.Shared.Small.Contains(w.Text) && !Grammar.Shared.Loose.Contains(w.Text)) is { Text: not null } first
            && vocabulary.DescribedBy([first]) is { Count: > 0 } described && described.All(d => d.Reference != about)
            ? sentence.Text[first.Start..first.End]
            : null;
    }

    /// <summary>What is doubtful in the status that was read from a message.</summary>
    /// <param name="text">The whole message.</param>
    /// <param name="status">The status that was read, or null for none.</param>
    public static Doubt? OfStatus(string text, Status? status)
    {
        var sentence = Sentence.Of(text);
        var end = sentence.Words.Count;
        if (status is not null && PutRight(sentence)?.Status == status)
            return null;
        if (Find(sentence, "corrected", 0, end) is { } corrected)
            return new Doubt(DoubtKind.Corrected, Slice(sentence, corrected));
        var mention = status is { } named ? Find(sentence, GroupOf(named), 0, end) : null;
        // Completed is what it may be taken for, where nothing better was named: "nearly complete" read as work in progress.
        mention ??= Find(sentence, "completed", 0, end) ?? (status is null ? Find(sentence, "in progress", 0, end) : null);
        if (mention is not { } at)
            return status is null ? Unnamed(sentence) : Contradiction(sentence, status.Value, 0);
        if (Around(sentence, at, status) is { } doubt)
            return doubt;
        return Contradiction(sentence, status ?? Status.Completed, at.End);
    }

    /// <summary>"that was wrong, SRP-03 should be in progress, not completed": the status that should have been said. Null where nothing was wrong before: "should be completed" alone is still to come.</summary>
    public static StatusClause? PutRight(Sentence sentence)
    {
        var lists = StatusLists.Shared;
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            if (lists.PutsRight.TryMatch(sentence.Words, at, out _, out var length) && StatusClause.ReadLed(sentence, at + length) is { Status: { } status } clause
                && (clause.EndWord == sentence.Words.Count || sentence.IsPartedBefore(clause.EndWord))
                && (Find(sentence, "corrected", 0, at) is not null || sentence.Words.Take(clause.EndWord).Skip(at + length).Any(w => w.Text is "not")))
                return clause;
        }

        return null;
    }

    /// <summary>What is doubtful in a message that says of an AFI that nothing is new.</summary>
    /// <param name="text">The whole message.</param>
    /// <param name="last">The status that would be kept.</param>
    public static Doubt? OfNoChange(string text, Status last)
    {
        var sentence = Sentence.Of(text);
        var end = sentence.Words.Count;
        if (Find(sentence, "corrected", 0, end) is { } corrected)
            return new Doubt(DoubtKind.Corrected, Slice(sentence, corrected));
        var phrase = Enumerable.Range(0, end).FirstOrDefault(at => AfiLists.Shared.NoChange.TryMatch(sentence.Words, at, out _, out _));
        foreach (var (group, kind) in Before)
        {
            if (Find(sentence, group, 0, phrase) is { } place)
                return new Doubt(kind, Slice(sentence, place));
        }

        foreach (var other in Enum.GetValues<Status>().Where(s => s != last && s is not Status.WorkInProgress))
        {
            if (Find(sentence, GroupOf(other), 0, end) is { } mention && Around(sentence, mention, other) is null)
                return new Doubt(DoubtKind.Contradicted, Slice(sentence, mention));
        }

        return Contradiction(sentence, last, 0);
    }

    /// <summary>What is doubtful in a narrative, given the status it goes with.</summary>
    public static Doubt? OfNarrative(string text, Status? status)
    {
        var sentence = Sentence.Of(text);
        if (text.Contains('?', StringComparison.Ordinal))
            return new Doubt(DoubtKind.Asks);
        if (DoubtWords.Of("elsewhere").TryMatchAll(sentence.Words, out _))
            return new Doubt(DoubtKind.Elsewhere, Slice(sentence, (0, sentence.Words.Count)));
        return status is null ? null : Contradiction(sentence, status.Value, 0);
    }

    /// <summary>What makes a message no answer to an open question.</summary>
    public static Doubt? OfAnswer(string text)
    {
        var sentence = Sentence.Of(text);
        var isShort = sentence.Words.Count <= ShortMessage;
        if (sentence.Words.Count == 0)
            return null;
        if (IsCourtesy(sentence, throughout: true))
            return new Doubt(DoubtKind.Courtesy);
        if (sentence.Asks || Begins(sentence, "questions"))
            return new Doubt(DoubtKind.Asks);
        if (Find(sentence, "complaints", 0, sentence.Words.Count) is { } complaint && (isShort || complaint.Start < ShortMessage))
            return new Doubt(DoubtKind.Complains, Slice(sentence, complaint));
        if (Find(sentence, "corrections", 0, sentence.Words.Count) is { } slip && (isShort || slip.Start == 0))
            return new Doubt(DoubtKind.TakesBack, Slice(sentence, slip));
        if (Find(sentence, "corrected", 0, sentence.Words.Count) is { } taken)
            return new Doubt(DoubtKind.TakesBack, Slice(sentence, taken));
        if (DoubtWords.Has("denials", sentence.Words[0]) && sentence.Words.Count > 1 && sentence.IsPartedBefore(1))
            return new Doubt(DoubtKind.TakesBack, Slice(sentence, (0, sentence.Words.Count)));
        if (isShort && StartOfSentence(sentence, sentence.Words.Count - 1) == 0 && Find(sentence, "later", 0, sentence.Words.Count) is { } later && later is { Start: <= 3 }
            && sentence.Words.Take(later.Start).All(w => Grammar.Shared.Small.Contains(w.Text) || Grammar.Shared.Loose.Contains(w.Text)))
            return new Doubt(DoubtKind.Postpones);
        return Begins(sentence, "orders") ? new Doubt(DoubtKind.Orders) : null;
    }

    /// <summary>"no that's not right, I meant in progress": the status that should have been said, where a message says no more; null where it says anything else.</summary>
    public static Status? Meant(string text)
    {
        var sentence = Sentence.Of(text);
        for (var at = 0; at < sentence.Words.Count && Find(sentence, "corrections", at, sentence.Words.Count) is { } slip; at = slip.End)
            if (slip.End < sentence.Words.Count && StatusSaid.Read(sentence.From(sentence.Words[slip.End].Start)) is { } status)
                return status;
        return null;
    }

    /// <summary>What is meant instead, where a message begins with "sorry, I meant" or the like; null where it does not.</summary>
    public static string? Corrected(string text)
    {
        var sentence = Sentence.Of(text);
        var at = 0;
        while (at < sentence.Words.Count && Find(sentence, "corrections", at, sentence.Words.Count) is { } slip && slip.Start == at)
            at = slip.End;
        return at > 0 && at < sentence.Words.Count ? sentence.From(sentence.Words[at].Start) : null;
    }

    /// <summary>Whether a yes is nothing but a yes.</summary>
    public static bool IsPlainYes(string text)
    {
        var sentence = Sentence.Of(text);
        return sentence.Words.Count > 0
            ? !text.Contains('?', StringComparison.Ordinal) && IsAllOf(sentence, "assent")
            : text.EnumerateRunes().Where(r => !Rune.IsWhiteSpace(r) && !IsTone(r)).ToList() is { Count: > 0 } marks && marks.TrueForAll(r => DoubtWords.AssentMarks.Contains(r.ToString(), StringComparison.Ordinal));
    }

    /// <summary>The colour of a hand, or that a mark is drawn in colour.</summary>
    private static bool IsTone(Rune rune) => rune.Value is >= 0x1F3FB and <= 0x1F3FF or 0xFE0F;

    /// <summary>Thanks, a greeting, small talk.</summary>
    /// <param name="sentence">What was said.</param>
    /// <param name="throughout">All of it; else only its first word.</param>
    public static bool IsCourtesy(Sentence sentence, bool throughout) => throughout
        ? IsAllOf(sentence, "courtesies")
        : sentence.Words is [var first, ..] && DoubtWords.Has("partings", first);

    /// <summary>"Partly there": no status is in it, but it sounds like one.</summary>
    private static Doubt? Unnamed(Sentence sentence) =>
        Find(sentence, "hedged", 0, Math.Min(sentence.Words.Count, ShortMessage)) is { } place
            ? new Doubt(DoubtKind.Hedged, Slice(sentence, (place.Start, Math.Min(sentence.Words.Count, place.End + 1))))
            : null;

    private static Doubt? Around(Sentence sentence, (int Start, int End) mention, Status? status)
    {
        var words = sentence.Words;
        var from = StartOfSentence(sentence, mention.Start);
        foreach (var (group, kind) in Before)
        {
            if (Find(sentence, group, from, mention.Start) is { } place && !(place.Start == from && IsPoliteOrder(sentence, from)) && !IsWish(sentence, place.Start, mention.End) && !(status is Status.WorkInProgress && kind is DoubtKind.Negated && mention.Start > place.End && DeniesCompletion(sentence, place.End)))
                return new Doubt(kind, Slice(sentence, (place.Start, mention.End)));
        }

        if (mention.Start > from && words[mention.Start - 1] is { IsNumber: true, Text: not "100" } && sentence.GapBefore(mention.Start).Contains('%'))
            return new Doubt(DoubtKind.Hedged, Slice(sentence, (mention.Start - 1, mention.End)));
        if (status is Status.WorkInProgress && Find(sentence, "past", from, mention.Start) is not null)
            return new Doubt(DoubtKind.Contradicted, Slice(sentence, (Math.Max(from, mention.Start - 1), mention.End)));
        if (mention.End == words.Count)
            return sentence.Asks && !IsPoliteOrder(sentence) ? new Doubt(DoubtKind.Asks) : null;
        if (sentence.GapBefore(mention.End).Contains('?') && !IsPoliteOrder(sentence, from))
            return new Doubt(DoubtKind.Negated, sentence.Text[words[mention.Start].Start..(words[mention.End - 1].End + 1)]);
        if (status is Status.WorkInProgress)
            return null;
        var end = EndOfClause(sentence, mention.End);
        foreach (var (group, kind) in Before)
        {
            if (kind is DoubtKind.Negated or DoubtKind.ToCome)
                continue;
            if (Find(sentence, group, mention.End, end) is { } place)
                return new Doubt(kind, Slice(sentence, (mention.Start, place.End)));
        }

        if (status is Status.Completed or null && Find(sentence, "to come", mention.End, end) is { } coming)
            return new Doubt(DoubtKind.ToCome, Slice(sentence, (mention.Start, coming.End)));
        if (Find(sentence, "second hand", mention.End, words.Count) is { } said)
            return new Doubt(DoubtKind.SecondHand, Slice(sentence, said));
        // A reservation after the comma that joins it: "complete, once estates sign".
        return end < words.Count && Find(sentence, "conditional", end, Math.Min(words.Count, end + 1)) is { } condition
            ? new Doubt(DoubtKind.Conditional, Slice(sentence, (condition.Start, Math.Min(words.Count, condition.End + 3))))
            : null;
    }

    private static Doubt? Contradiction(Sentence sentence, Status status, int from)
    {
        var end = sentence.Words.Count;
        string[] groups = status switch
        {
            Status.Completed => ["reopened", "still open"],
            Status.WorkInProgress => ["all done"],
            _ => ["still worked on"],
        };
        foreach (var group in groups)
        {
            var place = Find(sentence, group, from, end);
            // "nothing left to do": nothing is.
            while (status is Status.Completed && place is { Start: > 0 } nought && sentence.Words[nought.Start - 1].Text is "nothing")
                place = Find(sentence, group, nought.End, end);
            if (place is { } at && !(DoubtWords.Has("reservations", sentence.Words[at.Start]) && IsHarmless(sentence, at.End)))
                return new Doubt(DoubtKind.Contradicted, Slice(sentence, (at.Start, Math.Min(end, at.End + WordsAround))));
        }

        if (status is Status.Completed && from > 0 && Find(sentence, "no further action", from, end) is { } other)
            return new Doubt(DoubtKind.Contradicted, Slice(sentence, other));
        return null;
    }

    private static bool IsHarmless(Sentence sentence, int at) =>
        Find(sentence, "harmless after but", at, Math.Min(sentence.Words.Count, at + 4)) is not null
        && Find(sentence, "still open", at, sentence.Words.Count) is null;

    private static bool IsPoliteOrder(Sentence sentence) =>
        sentence.Words is [var first, ..] && DoubtWords.Has("polite orders", first);

    /// <summary>"would you please set SRP-04 to …": the sentence begins so, and a verb that orders follows.</summary>
    private static bool IsPoliteOrder(Sentence sentence, int at)
    {
        if (!DoubtWords.Has("polite orders", sentence.Words[at]) || at + 1 >= sentence.Words.Count || sentence.Words[at + 1].Text is not ("you" or "i" or "we"))
            return false;
        var verb = at + 2;
        while (verb < sentence.Words.Count && AfiLists.Shared.Polite.Contains(sentence.Words[verb].Text) && !AfiLists.Shared.MarkVerbs.Contains(sentence.Words[verb].Text))
            verb++;
        return verb < sentence.Words.Count && (AfiLists.Shared.MarkVerbs.Contains(sentence.Words[verb].Text) || AfiLists.Shared.ClosingVerbs.Contains(sentence.Words[verb].Text));
    }

    /// <summary>"I would like SRP-01 closed": what is wanted of the AFI now, not of what somebody is to do.</summary>
    private static bool IsWish(Sentence sentence, int at, int end) =>
        at + 2 < sentence.Words.Count && sentence.Words[at].Text is "would" && sentence.Words[at + 1].Text is "like" && sentence.Words[at + 2].Text is not "to"
        && (sentence.IsPartedBefore(end) || StatusLists.Shared.AfterApart.Contains(sentence.Words[end].Text));

    /// <summary>"not complete, in progress": it is said twice that work goes on.</summary>
    private static bool DeniesCompletion(Sentence sentence, int at) =>
        at < sentence.Words.Count && StatusClause.ReadNamed(sentence, at, sentence.Words.Count).Status is Status.Completed;

    private static string GroupOf(Status status) => status switch
    {
        Status.Completed => "completed",
        Status.WorkInProgress => "in progress",
        _ => "no further action",
    };

    /// <summary>Whether a phrase of a group begins the text, after small words such as "so" and "ok".</summary>
    private static bool Begins(Sentence sentence, string group)
    {
        var at = 0;
        while (DoubtWords.Of(group).TryMatch(sentence.Words, at, out _, out _) is var found)
        {
            if (found || at + 1 >= sentence.Words.Count || !DoubtWords.Of("openings").TryMatch(sentence.Words, at, out _, out _))
                return found;
            at++;
        }

        return false;
    }

    private static bool IsAllOf(Sentence sentence, string group) =>
        Enumerable.Range(0, sentence.Words.Count).All(at => DoubtWords.Of(group).TryMatch(sentence.Words, at, out _, out _));

    /// <summary>The first phrase of a group between two words that no innocent phrase covers.</summary>
    private static (int Start, int End)? Find(Sentence sentence, string group, int from, int end)
    {
        var (phrases, innocent) = (DoubtWords.Of(group), DoubtWords.Of("innocent"));
        var passOver = group is not ("no further action" or "completed" or "in progress");
        for (var at = from; at < end; at++)
        {
            if (passOver && innocent.TryMatch(sentence.Words, at, out _, out var skipped))
                at += skipped - 1;
            else if (phrases.TryMatch(sentence.Words, at, out _, out var length) && at + length <= sentence.Words.Count)
                return (at, at + length);
        }

        return null;
    }

    private static int StartOfSentence(Sentence sentence, int at)
    {
        while (at > 0 && !sentence.GapBefore(at).ContainsAny(".!\r\n;"))
            at--;
        return at;
    }

    private static int EndOfClause(Sentence sentence, int at)
    {
        while (at < sentence.Words.Count && !sentence.IsPartedBefore(at))
            at++;
        // "complete-ish" is one word, and "finished (I hope)" one thought: an aside of a few words belongs to what it follows.
        var next = at + 1;
        while (next < sentence.Words.Count && !sentence.IsPartedBefore(next))
            next++;
        return at < sentence.Words.Count && next - at <= ShortAside ? next : at;
    }

    private static string Slice(Sentence sentence, (int Start, int End) words)
    {
        var text = sentence.Slice(words.Start, words.End - 1).ReplaceLineEndings(" ");
        return text.Length <= LongestQuote ? text : $"{text[..LongestQuote]}…";
    }
}
