namespace AfiBot.Tests.Support;

/// <summary>The hosts of a registered bot.</summary>
public enum ServedBy
{
    AfiBot,
    BotBuilder,
}
