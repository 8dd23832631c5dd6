namespace AfiBot.Conversation;

/// <summary>One thing the bot can do. Its folder holds all of it: the words that ask for it, its requests, what is decided, what is shown.</summary>
public abstract class Topic
{
    /// <summary>Whether it may be asked for in the middle of an update, which then goes on. What may not is taken as an answer to the open question.</summary>
    public virtual bool BreaksIn => true;

    /// <summary>What its buttons carry, by their verb, and how that is read; what does not read is null.</summary>
    public virtual IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } =
        new Dictionary<string, Func<ButtonData, TopicRequest?>>();

    /// <summary>What words ask of it, or null where they ask something else.</summary>
    /// <param name="intent">What was made of them.</param>
    /// <param name="text">The words.</param>
    public abstract TopicRequest? Of(Intent intent, string text);
}
