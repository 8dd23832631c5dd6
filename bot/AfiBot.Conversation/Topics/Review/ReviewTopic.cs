using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The quality check: "what is waiting for review?", "accept SRP-02", "accept SRP-02 and return SRP-04: by when?", "return SRP-02: say what happened to the pound", "reopen SRP-02: the pound has closed".</summary>
public sealed class ReviewTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["review"] = data => data.Scope is { } scope ? new ReviewRequest(scope, data.Number("page")) : null,
        ["judge"] = JudgeRequest.Read,
        ["waiting"] = _ => new WaitingRequest(),
    };

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["waiting"] = () => new WaitingRequest(),
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("review", "Which answers wait for the quality check.", part => new ReviewRequest(part)) with { IsFor = Access.MayReview },
    ];

    internal override TopicRequest? Read(Heard heard) => VerdictSentence.Read(heard) is { Count: > 0 } said ? RequestOf(said) : null;

    /// <summary>Verdicts as they were said, as one request.</summary>
    internal static JudgeRequest? RequestOf(IReadOnlyList<VerdictSaid> said) =>
        said.Reverse().Aggregate((JudgeRequest?)null, (and, s) => new JudgeRequest(s.Act, [.. s.Afis.Select(a => new LastAnswers.Answer(a, 0))], s.Comment) { IsConfirmed = s.IsClear && said.Count == 1 && (s.Act is ReviewAct.Accept || s.Afis.Count == 1), Of = s.Of, And = and });

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.AskTopic { Topic: "review" } ask ? new ReviewRequest(ask.Scope) : null;
}
