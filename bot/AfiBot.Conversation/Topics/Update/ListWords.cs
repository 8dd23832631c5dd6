using System.Collections.Frozen;
using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What puts right which AFIs an update, or a page of several, is about: "not 3", "and 5 as well", "that was for SRP-01". Whoever takes one out is never recorded with it all the same. Pure. The words stand in <c>list-words.yaml</c>.</summary>
internal sealed class ListWords
{
    private const string Afi = "afi";
    private const int LongestNumber = 3;

    private static readonly Lazy<ListWords> _shared = new(() => new ListWords(DataFile.Open("list-words")));

    private readonly PhraseBook<bool> takesOut;
    private readonly PhraseBook<bool> putsIn;
    private readonly PhraseBook<bool> isOfAnother;
    private readonly PhraseBook<bool> isNotOfThis;
    private readonly PhraseBook<bool> reasonIs;
    private readonly PhraseBook<bool> changes;
    private readonly FrozenSet<string> before;
    private readonly FrozenSet<string> behind;
    private readonly PhraseBook<int> places = new();

    private ListWords(DataFile file)
    {
        (takesOut, putsIn, changes) = (file.Phrases("takes out"), file.Phrases("puts in"), file.Phrases("changes"));
        (isOfAnother, isNotOfThis, reasonIs) = (file.Phrases("is of another"), file.Phrases("is not of this"), file.Phrases("reason is"));
        (before, behind, AroundAName) = (WordLists.Of(file, "before"), WordLists.Of(file, "behind"), WordLists.Of(file, "around a name"));
        var ordinals = file.Map("one of those");
        foreach (var place in ordinals.Keys)
            places.Add(int.Parse(place, CultureInfo.InvariantCulture), ordinals.Text(place));
    }

    public static ListWords Shared => _shared.Value;

    /// <summary>What may stand around the name of one of those that were offered.</summary>
    public FrozenSet<string> AroundAName { get; }

    /// <summary>Which of those that were offered is meant by its place, from 1; null where none is.</summary>
    public int? PlaceOf(string text) => places.TryMatchAll(Sentence.Of(text).Words, out var place) ? place : null;

    /// <summary>What comes of it; null where it says nothing of the kind.</summary>
    public static Outcome? Hear(ConversationState state, UpdateDialog dialog, string text, Facts facts)
    {
        var sentence = Sentence.Of(text);
        return sentence.Words.Count == 0 || text.Contains('?', StringComparison.Ordinal) ? null : _shared.Value.Read(state, dialog, sentence, facts);
    }

    private Outcome? Read(ConversationState state, UpdateDialog dialog, Sentence sentence, Facts facts)
    {
        var start = sentence.Words.TakeWhile(w => before.Contains(w.Text)).Count();
        if (dialog.Step == UpdateStep.Confirm && SeveralSteps.All(dialog).Any(u => u.IsUnchanged) && reasonIs.TryMatch(sentence.Words, start, out _, out var length))
            return GiveReason(state, dialog, start + length < sentence.Words.Count ? sentence.From(sentence.Words[start + length - 1].End) : "", facts);
        var (words, named) = Named(sentence, facts.Vocabulary, dialog.Reference);
        words = [.. words.SkipWhile(w => before.Contains(w.Text))];
        while (words is [.., var end] && behind.Contains(end.Text))
            words.RemoveAt(words.Count - 1);
        if (named.Count == 0)
            return null;
        if (isOfAnother.TryMatchAll(words, out _) && named is [[var to], ..])
            return MoveTo(state, dialog, named is [_, [var from]] ? from : dialog.Beside is null ? dialog.Reference : null, to, facts);
        if (isNotOfThis.TryMatchAll(words, out _) && named is [[var wrong], [var right]])
            return MoveTo(state, dialog, wrong, right, facts);
        if (!IsList(dialog))
            return null;
        if (dialog.Step == UpdateStep.Confirm && changes.TryMatchAll(words, out _) && named is [[var row]] && SeveralSteps.Turn(dialog, row) is not null)
            return UpdateDialogSteps.ChangeRow(state, dialog, row, facts);
        if (takesOut.TryMatch(words, 0, out _, out length))
            return length == words.Count ? TakeOut(state, dialog, named[0], [], facts) : named is [[var one], ..] ? TakeOut(state, dialog, [one], Told(one, sentence, words, length, facts), facts) : null;
        if (putsIn.TryMatchAll(words, out _))
            return PutIn(state, dialog, named[0], facts);
        return NoChangeSteps.AsksWhy(dialog) ? TakeNews(state, dialog, sentence, facts) : null;
    }

