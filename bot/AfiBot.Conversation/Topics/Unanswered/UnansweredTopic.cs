namespace AfiBot.Conversation;

/// <summary>"Who has not answered?".</summary>
public sealed class UnansweredTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["ask"] = data => data is { Scope: { } scope } && data.Value<Question>(StatusTopic.QuestionKey) is Question.Unanswered ? new UnansweredRequest(scope) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("unanswered", "Which leads have not answered in this cycle. Who is holding us up?", part => new UnansweredRequest(part)),
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.Ask { Question: Question.Unanswered } ask => new UnansweredRequest(ask.Scope),
        Intent.AskAmbiguous { Question: Question.Unanswered } ask => new DidYouMeanRequest([.. ask.Candidates.Select(c => new UnansweredRequest(c))]) { Name = ask.Said },
        _ => null,
    };
}
