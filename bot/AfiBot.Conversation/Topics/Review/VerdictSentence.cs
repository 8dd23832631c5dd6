using System.Collections.Frozen;
using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Reads a verdict: "accept SRP-02 and SRP-04", "return SRP-02: say what happened to the pound", "accept all".</summary>
internal sealed class VerdictSentence
{
    private static readonly Lazy<VerdictSentence> _shared = new(() => new VerdictSentence(DataFile.Open("review")));

    private readonly PhraseBook<ReviewAct> verdicts = new();
    private readonly PhraseBook<bool> ofAll;
    private readonly PhraseBook<bool> ofIt;
    private readonly FrozenSet<string> beforeComment;
    private readonly FrozenSet<string> beforeAnother;
    private readonly PhraseBook<bool> mends;

    private VerdictSentence(DataFile file)
    {
        foreach (var act in Enum.GetValues<ReviewAct>())
            verdicts.Add(act, file.Map("verdicts").Text(act.ToString()));
        ofAll = file.Phrases("of all");
        ofIt = file.Phrases("of it");
        mends = file.Phrases("mends");
        beforeAnother = WordLists.Of(file, "before another");
        beforeComment = WordLists.Of(file, "before a comment");
    }

    /// <summary>Reads it, and those that follow it on other AFIs; none where the text is about something else. A question is none; one that is put to the author is.</summary>
    public static IReadOnlyList<VerdictSaid> Read(Heard heard) =>
        _shared.Value.FindAll(heard) is var said && (!heard.Sentence.Asks || said.Exists(s => s.Act is not ReviewAct.Accept && s.Comment.Length > 0)) ? said : [];

    /// <summary>"accept it": what was shown last.</summary>
    public static bool IsOfIt(string text) => _shared.Value.ofIt.TryMatchAll(WholePhrases.Core(Sentence.Of(text).Words, Grammar.Shared.AskingPolitely), out _);

    private List<VerdictSaid> FindAll(Heard heard)
    {
        const int most = 10;
        var all = new List<VerdictSaid>();
        for (var rest = heard; rest is not null && all.Count < most;)
        {
            var (one, next) = Parted(rest);
            if (Find(one) is not { } said)
                return [];
            all.Add(said);
            rest = next;
        }

        return all;
    }

    /// <summary>The first verdict, and what follows from the next one on: "accept SRP-02 | and return SRP-04: by when?".</summary>
    private (Heard One, Heard? Next) Parted(Heard heard)
    {
        var sentence = heard.Sentence;
        for (var at = heard.Start + 1; at < sentence.Words.Count; at++)
        {
            if (!(sentence.IsPartedBefore(at) || beforeAnother.Contains(sentence.Words[at - 1].Text)) || !Begins(heard, at))
                continue;
            var end = at;
            while (end > 0 && beforeAnother.Contains(sentence.Words[end - 1].Text))
                end--;
            return end == 0 ? (heard, null) : (Of(sentence.Text[..sentence.Words[end - 1].End]), Of(sentence.Text[sentence.Words[at].Start..]));
        }

        return (heard, null);

        Heard Of(string text) => new(Sentence.Of(text), heard.Vocabulary, heard.Today);
    }

    private bool Begins(Heard heard, int at) =>
        SpokenReference.FindFirst(heard.Sentence, heard.Vocabulary, at) is { Reference: not null } spoken
        && verdicts.TryMatch([.. heard.Sentence.Words.Take(spoken.FirstWord), new Word("afi", 0, 0), .. heard.Sentence.Words.Skip(spoken.EndWord)], at, out _, out var length) && at + length > spoken.FirstWord;

    private VerdictSaid? Find(Heard heard)
    {
        var grammar = Grammar.Shared;
        var (sentence, vocabulary, from) = (heard.Sentence, heard.Vocabulary, heard.Start);
        if (SpokenReference.FindFirst(sentence, vocabulary) is not { Reference: { } first } spoken)
            return ofAll.TryMatchAll(WholePhrases.Core(sentence.Words, grammar.AskingPolitely), out _) ? new VerdictSaid(ReviewAct.Accept, [], "", IsClear: false) : null;

        IReadOnlyList<Word> words = [.. sentence.Words.Take(spoken.FirstWord), new Word("afi", 0, 0), .. sentence.Words.Skip(spoken.EndWord)];
        if (!verdicts.TryMatch(words, from, out var act, out var length) || from + length <= spoken.FirstWord)
            return null;
        var at = from + length - (spoken.FirstWord + 1) + spoken.EndWord;
        List<AfiReference> afis = [first];
        at = SpokenReference.ReadList(sentence, vocabulary, at, afis);
        afis.AddRange(More(sentence, vocabulary, ref at));
        if (at < sentence.Words.Count && sentence.Words.Skip(at).All(w => w.IsNumber || grammar.Joins.Contains(w.Text) || grammar.Ranges.Contains(w.Text)))
            (afis, at) = ([.. SpokenReference.FindAll(sentence, vocabulary)], sentence.Words.Count);
        var isMended = false;
        while (Mended(sentence, vocabulary, at) is { Reference: { } meant } other)
        {
            (afis, at, isMended) = ([meant], other.EndWord, true);
            afis.AddRange(More(sentence, vocabulary, ref at));
        }

        var isApart = sentence.IsPartedBefore(at);
        while (at < sentence.Words.Count && beforeComment.Contains(sentence.Words[at].Text))
            (at, isApart) = (at + 1, true);
        var isNone = sentence.Words.Skip(at).All(w => grammar.Polite.Contains(w.Text));
        return new VerdictSaid(act, [.. afis.Distinct()], isNone ? "" : sentence.From(sentence.Words[at].Start), IsClear: !isMended && (isNone || (act is not ReviewAct.Accept && isApart)));
    }

    /// <summary>"accept SRP-02 I mean SRP-04": the AFI that takes the place of the one before; null where none does.</summary>
    private SpokenReference? Mended(Sentence sentence, Vocabulary vocabulary, int at) =>
        at < sentence.Words.Count && mends.TryMatch(sentence.Words, at, out _, out var length) && SpokenReference.FindFirst(sentence, vocabulary, at + length) is { } other && other.FirstWord == at + length ? other : null;

    /// <summary>The references that follow one another: ", SRP-03 and SRP-04".</summary>
    private static List<AfiReference> More(Sentence sentence, Vocabulary vocabulary, ref int at)
    {
        var more = new List<AfiReference>();
        while (at < sentence.Words.Count)
        {
            var next = Grammar.Shared.Joins.Contains(sentence.Words[at].Text) ? at + 1 : at;
            if (SpokenReference.FindFirst(sentence, vocabulary, next) is not { Reference: { } reference } spoken || spoken.FirstWord != next)
                break;
            more.Add(reference);
            at = SpokenReference.ReadList(sentence, vocabulary, spoken.EndWord, more);
        }

        return more;
    }
}
