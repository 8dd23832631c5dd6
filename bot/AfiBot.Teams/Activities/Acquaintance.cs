using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Finds out who somebody is: by the directory, and on first contact by the conversation's member entry.</summary>
public sealed class Acquaintance(IDirectory directory, ConnectorClient connector)
{
    /// <summary>The person behind an activity, or null for one whom the directory does not know. Refreshes where they can be written to.</summary>
    /// <exception cref="ConnectorException">The member entry could not be read.</exception>
    public async Task<Person?> Meet(Sender sender, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        var email = await directory.EmailOf(sender.User, cancellation) ?? await AskConnector(sender, cancellation);
        if (email is not { } known || await directory.Find(known, cancellation) is not { } person)
            return null;
        if (sender.Place is Place.Personal && await directory.ReferenceOf(known, cancellation) != sender.Reference)
            await directory.SaveReference(known, sender.Reference, cancellation);
        return person;
    }

    /// <summary>The bot was taken out of somebody's chat: they cannot be written to any more.</summary>
    public async Task Part(Sender sender, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        if (await directory.EmailOf(sender.User, cancellation) is { } email)
            await directory.SaveReference(email, null, cancellation);
    }

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
