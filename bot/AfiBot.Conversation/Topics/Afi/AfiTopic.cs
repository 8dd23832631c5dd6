namespace AfiBot.Conversation;

/// <summary>"SRP-04": one AFI with all that is known of where it stands.</summary>
public sealed class AfiTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["afi"] = data => data.Afi is { } afi ? new AfiRequest(afi) : null,
    };

    internal override IReadOnlyList<Tool> Tools { get; } =
    [
        Tool.OfAfi("afi", "One AFI with all that is known of where it stands.", afi => new AfiRequest(afi)),
    ];

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.ShowAfi show ? new AfiRequest(show.Reference) : null;
}
