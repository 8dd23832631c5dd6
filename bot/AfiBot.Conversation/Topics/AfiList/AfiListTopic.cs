using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The AFIs behind a number.</summary>
public sealed class AfiListTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["list"] = data => data.Scope is { } scope ? new AfiListRequest(scope, data.Value<ShownStatus>("status"), data.Number("page")) : null,
    };

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.ListAfis list ? new AfiListRequest(list.Scope, list.Status) : null;
}
