using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The quality check: "what is waiting for review?", "accept SRP-02", "return SRP-02: say what happened to the pound", "reopen SRP-02: the pound has closed".</summary>
public sealed class ReviewTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["review"] = data => data.Scope is { } scope ? new ReviewRequest(scope, data.Number("page")) : null,
        ["judge"] = JudgeRequest.Read,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("review", "Which answers wait for the quality check.", part => new ReviewRequest(part)) with { IsFor = Access.MayReview },
    ];

    internal override TopicRequest? Read(Heard heard) => VerdictSentence.Read(heard) is { } said
        ? new JudgeRequest(said.Act, [.. said.Afis.Select(a => new LastAnswers.Answer(a, 0))], said.Comment) { IsConfirmed = said.IsClear }
        : null;

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.AskTopic { Topic: "review" } ask ? new ReviewRequest(ask.Scope) : null;
}
