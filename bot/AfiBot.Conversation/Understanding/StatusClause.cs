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

    private static readonly PhraseBook<Status> Phrases = new PhraseBook<Status>()
        .Add(Core.Status.Completed, "completed | complete | done | finished | closed | all done | signed off | discharged")
        .Add(Core.Status.WorkInProgress, """
            work in progress | in progress | work is in progress | wip | ongoing | on going | still going | underway | under way
            | still open | continuing | work continues | progressing
            """)
        .Add(Core.Status.NoFurtherAction, "no further action | no further actions | nfa | no action | no more action");

    private static readonly PhraseBook<NoFurtherActionReason> Reasons = new PhraseBook<NoFurtherActionReason>()
        .Add(NoFurtherActionReason.AfiNotAgreed, """
            not agreed | afi not agreed | the afi is not agreed | afi is not agreed | the afi was not agreed | afi was not agreed
            | we do not agree | do not agree | we disagree | disagree | disagreed | not accepted | afi not accepted | not agree
            """)
        .Add(NoFurtherActionReason.SufficientWorkInPlace, """
            sufficient work already in place | sufficient work in place | sufficient work is already in place | sufficient work is in place
            | sufficient work | enough work already in place | enough work in place | already in place | work already in place
            | sufficient work already | sufficient
            """)
        .Add(NoFurtherActionReason.NoCurrentPlan, """
            no current plan | no current plans | there is no current plan | there are no current plans | no plan | no plans
            | no plan at present | no plans at present | not currently planned
            """);

    /// <summary>A reason that names the status by itself: "not agreed".</summary>
    private static readonly PhraseBook<NoFurtherActionReason> ReasonsAlone = new PhraseBook<NoFurtherActionReason>()
        .Add(NoFurtherActionReason.AfiNotAgreed, "not agreed | afi not agreed | afi is not agreed | the afi is not agreed")
        .Add(NoFurtherActionReason.SufficientWorkInPlace, """
            sufficient work already in place | sufficient work in place | sufficient work is already in place | sufficient work is in place
            """)
        .Add(NoFurtherActionReason.NoCurrentPlan, "no current plan | no current plans");

    private static readonly FrozenSet<string> Links = Set("""
        is are am was were has have had been being be now to as at status all still remains remain currently fully finally already
        just also today update it this that one we i marked down
        """);

    /// <summary>Before these, "completed" is what the AFI is, not something somebody did to a part of it.</summary>
    private static readonly FrozenSet<string> Copulas = Set("is are am was were been be as to status remains");

    private static readonly FrozenSet<string> Negations = Set(
        "not never will nearly almost partly partially mostly largely half hardly soon nowhere far from yet shall percent per cent due about expected going");

    private static readonly FrozenSet<string> Doubts = Set("can could should would may might if once when until unless hopefully perhaps maybe no longer");

    /// <summary>After "completed", these say that it is not, or not quite.</summary>
    private static readonly FrozenSet<string> Reservations = Set("except apart bar phase stage step part once if when until unless subject pending partly yet other");

    /// <summary>After a bare "completed", these begin something new; any other word may be what was completed.</summary>
    private static readonly FrozenSet<string> NotObjects = Set("""
        because as since in on now and with by following after last this yesterday today at during already so please thanks but though
        although ahead early late from
        """);

    private static readonly FrozenSet<string> BeforeReason = Set(
        "because as since reason due to is the on for needed required planned intended proposed taken necessary we think that it there are");

    private static readonly FrozenSet<string> AfterNoAction = Set("needed required planned intended proposed taken necessary is are");

    /// <summary>Reads the clause that begins at a word and ends before another.</summary>
    public static StatusClause Read(Sentence sentence, int from, int end)
    {
        var nothing = new StatusClause(null, null, from, IsInferred: false);
        var negated = false;
        var doubted = false;
        for (var at = from; at < end && at - from <= MostWordsBefore; at++)
        {
            if (ReasonsAlone.TryMatch(sentence.Words, at, out var reason, out var length) && at + length <= end)
                return negated || doubted ? nothing : new StatusClause(Core.Status.NoFurtherAction, reason, at + length, IsInferred: false);
            if (Phrases.TryMatch(sentence.Words, at, out var status, out length) && at + length <= end)
                return Judge(sentence, from, at, at + length, end, status, negated, doubted);
            var word = sentence.Words[at];
            var isToCome = word.Text == "be" && at > from && sentence.Words[at - 1].Text == "to";
            if (isToCome || Negations.Contains(word.Text) || (word.IsNumber && word.Text != "100"))
                negated = true;
            else if (Doubts.Contains(word.Text))
                doubted = true;
            else if (!Links.Contains(word.Text) && word.Text != "100")
                return nothing;
        }

        return nothing;
    }

    /// <summary>Reads a status that is named at a word, without anything before it.</summary>
    public static StatusClause ReadNamed(Sentence sentence, int at, int end) =>
        Phrases.TryMatch(sentence.Words, at, out var status, out var length) && at + length <= end
            ? new StatusClause(status, null, at + length, IsInferred: false)
            : new StatusClause(null, null, at, IsInferred: false);

    /// <summary>Reads a reason at a word, if one begins there.</summary>
    public static (NoFurtherActionReason? Reason, int EndWord) ReadReason(Sentence sentence, int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (Reasons.TryMatch(sentence.Words, at, out var reason, out var length) && at + length <= end)
                return (reason, at + length);
            if (!BeforeReason.Contains(sentence.Words[at].Text))
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
                    reasonEnd = SkipWhile(sentence, after, end, AfterNoAction);
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
        if (Reservations.Contains(next))
            return true;
        if (words[after - 1].Text == "closed" && next == "to")
            return true;
        if (next == "in" && after + 1 < end && words[after + 1].Text is "part" or "principle" or "theory" or "stages" or "phases")
            return true;
        if (next == "by" && after + 1 < end && IsTime(words[after + 1]))
            return true;
        var isVerb = words[after - 1].Text is "completed" or "complete" or "finished" or "closed";
        var isPassive = words.Skip(from).Take(at - from).Any(w => Copulas.Contains(w.Text));
        return isVerb && !isPassive && !NotObjects.Contains(next);
    }

    /// <summary>"ongoing tender dispute": the word belongs to what follows and is kept with it.</summary>
    private static bool IsAdjective(Sentence sentence, int after, int end) =>
        after < end && !sentence.IsPartedBefore(after) && sentence.Words[after - 1].Text is "ongoing" or "continuing" or "progressing";

    private static bool IsTime(Word word) =>
        word.IsNumber || DateReader.IsMonth(word.Text) || word.Text is "end" or "next" or "spring" or "summer" or "autumn" or "winter" or "christmas" or "easter";

    private static int SkipWhile(Sentence sentence, int from, int end, FrozenSet<string> words)
    {
        while (from < end && words.Contains(sentence.Words[from].Text) && !sentence.IsPartedBefore(from))
            from++;
        return from;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
