namespace AfiBot.Conversation;

/// <summary>Change of lead by an officer: "change lead of SRP-01 to jo@example.org", "hand all of Alan's AFIs to Jo".</summary>
public sealed class LeadTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["changeLead"] = ChangeLeadRequest.Read,
    };

    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.ChangeLead change ? new ChangeLeadRequest(change.Said) : null;
}
