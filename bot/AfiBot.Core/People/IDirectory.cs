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

    /// <summary>The e-mail address that a client's user id was found to belong to, or null for one not met before.</summary>
    Task<EmailAddress?> EmailOf(UserKey user, CancellationToken cancellation);

    /// <summary>Remembers whose user id this is.</summary>
    Task Learn(UserKey user, EmailAddress email, CancellationToken cancellation);

    /// <summary>What is known of this person's own chat with the bot; <see cref="PersonalChat.None"/> where nothing is.
    /// It is kept apart from the person: <see cref="TryWrite"/> leaves it alone.</summary>
    Task<PersonalChat> ChatOf(EmailAddress email, CancellationToken cancellation);

    /// <summary>Replaces it; false, with nothing written, where it changed since it was read.</summary>
    Task<bool> TrySaveChat(EmailAddress email, PersonalChat chat, CancellationToken cancellation);
}
