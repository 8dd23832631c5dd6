namespace AfiBot.Conversation;

/// <summary>What the bot does not do, each with its honest line.</summary>
public sealed class CannotTopic : Topic
{
    public override TopicRequest? Of(Intent intent, string text) => intent is Intent.Cannot cannot ? new CannotRequest(cannot.Line) : null;
}
