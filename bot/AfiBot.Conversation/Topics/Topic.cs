namespace AfiBot.Conversation;

/// <summary>One thing the bot can do. Its folder holds all of it: the words that ask for it, its requests, what is decided, what is shown.</summary>
public abstract class Topic
{
    /// <summary>Whether it may be asked for in the middle of an update, which then goes on. What may not is taken as an answer to the open question.</summary>
    public virtual bool BreaksIn => true;

    /// <summary>What its buttons carry, by their verb, and how that is read; what does not read is null.</summary>
    public virtual IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } =
        new Dictionary<string, Func<ButtonData, TopicRequest?>>();

    /// <summary>What it is ordered in fixed words, by the name of the order in its file of words.</summary>
    public virtual IReadOnlyDictionary<string, Func<TopicRequest>> Orders { get; } = new Dictionary<string, Func<TopicRequest>>();

    /// <summary>What it can be asked, described for a proposer (<see cref="IProposer"/>); none for what is left to the matcher.</summary>
    internal virtual IReadOnlyList<Tool> Tools => [];

    /// <summary>What a message asks of it in a form of words that is this topic's alone, read before anything is weighed; null where it asks something else.</summary>
    internal virtual TopicRequest? Read(Heard heard) => null;

    /// <summary>Which of its orders is meant, where the words of one may stand for another.</summary>
    /// <param name="order">The order whose words they are.</param>
    /// <param name="words">The words, without the politeness before and behind them.</param>
    /// <param name="sentence">All that was said.</param>
    internal virtual string Which(string order, IReadOnlyList<Word> words, Sentence sentence) => order;

    /// <summary>What is asked of it among the things that are read for all topics, or null where something else is.</summary>
    /// <param name="intent">What was made of the words.</param>
    /// <param name="text">The words.</param>
    public virtual TopicRequest? Of(Intent intent, string text) => null;
}
