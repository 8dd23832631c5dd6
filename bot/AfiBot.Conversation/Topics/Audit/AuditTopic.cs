namespace AfiBot.Conversation;

/// <summary>"show the audit", "what have officers done since Monday?": every officer's act, read in the chat.</summary>
public sealed class AuditTopic : Topic
{
    private static readonly Lazy<PhraseBook<bool>> _beginning = new(() => DataFile.Open("audit").Phrases("beginning"));

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["audit"] = () => new AuditRequest(null),
    };

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["audit"] = data => new AuditRequest(data.Day("since"), data.Number("page")),
    };

    internal override TopicRequest? Read(Heard heard) =>
        _beginning.Value.TryMatch(heard.Sentence.Words, heard.Start, out _, out _) || heard.Evident?.Found.Order == "audit" ? new AuditRequest(PeriodStart.In(heard.Sentence, heard.Today)) : null;
}
