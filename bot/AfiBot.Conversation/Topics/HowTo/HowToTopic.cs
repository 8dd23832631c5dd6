namespace AfiBot.Conversation;

/// <summary>How to say what has to be said in one line: "more time on SRP-03 until 30 June, …".</summary>
public sealed class HowToTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["howTo"] = data => HowToRequest.Find(data.Text(HowToRequest.NameKey)),
    };
}
