namespace AfiBot.Teams;

/// <summary>The activity types this bot acts on; every other is answered with 200 and left alone. Compared ordinally.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
}
