namespace AfiBot.Conversation;

/// <summary>"History of SRP-01".</summary>
public sealed class HistoryTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["history"] = data => data.Afi is { } afi ? new HistoryRequest(afi, data.Number("page")) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfAfi("history", "All that was said of one AFI before, by whom and when.", afi => new HistoryRequest(afi)),
    ];

    internal override TopicRequest? Read(Heard heard) => HistorySentence.Of(heard) is { } reference ? new HistoryRequest(reference) : null;
}
