namespace AfiBot.Conversation;

/// <summary>Everything the bot can do. This list is the dispatch: nothing else names the topics.</summary>
public static class TopicList
{
    /// <summary>All of them, in the order in which they read a message for forms of words of their own.</summary>
    public static IReadOnlyList<Topic> All { get; } =
    [
        new StatusTopic(),
        new OverdueTopic(),
        new UnansweredTopic(),
        new AfiListTopic(),
        new AfiTopic(),
        new OwedTopic(),
        new AnswerTopic(),
        new NoChangeTopic(),
        new UpdateTopic(),
        new CoverTopic(),
        new LeadTopic(),
        new MoreTimeTopic(),
        new IndicatorTopic(),
        new MilestonesTopic(),
        new WithdrawTopic(),
        new CyclesTopic(),
        new DigestTopic(),
        new PaperTopic(),
        new TalkTopic(),
        new DueTopic(),
        new InspectedTopic(),
        new AttentionTopic(),
        new LeadsTopic(),
        new HistoryTopic(),
        new ChangesTopic(),
        new CompareTopic(),
        new ReviewTopic(),
        new AuditTopic(),
        new ProgressTopic(),
        new ReachTopic(),
        new PauseTopic(),
        new HowToTopic(),
        new CannotTopic(),
        new UnclearTopic(),
    ];

    /// <summary>Reads what a client sent; null for anything this bot never draws.</summary>
    public static TopicRequest? ReadButton(string verb, IReadOnlyDictionary<string, string> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var read = new ButtonData(data);
        foreach (var topic in All)
        {
            if (topic.Buttons.TryGetValue(verb, out var reader) && reader(read) is { } request)
                return request.In(read.Plan);
        }

        return null;
    }

    /// <summary>What words ask for, and of which topic.</summary>
    public static (Topic Topic, TopicRequest Request) Of(Intent intent, string text)
    {
        if (intent is Intent.Wanted wanted)
            return (wanted.Topic, wanted.Request);
        foreach (var topic in All)
        {
            if (topic.Of(intent, text) is { } request)
                return (topic, request);
        }

        throw new ArgumentOutOfRangeException(nameof(intent), intent, "No topic takes it.");
    }

    /// <summary>What an order asks for; null for what is none.</summary>
    /// <param name="order">Its name in its topic's file of words.</param>
    internal static Intent.Wanted? Ordered(string order) => All.FirstOrDefault(t => t.Orders.ContainsKey(order)) is { } topic ? new Intent.Wanted(topic, topic.Orders[order]()) : null;

    /// <summary>Which order is meant by the words of one.</summary>
    internal static string Which(string order, IReadOnlyList<Word> words, Sentence sentence) => All.First(t => t.Orders.ContainsKey(order)).Which(order, words, sentence);
}
