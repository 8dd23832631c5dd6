using AfiBot.Conversation;
using AfiBot.Core;
using Microsoft.Extensions.Logging;

namespace AfiBot.Teams;

/// <summary>Finds out who somebody is: by what the directory remembers of the client's user, and where that is nothing, or does not fit
/// the plans any more, by the conversation's member entry. Keeps where they can be written to.</summary>
public sealed partial class Acquaintance(IDirectory directory, IConnector connector, TimeProvider clock, ILogger<Acquaintance> log)
{
    /// <summary>The person behind an activity, or null for one whom the directory does not know.</summary>
    /// <exception cref="ConnectorException">The member entry could not be read, and nothing that is remembered serves in its place.</exception>
    public async Task<Person?> Recognise(Sender sender, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        var known = await directory.Find(sender.User, cancellation);
        if (known?.Holds(clock.GetUtcNow()) is true)
            return known.Person;
        try
        {
            return await AskConnector(sender, known, cancellation);
        }
        catch (ConnectorException failed) when (known?.Person is { HasRole: true })
        {
            LogNotAskedAgain(failed.Message);
            return known.Person;
        }
    }

    /// <summary>As <see cref="Recognise"/>, for a sign of life that wants no answer: nobody is asked who that may be.</summary>
    public async Task<Person?> Recall(Sender sender, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return (await directory.Find(sender.User, cancellation))?.Person;
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
        return (await Attempts.Make<DateTimeOffset?>(async () =>
        {
            var now = clock.GetUtcNow();
            var chat = await directory.ChatOf(person.Email, cancellation);
            var heard = chat.HeardAt(sender.Reference, sender.TimeZone);
            if (heard == chat)
                return (DateTimeOffset?)null;
            var isAnothers = chat.Reference is { UserId: { } user, ChannelId: var client } && client == sender.Reference.ChannelId && user != sender.Reference.UserId;
            var begins = !chat.IsOpen || isAnothers || (installs && chat.Reference?.ConversationId != sender.Reference.ConversationId);
            return await directory.TrySaveChat(person.Email, heard, cancellation) ? begins ? now : (DateTimeOffset?)null : Attempts.Again<DateTimeOffset?>();
        })).Or(null);
    }

    /// <summary>The bot was taken out of somebody's chat: they cannot be written to any more.</summary>
    public async Task Part(Sender sender, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sender);
        if (await directory.Find(sender.User, cancellation) is not { Addresses: [var email, ..] })
            return;
        await Attempts.Change(
            "That somebody's chat is gone was not written down",
            async () => (PersonalChat?)await directory.ChatOf(email, cancellation),
            chat => chat.Reference?.ConversationId == sender.Key.ConversationId ? chat with { Reference = null } : null,
            chat => directory.TrySaveChat(email, chat, cancellation));
    }

    /// <summary>Whom the directory does not know by any of the addresses, nothing is kept of.</summary>
    private async Task<Person?> AskConnector(Sender sender, KnownUser? known, CancellationToken cancellation)
    {
        var found = MemberAddresses.Of(await connector.Member(ServiceAddress.Of(sender.Reference), sender.Key.ConversationId, sender.MemberId, cancellation));
        if (found.Count == 0)
            return known?.Person;
        foreach (var address in found.Union(known?.Addresses ?? []))
        {
            if (await directory.Find(address, cancellation) is { HasRole: true })
                return await directory.Learn(sender.User, found, clock.GetUtcNow(), cancellation);
        }

        return known?.Person;
    }

    [LoggerMessage(8, LogLevel.Warning, "Somebody was taken for who they were: their member entry could not be read, {Reason}")]
    private partial void LogNotAskedAgain(string reason);
}
