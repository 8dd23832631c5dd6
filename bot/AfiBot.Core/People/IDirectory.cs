namespace AfiBot.Core;

/// <summary>The people the bot knows, and where they can be written to.</summary>
public interface IDirectory
{
    /// <summary>Everybody, by e-mail.</summary>
    Task<IReadOnlyList<Person>> People(CancellationToken cancellation);

    /// <summary>The person with this e-mail address, or null.</summary>
    Task<Person?> Find(EmailAddress email, CancellationToken cancellation);

    /// <summary>Writes these people. Those who are there are replaced; nobody is removed. Up to a hundred are written all or
    /// nothing; of more, some may be when it fails, and writing them again completes it.</summary>
    Task Write(IReadOnlyList<Person> people, CancellationToken cancellation);

    /// <summary>The e-mail address that a client's user id was found to belong to, or null for one not met before.</summary>
    Task<EmailAddress?> EmailOf(UserKey user, CancellationToken cancellation);

    /// <summary>Remembers whose user id this is.</summary>
    Task Learn(UserKey user, EmailAddress email, CancellationToken cancellation);

    /// <summary>What is known of this person's own chat with the bot; <see cref="PersonalChat.None"/> where nothing is.
    /// It is kept apart from the person: <see cref="Write"/> leaves it alone.</summary>
    Task<PersonalChat> ChatOf(EmailAddress email, CancellationToken cancellation);

    /// <summary>Replaces it; false, with nothing written, where it changed since it was read.</summary>
    Task<bool> TrySaveChat(EmailAddress email, PersonalChat chat, CancellationToken cancellation);
}
