using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"undo", "withdraw my last answer", "withdraw SRP-04": somebody takes back what they said.</summary>
public sealed class WithdrawTopic : Topic
{
    private const int MostWords = 14;

    private static readonly Lazy<PhraseBook<bool>> _ofAnAfi = new(() => DataFile.Open("withdraw").Phrases("beginning"));

    private static readonly Lazy<PhraseBook<bool>> _aroundAnAfi = new(() => DataFile.Open("withdraw").Phrases("around the reference"));

    private static readonly Lazy<PhraseBook<bool>> _takenBack = new(() => DataFile.Open("withdraw").Phrases("taken back"));

    private static readonly Lazy<PhraseBook<bool>> _takesBack = new(() => DataFile.Open("withdraw").Phrases("takes back"));

    private static readonly Lazy<PhraseBook<bool>> _ownAnswer = new(() => DataFile.Open("withdraw").Phrases("own answer"));

    private static readonly Lazy<IReadOnlySet<string>> _noAnswer = new(() => WordLists.Of(DataFile.Open("withdraw"), "no answer"));

    private static readonly Lazy<PhraseBook<bool>> _byMistake = new(() => DataFile.Open("withdraw").Phrases("by mistake"));

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["withdrawLast"] = _ => new WithdrawLastRequest(),
    };

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["withdraw-last"] = () => new WithdrawLastRequest(),
    };

    /// <summary>"withdraw my answer to SRP-04": it begins so, politeness aside, and tells nothing else.</summary>
    internal override TopicRequest? Read(Heard heard) =>
        Named(heard) is { } reference && heard.Sentence.Words.Count <= MostWords && _ofAnAfi.Value.TryMatch(heard.Sentence.Words, heard.Start, out _, out _) && Doubts.OfStatus(heard.Sentence.Text, null) is null && !StatusLists.Shared.Phrases.IsIn(heard.Sentence.Words)
            ? new WithdrawRequest(reference)
            : IsTakenBack(heard) || IsMistaken(heard) || IsOwnAnswer(heard) ? new WithdrawRequest(heard.References[0]) : null;

    /// <summary>"cjp1 was wrong, take it back".</summary>
    private static bool IsTakenBack(Heard heard) =>
        heard.References is [_] && SpokenReference.FindFirst(heard.Sentence, heard.Vocabulary) is { } spoken
        && _aroundAnAfi.Value.TryMatchAll([.. heard.Sentence.Words.Where((_, at) => at >= heard.Start && (at < spoken.FirstWord || at >= spoken.EndWord))], out _);

    /// <summary>"I wish to retract the update I gave for SRP-02 this morning": what takes back, and whose answer; no status stands there that should be in its place.</summary>
    private static bool IsOwnAnswer(Heard heard)
    {
        const int most = 28;
        if (heard.References is not [_] || heard.Sentence.Words.Count > most || !_takesBack.Value.IsIn(heard.Sentence.Words) || StatusLists.Shared.Phrases.IsIn(heard.Sentence.Words)
            || SpokenReference.FindFirst(heard.Sentence, heard.Vocabulary) is not { } spoken)
            return false;
        var words = heard.Sentence.Words;
        return _ownAnswer.Value.IsIn([.. words.Take(spoken.FirstWord), new Word("afi", 0, 0), .. words.Skip(spoken.EndWord)]);
    }

    /// <summary>"I pressed completed on SRP-03 by accident, please take it back".</summary>
    private static bool IsMistaken(Heard heard)
    {
        const int most = 28;
        return heard.References is [_] && heard.Sentence.Words.Count <= most && _takenBack.Value.IsIn(heard.Sentence.Words) && _byMistake.Value.IsIn(heard.Sentence.Words) && !heard.Sentence.Words.Any(w => _noAnswer.Value.Contains(w.Text)) && Doubts.PutRight(heard.Sentence) is null;
    }

    /// <summary>The one AFI it names, in the plan or not: what is not is answered as such.</summary>
    private static AfiReference? Named(Heard heard) => heard.References switch
    {
        [var one] => one,
        [] when SpokenReference.FindFirst(heard.Sentence, heard.Vocabulary) is { } spoken
            && AfiReference.TryParse(heard.Sentence.Slice(spoken.FirstWord, spoken.EndWord - 1), out var unknown) => unknown,
        _ => null,
    };
}
