using System.Collections.Frozen;

namespace AfiBot.Conversation;

/// <summary>"help", "good morning", and the words of a dialog where there is none.</summary>
public sealed class TalkTopic : Topic
{
    private static readonly Lazy<FrozenSet<string>> _thanks = new(() => WordLists.Of(DataFile.Open("small-talk"), "thanks"));

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

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.Help => new HelpRequest { Introduces = _whoAnswers.Value.IsIn(Sentence.Of(text).Words) },
        Intent.Greeting => new GreetingRequest(),
        Intent.NotUnderstood when Sentence.Of(text) is var said && said.Words.Any(w => _thanks.Value.Contains(w.Text)) && Doubts.IsCourtesy(said, throughout: true) => new ThanksRequest(),
        Intent.Yes => new ResumeRequest(null),
        Intent.Back or Intent.Change or Intent.Cancel or Intent.No or Intent.Skip => new NothingInProgressRequest(),
        _ => null,
    };
}
