namespace AfiBot.Conversation;

/// <summary>"What is overdue in MAPPA?".</summary>
public sealed class OverdueTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["ask"] = data => data is { Scope: { } scope } && data.Value<Question>(StatusTopic.QuestionKey) is Question.Overdue ? new OverdueRequest(scope, data.Number("page")) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("overdue", "Which AFIs are past their target date.", part => new OverdueRequest(part)),
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.Ask { Question: Question.Overdue } ask => new OverdueRequest(ask.Scope),
        Intent.AskAmbiguous { Question: Question.Overdue } ask => new DidYouMeanRequest([.. ask.Candidates.Select(c => new OverdueRequest(c))]) { Name = ask.Said },
        _ => null,
    };
}
