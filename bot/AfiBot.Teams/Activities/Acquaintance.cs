using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Finds out who somebody is: by the directory, and on first contact by the conversation's member entry.
/// Keeps where they can be written to.</summary>
public sealed class Acquaintance(IDirectory directory, ConnectorClient connector, TimeProvider clock)
{
    /// <summary>The person behind an activity, or null for one whom the directory does not know.</summary>
    /// <exception cref="ConnectorException">The member entry could not be read.</exception>
    public async Task<Person?> Recognise(Sender sender, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return await Find(await directory.EmailOf(sender.User, cancellation) ?? await AskConnector(sender, cancellation), cancellation);
    }

    /// <summary>As <see cref="Recognise"/>, for a sign of life that wants no answer: nobody is asked who that may be.</summary>
    public async Task<Person?> Recall(Sender sender, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return await Find(await directory.EmailOf(sender.User, cancellation), cancellation);
    }

    /// <summary>Keeps where somebody was heard of.</summary>
    /// <param name="person">Who; null for somebody unknown, of whom nothing is kept.</param>
    /// <param name="sender">Where.</param>
    /// <param name="installs">Whether it is an arrival: then another conversation than the one that is known is a new one.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>When their chat began or was opened again by this very activity; null where it went on, or another was first.</returns>
    public async Task<DateTimeOffset?> Keep(Person? person, Sender sender, bool installs, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        if (person is null || sender.Place is not Place.Personal)
            return null;
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            var now = clock.GetUtcNow();
            var chat = await directory.ChatOf(person.Email, cancellation);
            var heard = chat.HeardAt(sender.Reference, sender.TimeZone);
            if (heard == chat)
                return null;
            var begins = !chat.IsOpen || (installs && chat.Reference?.ConversationId != sender.Reference.ConversationId);
            if (await directory.TrySaveChat(person.Email, heard, cancellation))
                return begins ? now : null;
        }

        return null;
    }

    /// <summary>The bot was taken out of somebody's chat: they cannot be written to any more.</summary>
    public async Task Part(Sender sender, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        if (await directory.EmailOf(sender.User, cancellation) is not { } email)
            return;
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            var chat = await directory.ChatOf(email, cancellation);
            if (chat.Reference?.ConversationId != sender.Key.ConversationId
                || await directory.TrySaveChat(email, chat with { Reference = null }, cancellation))
            {
                return;
            }
        }
    }

    private async Task<Person?> Find(EmailAddress? email, CancellationToken cancellation) =>
        email is { } known ? await directory.Find(known, cancellation) : null;

    private async Task<EmailAddress?> AskConnector(Sender sender, CancellationToken cancellation)
    {
        var member = await connector.Member(ServiceAddress.Of(sender.Reference), sender.Key.ConversationId, sender.MemberId, cancellation);
        if (!EmailAddress.TryParse(member?.Email, out var email) && !EmailAddress.TryParse(member?.UserPrincipalName, out email))
            return null;
        if (await directory.Find(email, cancellation) is null)
            return null;
        await directory.Learn(sender.User, email, cancellation);
        return email;
    }
}
