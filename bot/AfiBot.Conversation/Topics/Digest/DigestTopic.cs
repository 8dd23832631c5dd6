namespace AfiBot.Conversation;

/// <summary>"post the digest", "use this channel for the digest": officers' orders.</summary>
public sealed class DigestTopic : Topic
{
    private static readonly Lazy<DataFile> _words = new(() => DataFile.Open("digest"));

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["digestHere"] = _ => new DigestChannelRequest(),
        ["postDigest"] = _ => new PostDigestRequest(),
    };

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["post-digest"] = () => new PostDigestRequest(),
        ["digest-here"] = () => new DigestChannelRequest(),
    };

    /// <summary>"post the digest here now" is about today; "post the digest here", about every week.</summary>
    internal override string Which(string order, IReadOnlyList<Word> words, Sentence sentence)
    {
        var lists = _words.Value;
        bool Has(string key) => words.Any(w => WordLists.Of(lists, key).Contains(w.Text));
        var isOnce = sentence.Words.Any(w => WordLists.Of(lists, "once").Contains(w.Text)) || WordLists.Of(lists, "showing").Contains(words[0].Text);
        return Has("always") || (Has("standing") && !isOnce) ? "digest-here" : order;
    }
}
