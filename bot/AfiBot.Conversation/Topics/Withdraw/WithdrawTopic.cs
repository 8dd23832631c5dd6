namespace AfiBot.Conversation;

/// <summary>"undo", "withdraw my last answer", "withdraw SRP-04": somebody takes back what they said.</summary>
public sealed class WithdrawTopic : Topic
{
    private const int MostWords = 14;

    private static readonly Lazy<PhraseBook<bool>> _ofAnAfi = new(() => DataFile.Open("withdraw").Phrases("beginning"));

    public override IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>
    {
        ["withdraw-last"] = () => new WithdrawLastRequest(),
    };

    /// <summary>"withdraw my answer to SRP-04": it begins so, politeness aside, and tells nothing else.</summary>
    internal override TopicRequest? Read(Heard heard) =>
        heard.References is [var reference] && heard.Sentence.Words.Count <= MostWords && _ofAnAfi.Value.TryMatch(heard.Sentence.Words, heard.Start, out _, out _) && Doubts.OfStatus(heard.Sentence.Text, null) is null
            ? new WithdrawRequest(reference)
            : null;
}
