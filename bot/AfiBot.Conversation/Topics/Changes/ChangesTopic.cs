using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"What changed since September?", "what was returned in this cycle?".</summary>
public sealed class ChangesTopic : Topic
{
    private static readonly Lazy<PhraseBook<bool>> _ofOverdue = new(() => DataFile.Open("changes").Phrases("of what is overdue"));

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["changes"] = data => data.Scope is { } scope ? new ChangesRequest(scope, data.Day("since"), data.Value<ChangeKind>("kind"), data.Number("page")) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("changes", "What has changed since the last cycle opened.", part => new ChangesRequest(part, null)),
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.AskTopic { Topic: "changes" } ask ? new ChangesRequest(IsOfOverdue(text) ? Scope.Those.Overdue(ask.Scope) : ask.Scope, ask.Since, KindIn(text)) : null;

    private static bool IsOfOverdue(string text) => _ofOverdue.Value.IsIn(Sentence.Of(text).Words);

    private static ChangeKind? KindIn(string text)
    {
        var words = Sentence.Of(text).Words;
        for (var at = 0; at < words.Count; at++)
            if (Grammar.Shared.ChangeKinds.TryMatch(words, at, out var kind, out _))
                return kind;
        return null;
    }
}
