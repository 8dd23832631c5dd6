namespace AfiBot.Storage;

/// <summary>From where a program acts, for the audit.</summary>
/// <param name="From">The account and the machine; null for a chat, where who acts is known by their sign-in.</param>
public sealed record AuditOrigin(string? From)
{
    /// <summary>A bot's.</summary>
    public static AuditOrigin Chat { get; } = new((string?)null);

    /// <summary>A command's on this machine.</summary>
    public static AuditOrigin ThisMachine { get; } = new($"{Environment.UserName}@{Environment.MachineName}");
}
