namespace AfiBot.Conversation;

/// <summary>"Roads vs forensics", "who's worst?".</summary>
public sealed class CompareTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["compare"] = data => data.Scope is Scope.Several { All.Count: <= CompareRequest.Most } parts ? new CompareRequest(parts) : null,
        ["rank"] = data => data.Scope is { } scope && data.Value<Measure>("by") is { } by ? new RankRequest(scope, by, data.Flag("best")) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("rank", "The frameworks of a part of the plan, by how much is overdue. Which is worst?", part => new RankRequest(part, Measure.Overdue, BestFirst: false)),
        new("compare", "Two parts of the plan side by side.", ToolArgument.Part, ToolArgument.OtherPart)
        {
            Read = call => call.Part(ToolArgument.Part) is { } one && call.Part(ToolArgument.OtherPart) is { } other && one != other ? new CompareRequest(new Scope.Several(one, other)) : null,
        },
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.Compare compare => CompareRequest.Of(compare.Parts, compare.Unknown),
        Intent.AskTopic { Topic: "compare" } ask => RankRequest.Of(ask.Scope, Sentence.Of(text)),
        _ => null,
    };
}
