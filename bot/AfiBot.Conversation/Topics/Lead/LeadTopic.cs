namespace AfiBot.Conversation;

/// <summary>Change of lead by an officer: "change lead of SRP-01 to jo@example.org", "hand all of Alan's AFIs to Jo".</summary>
public sealed class LeadTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["changeLead"] = ChangeLeadRequest.Read,
    };

    internal override TopicRequest? Read(Heard heard) => LeadSentence.Read(heard) is { } said ? new ChangeLeadRequest(said) : null;
}