    /// <summary>There is more than one on the page, or nothing is new of what is asked about: then others may come to it.</summary>
    private static bool IsList(UpdateDialog dialog) => NoChangeSteps.AsksWhy(dialog) || (dialog.Step == UpdateStep.Confirm && (dialog.Beside is not null || dialog.IsUnchanged));

    /// <summary>What is complete, and what is still to be read, of all that the dialog is about.</summary>
    private static (IReadOnlyList<OwnUpdate> Ready, IReadOnlyList<OwnLine> Lines) Parts(UpdateDialog dialog) => dialog.Step == UpdateStep.Confirm
        ? (SeveralSteps.All(dialog), dialog.Waiting ?? [])
        : (dialog.Beside ?? [], [new OwnLine(dialog.Reference, "") { IsUnchanged = true }, .. dialog.Waiting ?? []]);

    private static Outcome? TakeOut(ConversationState state, UpdateDialog dialog, IReadOnlyList<AfiReference> those, IReadOnlyList<OwnLine>? told, Facts facts)
    {
        var (ready, lines) = Parts(dialog);
        if (told is null || !those.All(r => ready.Any(u => u.Reference == r) || lines.Any(l => l.Reference == r)))
            return null;
        ready = [.. ready.Where(u => !those.Contains(u.Reference))];
        lines = [.. lines.Where(l => !those.Contains(l.Reference)), .. told];
        return ready.Count + lines.Count == 0
            ? UpdateDialogSteps.Cancel(state, dialog, facts)
            : SeveralSteps.Read(state, ready, lines, facts, told.Count > 0 ? null : $"I have taken {Words.Listed(those)} out.");
    }

    /// <summary>"not 3, that is completed": what is said of the one that is taken out; null where that is not clear.</summary>
    private static IReadOnlyList<OwnLine>? Told(AfiReference one, Sentence sentence, List<Word> words, int from, Facts facts)
    {
        while (from < words.Count && (AfiLists.Shared.Interrogatives.Contains(words[from].Text) || words[from].Text is "that" or "it" or "is" or "its" or "thats"))
            from++;
        if (from == words.Count)
            return null;
        var line = new OwnLine(one, $"{one} {sentence.Text[words[from].Start..]}");
        return Interpreter.Interpret(line.Text, facts.Vocabulary, facts.Position.Today).Intent switch
        {
            Intent.GiveUpdate given when given.Reference == one => [line],
            Intent.NoChange given when given.Reference == one => [line],
            _ => null,
        };
    }

    private static Outcome PutIn(ConversationState state, UpdateDialog dialog, List<AfiReference> those, Facts facts)
    {
        var (ready, lines) = Parts(dialog);
        var added = those.Where(r => !ready.Any(u => u.Reference == r) && !lines.Any(l => l.Reference == r)).ToList();
        if (added.Count == 0)
            return UpdateDialogSteps.Ask(state, dialog, facts, $"{Words.Listed(those)} {(those.Count == 1 ? "is" : "are")} among them already.");
        // The same is said of the new ones as of all others, where that is one thing.
        var isUnchanged = lines.All(l => l.IsUnchanged) && ready.All(u => u.IsUnchanged) && ready.Select(u => u.Draft.Narrative).Distinct().Count() <= 1;
        return SeveralSteps.Read(
            state,
            ready,
            [.. lines, .. added.Select(r => isUnchanged ? new OwnLine(r, ready is [var first, ..] ? Forms.WhyOf(first.Draft) : "") { IsUnchanged = true } : new OwnLine(r, r.Value))],
            facts);
    }

    private static Outcome GiveReason(ConversationState state, UpdateDialog dialog, string why, Facts facts)
    {
        var all = SeveralSteps.All(dialog);
        return SeveralSteps.Read(
            state,
            [.. all.Where(u => !u.IsUnchanged)],
            [.. all.Where(u => u.IsUnchanged).Select(u => new OwnLine(u.Reference, why) { IsUnchanged = true }), .. dialog.Waiting ?? []],
            facts,
            why.Length == 0 ? null : "The reason is now as you wrote it.");
    }

