namespace AfiBot.Conversation;

/// <summary>What is said of updates before there is one.</summary>
internal static class UpdateTopicReplies
{
    public static TextReply OnlyInPerson { get; } = new("Updates are between the two of us: write to me in our own chat.");
}
