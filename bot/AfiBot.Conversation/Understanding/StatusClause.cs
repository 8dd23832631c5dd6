using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a clause such as "is completed", "has not been finished" or "no further action, AFI not agreed" says of a status.</summary>
/// <param name="Status">The status, or null where the clause names none or leaves room for doubt.</param>
/// <param name="Reason">The reason that followed it.</param>
/// <param name="EndWord">The first word after the clause.</param>
/// <param name="IsInferred">The status was not named but follows ("is not completed"): the clause itself is part of the story and must be kept.</param>
internal readonly record struct StatusClause(Status? Status, NoFurtherActionReason? Reason, int EndWord, bool IsInferred)
{
    /// <summary>A status comes early in its clause, or the word belongs to the story.</summary>
    private const int MostWordsBefore = 7;

    private static StatusLists Lists => StatusLists.Shared;

    /// <summary>Reads the clause that begins at a word and ends before another.</summary>
    public static StatusClause Read(Sentence sentence, int from, int end)
    {
        var nothing = new StatusClause(null, null, from, IsInferred: false);
        var negated = false;
        var doubted = false;
        for (var at = from; at < end && at - from <= MostWordsBefore; at++)
        {
            if (Lists.ReasonsAlone.TryMatch(sentence.Words, at, out var reason, out var length) && at + length <= end)
                return negated || doubted ? nothing : new StatusClause(Core.Status.NoFurtherAction, reason, at + length, IsInferred: false);
            if (Lists.Phrases.TryMatch(sentence.Words, at, out var status, out length) && at + length <= end)
                return Judge(sentence, from, at, at + length, end, status, negated, doubted);
            if (Lists.LinkPhrases.TryMatch(sentence.Words, at, out _, out length) && at + length < end)
            {
                at += length - 1;
                continue;
            }

            var word = sentence.Words[at];
            var isToCome = word.Text == "be" && at > from && sentence.Words[at - 1].Text == "to";
            if (isToCome || Lists.Negations.Contains(word.Text) || (word.IsNumber && word.Text != "100"))
                negated = true;
            else if (Lists.Doubts.Contains(word.Text))
                doubted = true;
            else if (!Lists.Links.Contains(word.Text) && word.Text != "100")
                return nothing;
        }

        return nothing;
    }

    /// <summary>Reads a status that is named at a word, without anything before it.</summary>
    public static StatusClause ReadNamed(Sentence sentence, int at, int end) =>
        Lists.Phrases.TryMatch(sentence.Words, at, out var status, out var length) && at + length <= end
            ? new StatusClause(status, null, at + length, IsInferred: false)
            : new StatusClause(null, null, at, IsInferred: false);

    /// <summary>Reads a status behind words that lead to it, small ones between; "not completed" behind it belongs to it.</summary>
    public static StatusClause ReadLed(Sentence sentence, int from)
    {
        while (from < sentence.Words.Count && Lists.Links.Contains(sentence.Words[from].Text))
            from++;
        var clause = ReadNamed(sentence, from, sentence.Words.Count);
        return clause.Status is { } status && clause.EndWord < sentence.Words.Count && sentence.Words[clause.EndWord].Text is "not"
            && ReadNamed(sentence, clause.EndWord + 1, sentence.Words.Count) is { Status: { } other } denied && other != status
            ? clause with { EndWord = denied.EndWord }
            : clause;
    }

    /// <summary>Reads a reason at a word, if one begins there.</summary>
    public static (NoFurtherActionReason? Reason, int EndWord) ReadReason(Sentence sentence, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (Lists.Reasons.TryMatch(sentence.Words, at, out var reason, out var length) && at + length <= end)
                return (reason, at + length);
            if (!Lists.BeforeReason.Contains(sentence.Words[at].Text))
                break;
        }

        return (null, from);
    }

    private static StatusClause Judge(Sentence sentence, int from, int at, int after, int end, Status status, bool negated, bool doubted)
    {
        var nothing = new StatusClause(null, null, from, IsInferred: false);
        switch (status)
        {
            case Core.Status.Completed when doubted:
                return nothing;
            case Core.Status.Completed when negated:
                return new StatusClause(Core.Status.WorkInProgress, null, after, IsInferred: true);
            case Core.Status.Completed:
                return IsQualified(sentence, from, at, after, end) ? nothing : new StatusClause(status, null, after, IsInferred: false);
            case Core.Status.NoFurtherAction when !negated && !doubted:
                var (reason, reasonEnd) = ReadReason(sentence, after, end);
                if (reason is null)
                    reasonEnd = SkipWhile(sentence, after, end, Lists.AfterNoAction);
                return new StatusClause(status, reason, reasonEnd, IsInferred: false);
            case Core.Status.WorkInProgress when !negated && !doubted:
                return new StatusClause(status, null, after, IsInferred: IsAdjective(sentence, after, end));
            default:
                return nothing;
        }
    }

    /// <summary>"completed phase one", "complete except for signage", "closed to traffic", "completed by March", "completed? Not yet".</summary>
    private static bool IsQualified(Sentence sentence, int from, int at, int after, int end)
    {
        if (after >= end)
            return false;
        if (sentence.GapBefore(after).Contains('?'))
            return true;
        if (sentence.IsPartedBefore(after))
            return false;
        var words = sentence.Words;
        var next = words[after].Text;
        // "can be closed in March": said of now only where it ends its clause.
        if (words[at].Text is "can" && !Lists.AfterApart.Contains(next))
            return true;
        if (Lists.Reservations.Contains(next))
            return true;
        if (words[after - 1].Text == "closed" && next == "to")
            return true;
        if (next == "in" && after + 1 < end && Lists.InParts.Contains(words[after + 1].Text))
            return true;
        if (next == "by" && after + 1 < end && IsTime(words[after + 1]))
            return true;
        var isVerb = Lists.VerbsOfCompleting.Contains(words[after - 1].Text);
        var isPassive = words.Skip(from).Take(at - from).Any(w => Lists.Copulas.Contains(w.Text));
        return isVerb && !isPassive && !Lists.NotObjects.Contains(next) && !BeginsClause(sentence, after, end);
    }

    /// <summary>"completed guidance went to every garage": what follows is a sentence of its own, and nothing that was completed.</summary>
    private static bool BeginsClause(Sentence sentence, int after, int end)
    {
        const int mostWordsBeforeVerb = 3;
        for (var at = after; at < end && at <= after + mostWordsBeforeVerb && (at == after || !sentence.IsPartedBefore(at)); at++)
        {
            if (at > after && Lists.Finite.Contains(sentence.Words[at].Text))
                return true;
            if (Lists.Relative.Contains(sentence.Words[at].Text))
                return false;
        }

        return false;
    }

    /// <summary>"ongoing tender dispute": the word belongs to what follows and is kept with it.</summary>
    private static bool IsAdjective(Sentence sentence, int after, int end) =>
        after < end && !sentence.IsPartedBefore(after) && Lists.Adjectives.Contains(sentence.Words[after - 1].Text);

    private static bool IsTime(Word word) =>
        word.IsNumber || DateReader.IsMonth(word.Text) || Lists.Times.Contains(word.Text);

    private static int SkipWhile(Sentence sentence, int from, int end, FrozenSet<string> words)
    {
        while (from < end && words.Contains(sentence.Words[from].Text) && !sentence.IsPartedBefore(from))
            from++;
        return from;
    }
}
