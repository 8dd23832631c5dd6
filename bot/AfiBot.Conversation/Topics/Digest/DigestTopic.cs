namespace AfiBot.Conversation;

/// <summary>"post the digest", "use this channel for the digest": officers' orders.</summary>
public sealed class DigestTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["digestHere"] = _ => new DigestChannelRequest(),
        ["postDigest"] = _ => new PostDigestRequest(),
    };

    public override TopicRequest? Of(Intent intent, string text) => intent switch
    {
        Intent.UseChannelForDigest => new DigestChannelRequest(),
        Intent.PostTheDigest => new PostDigestRequest(),
        _ => null,
    };
}
