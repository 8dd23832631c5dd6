namespace AfiBot.Conversation;

/// <summary>"pause chasing for CON until Friday", "resume chasing for CON": officers hold reminders back, and let them go on.</summary>
public sealed class PauseTopic : Topic
{
    public override IReadOnlyDictionary<string, Func<ButtonData, TopicRequest?>> Buttons { get; } = new Dictionary<string, Func<ButtonData, TopicRequest?>>
    {
        ["pause"] = PauseRequest.Read,
    };

    internal override TopicRequest? Read(Heard heard) => PauseSentence.Read(heard);
}
