namespace AfiBot.Conversation;

/// <summary>"How is MAPPA doing?", "overall status", or just "roads".</summary>
public sealed class StatusTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["ask"] = data => data.Value<Question>(QuestionKey) is Question.Status ? StatusRequest.Read(data) : null,
    };

    /// <summary>Which of the three questions over a scope a button asks.</summary>
    internal const string QuestionKey = "question";

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("status", "Where the plan or a part of it stands: counts, progress, figures. How is it going?", part => new StatusRequest(part)),
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.Ask { Question: Question.Status } ask => new StatusRequest(ask.Scope) { Counted = StatusRequest.CountedIn(text) },
        Intent.AskAmbiguous { Question: Question.Status } ask => new DidYouMeanRequest([.. ask.Candidates.Select(c => new StatusRequest(c) { Counted = StatusRequest.CountedIn(text) })]) { Name = ask.Said },
        _ => null,
    };
}
