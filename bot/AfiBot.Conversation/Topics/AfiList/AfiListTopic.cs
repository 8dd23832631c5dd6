using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The AFIs behind a number.</summary>
public sealed class AfiListTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["list"] = data => data.Scope is { } scope ? new AfiListRequest(scope, data.Value<ShownStatus>("status"), data.Number("page"), data.Flag("byDate")) : null,
    };

    private static readonly Lazy<PhraseBook<bool>> _byDate = new(() => DataFile.Open("list").Phrases("by date"));

    private static readonly ToolArgument Status = new("status", "The status.") { OneOf = Enum.GetNames<ShownStatus>() };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfPart("afis", "All AFIs of a part of the plan, whatever they show.", part => new AfiListRequest(part, null)),
        new("list", "The AFIs that show one status.", ToolArgument.Part, Status)
        {
            Read = call => call.Part(ToolArgument.Part) is { } part && call.Value<ShownStatus>(Status) is { } status ? new AfiListRequest(part, status) : null,
        },
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.ListAfis list ? new AfiListRequest(list.Scope, list.Status, ByDate: IsByDate(text)) : null;

    private static bool IsByDate(string text) => _byDate.Value.IsIn(Sentence.Of(text).Words);
}
