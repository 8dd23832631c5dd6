using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>"help", "good morning", and the words of a dialog where there is none.</summary>
public sealed class TalkTopic : Topic
{
    private static readonly Lazy<FrozenSet<string>> _thanks = new(() => WordLists.Of(DataFile.Open("small-talk"), "thanks"));

    private static readonly Lazy<(FrozenSet<string> Around, FrozenSet<string> Speaks)> _saysWho = new(() => DataFile.Open("small-talk") is var file ? (WordLists.Of(file, "says who it is"), WordLists.Of(file, "speaks")) : default);

    private static readonly Lazy<PhraseBook<bool>> _whoAnswers = new(() => DataFile.Open("small-talk").Phrases("who answers"));

    /// <summary>In a dialog these are words of the dialog.</summary>
    public override bool BreaksIn => false;

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["help"] = _ => new HelpRequest(),
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.Plain("help", "What the bot can do and how to ask for it.", () => new HelpRequest()),
    ];

    /// <summary>"Hello, Head of Traffic here": a greeting, or that it is they, and the title of a lead.</summary>
    internal override TopicRequest? Read(Heard heard)
    {
        const int most = 10;
        var words = heard.Sentence.Words;
        var (around, speaks) = _saysWho.Value;
        if (words.Count > most || heard.Sentence.Asks || !words.Any(w => speaks.Contains(w.Text)))
            return null;
        var (from, end) = (words.TakeWhile(w => around.Contains(w.Text)).Count(), words.Count - words.Reverse().TakeWhile(w => around.Contains(w.Text)).Count());
        return from < end && heard.Vocabulary.LedBy([.. words.Skip(from).Take(end - from)]) is [_] ? new GreetingRequest() : null;
    }

    /// <summary>"cheers mate": thanks, and nothing but courtesies beside them.</summary>
    internal static bool IsThanks(string text) => Sentence.Of(text) is var said && said.Words.Any(w => _thanks.Value.Contains(w.Text)) && Doubts.IsCourtesy(said, throughout: true);

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.Help => new HelpRequest { Introduces = _whoAnswers.Value.IsIn(Sentence.Of(text).Words) },
        Intent.Greeting => new GreetingRequest(),
        Intent.NotUnderstood when IsThanks(text) => new ThanksRequest(),
        Intent.Yes => new ResumeRequest(null),
        Intent.Back or Intent.Change or Intent.Cancel or Intent.No or Intent.Skip => new NothingInProgressRequest(),
        _ => null,
    };
}
