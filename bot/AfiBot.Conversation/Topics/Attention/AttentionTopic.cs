namespace AfiBot.Conversation;

/// <summary>"What needs my attention?".</summary>
public sealed class AttentionTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["attention"] = data => data.Scope is { } scope ? new AttentionRequest(scope) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("attention", "What needs attention: where most is overdue or awaited. What should I look at first? Any red flags?", part => new AttentionRequest(part)),
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.AskTopic { Topic: "attention" } ask ? new AttentionRequest(ask.Scope) : null;
}
