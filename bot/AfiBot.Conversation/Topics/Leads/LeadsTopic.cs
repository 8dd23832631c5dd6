namespace AfiBot.Conversation;

/// <summary>"Who leads on roads?".</summary>
public sealed class LeadsTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["leads"] = data => data.Scope is { } scope ? new LeadsRequest(scope) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("leads", "Who leads on a part of the plan.", part => new LeadsRequest(part)),
    ];

    internal override TopicRequest? Read(Heard heard) => LeadsSentence.Of(heard) is { } scope ? new LeadsRequest(scope) : null;

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.AskTopic { Topic: "leads" } ask ? new LeadsRequest(ask.Scope) : null;
}
