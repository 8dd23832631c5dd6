using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>What tests say of a directory in few words.</summary>
public static class DirectoryShortcuts
{
    /// <summary>The address by which the chat of a client's user is kept, or null for one not met before.</summary>
    public static async Task<EmailAddress?> EmailOf(this IDirectory directory, UserKey user, CancellationToken cancellation) =>
        (await directory.Find(user, cancellation))?.Addresses[0];

    /// <summary>A user's client gives one address, now.</summary>
    public static Task Learn(this IDirectory directory, UserKey user, EmailAddress email, CancellationToken cancellation) =>
        directory.Learn(user, [email], TimeProvider.System.GetUtcNow(), cancellation);
}
