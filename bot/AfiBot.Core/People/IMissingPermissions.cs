namespace AfiBot.Core;

/// <summary>What the force's directory does not let the bot see or do, as whichever process asked it last found. All processes share it.</summary>
public interface IMissingPermissions
{
    /// <summary>Each with what the bot wanted it for, such as "MailboxSettings.Read (automatic replies)".</summary>
    Task<IReadOnlyList<string>> All(CancellationToken cancellation);

    /// <summary>From now on these, and no others.</summary>
    Task Replace(IReadOnlyList<string> permissions, CancellationToken cancellation);
}
