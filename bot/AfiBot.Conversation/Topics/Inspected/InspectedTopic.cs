namespace AfiBot.Conversation;

/// <summary>"Which frameworks are inspected first?".</summary>
public sealed class InspectedTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["inspected"] = data => data.Scope is { } scope ? new InspectedRequest(scope) : null,
    };

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.AskTopic { Topic: "inspected" } ask ? new InspectedRequest(ask.Scope) : null;
}
