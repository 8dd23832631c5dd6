namespace AfiBot.Conversation;

/// <summary>What is said of updates before there is one.</summary>
internal static class UpdateTopicReplies
{
    public static TextReply OnlyInPerson { get; } = new("I take updates only in our own chat: please write to me there.");
}
