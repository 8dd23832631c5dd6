namespace AfiBot.Core;

/// <summary>The people the bot knows, and where they can be written to.</summary>
public interface IDirectory
{
    /// <summary>Everybody whom a plan names, by e-mail.</summary>
    Task<IReadOnlyList<Person>> People(CancellationToken cancellation);

    /// <summary>The person with this e-mail address, or null where no plan names them.</summary>
    Task<Person?> Find(EmailAddress email, CancellationToken cancellation);

    /// <summary>Writes these people, each over the row they were read from. Who is left without a grant is removed; of the others nothing
    /// is touched. Up to a hundred are written all or nothing; of more, some may be when it fails.</summary>
    /// <returns>False where somebody changed since they were read, or is there already: read again and decide again.</returns>
    Task<bool> TryWrite(IReadOnlyList<Person> people, CancellationToken cancellation);

    /// <summary>What is remembered of a client's user, or null for one not met before.</summary>
    Task<KnownUser?> Find(UserKey user, CancellationToken cancellation);

    /// <summary>The clients' users that were last found under this address.</summary>
    Task<IReadOnlyList<UserKey>> UsersOf(EmailAddress email, CancellationToken cancellation);

    /// <summary>Remembers the addresses that a client gives of a user, besides those they were found under before. An address belongs
    /// to one user of a client and tenant at a time: one that was another's is taken from them, and so is the chat kept by it.
    /// The user's own chat goes with them to the address they are known by now.</summary>
    /// <param name="user">Whose they are.</param>
    /// <param name="found">At least one, best first.</param>
    /// <param name="at">When the client said so.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Who that is; null where the directory has none of their addresses.</returns>
    Task<Person?> Learn(UserKey user, IReadOnlyList<EmailAddress> found, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>What is known of this person's own chat with the bot, by whichever of their addresses; <see cref="PersonalChat.None"/>
    /// where nothing is. It is kept apart from the person: <see cref="TryWrite"/> leaves it alone.</summary>
    Task<PersonalChat> ChatOf(EmailAddress email, CancellationToken cancellation);

    /// <summary>Replaces it; false, with nothing written, where it changed since it was read.</summary>
    Task<bool> TrySaveChat(EmailAddress email, PersonalChat chat, CancellationToken cancellation);
}
