namespace AfiBot.Conversation;

/// <summary>"What do I owe?": the card with all that the open cycles ask of somebody.</summary>
public sealed class OwedTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["owed"] = data => new OwedRequest(data.Number("page"), data.Framework(FormFields.Within)),
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.Plain("owed", "What is asked of the person who speaks. What do I have to do?", () => new OwedRequest()),
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.WhatDoIOwe ? new OwedRequest() : null;
}
