namespace AfiBot.Conversation;

/// <summary>The position paper as a file in the chat, and freezing the figures: officers' orders.</summary>
public sealed class PaperTopic : Topic
{
    /// <summary>A narrative may begin with the same words.</summary>
    public override bool BreaksIn => false;

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["paper"] = data => new PaperOrder(PaperData.AsAtOf(data), data.Text(PaperData.SnapshotKey)),
        ["takePaper"] = TakePaperRequest.Read,
        ["freeze"] = data => data.Text(PaperData.SnapshotKey) is { Length: > 0 } name ? new FreezeRequest(name) : null,
    };

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["paper"] = () => new PaperOrder(null, ""),
    };

    internal override TopicRequest? Read(Heard heard) => PaperSentence.Read(heard);
}