    /// <summary>While it is asked why nothing is new: what is told of other AFIs is theirs, and no reason.</summary>
    private static Outcome? TakeNews(ConversationState state, UpdateDialog dialog, Sentence sentence, Facts facts)
    {
        var asked = SeveralSteps.OfOneAnswer(dialog);
        if (OwnClauses.Of(sentence.Text, facts.Vocabulary, dialog.Reference, fewest: 1)?.Select(l => News(l, asked, facts)).ToList() is not { } told
            || told.Contains(null) || told.TrueForAll(l => l!.Reference == dialog.Reference) || told.Exists(l => dialog.Beside?.Any(u => u.Reference == l!.Reference) == true))
            return null;
        var lines = Parts(dialog).Lines.Where(l => !told.Exists(t => t!.Reference == l.Reference));
        return SeveralSteps.Read(state, dialog.Beside ?? [], [.. lines, .. told.OfType<OwnLine>()], facts);
    }

    private static OwnLine? News(OwnLine line, IReadOnlyList<AfiReference> asked, Facts facts) => Interpreter.Interpret(line.Text, facts.Vocabulary, facts.Position.Today).Intent switch
    {
        Intent.GiveUpdate { Status: null } given when given.Reference == line.Reference && asked.Contains(line.Reference) => new OwnLine(line.Reference, given.Narrative) { IsUnchanged = true },
        Intent.GiveUpdate given when given.Reference == line.Reference => line,
        Intent.NoChange given when given.Reference == line.Reference => line,
        _ => null,
    };

    /// <summary>What was told of one AFI is another's.</summary>
    private static Outcome? MoveTo(ConversationState state, UpdateDialog dialog, AfiReference? from, AfiReference to, Facts facts)
    {
        if (from is not { } wrong || wrong == to || SeveralSteps.Turn(dialog, wrong) is not { } turned || dialog.Waiting?.Any(w => w.Reference == to) == true || SeveralSteps.Turn(dialog, to) is not null)
            return null;
        if (UpdateDialogSteps.Refused(to, facts) is { } refused)
            return UpdateDialogSteps.Ask(state, dialog, facts, refused);
        var before = UpdateDraft.Of(facts.Position.Find(wrong)!.Afi);
        var hasTold = turned.Draft.Status is not null || turned.Draft.Narrative.Length > 0;
        var clear = state with { Update = null };
        var begun = turned.IsUnchanged
            ? NoChangeSteps.Start(clear, new Intent.NoChange(to, Forms.WhyOf(turned.Draft), null), "", facts)
            : UpdateDialogSteps.StartWith(clear, to, turned.Draft with { TargetDate = turned.Draft.TargetDate == before.TargetDate ? "" : turned.Draft.TargetDate }, facts);
        return begun.State.Update is { } next
            ? UpdateDialogSteps.Ask(begun.State with { Update = null }, next with { Beside = turned.Beside, Waiting = dialog.Waiting }, facts, hasTold ? $"What you told me is of {to} now, and not of {wrong}." : null)
            : null;
    }

    /// <summary>The words, with "afi" for each AFI or row of them, and which those are. A bare number is one where the letters of the AFI that is spoken of make it one.</summary>
    private static (List<Word> Words, List<List<AfiReference>> Named) Named(Sentence sentence, Vocabulary vocabulary, AfiReference about)
    {
        var found = NamedAfis.In(sentence, vocabulary, about);
        var letters = string.Concat(about.Value.TakeWhile(char.IsAsciiLetter)).ToLowerInvariant();
        var (words, named) = (new List<Word>(), new List<List<AfiReference>>());
        for (var at = 0; at < sentence.Words.Count; at++)
        {
            var word = sentence.Words[at];
            List<NamedAfi> here = [.. found.Where(n => n.FirstWord == at)];
            if (here.Count == 0 && word.IsNumber && word.Text.Length <= LongestNumber && letters.Length > 0 && !NamedAfis.IsPartOfADate(sentence, at) && vocabulary.TryFindNumbered(letters, word.Text, out var bare))
                here = [new NamedAfi(bare, bare.Value, at, at + 1)];
            if (here.Count == 0)
            {
                words.Add(word);
                continue;
            }

            if (here.Exists(n => n.Reference is null))
                return ([], []);
            var end = here.Max(n => n.EndWord);
            var last = words.FindLastIndex(w => w.Text == Afi);
            List<AfiReference> those = [.. here.Select(n => n.Reference!.Value)];
            if (last >= 0 && words.Skip(last + 1).All(w => DoubtWords.Has("joining", w)))
            {
                words.RemoveRange(last + 1, words.Count - last - 1);
                words[last] = new Word(Afi, words[last].Start, sentence.Words[end - 1].End);
                named[^1].AddRange(those);
            }
            else
            {
                words.Add(new Word(Afi, word.Start, sentence.Words[end - 1].End));
                named.Add(those);
            }

            at = end - 1;
        }

        return (words, named);
    }
}
