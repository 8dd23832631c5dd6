namespace AfiBot.Conversation;

/// <summary>"more time on SRP-04 until 30 June, the tender was re-run": an answer that keeps all but the target date. ILAU agrees by accepting it.</summary>
public sealed class MoreTimeTopic : Topic
{
    /// <summary>It is an update; another waits until the one in progress is finished.</summary>
    public override bool BreaksIn => false;

    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        [MoreTimeOfWhichRequest.Name] = MoreTimeOfWhichRequest.Read,
    };

    internal override TopicRequest? Read(Heard heard) =>
        MoreTimeSentence.Read(heard) is { } said ? new MoreTimeRequest(said, heard.Sentence.Text)
        : MoreTimeSentence.IsOfNone(heard) ? new MoreTimeOfWhichRequest(heard.Sentence.Text)
        : MoreTimeOfPart.Of(heard) is { } part ? new MoreTimeOfPartRequest(part)
        : null;
}
