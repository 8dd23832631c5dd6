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

    /// <summary>Where this person's personal chat is, or null where they have none.</summary>
    Task<ConversationReference?> ReferenceOf(EmailAddress email, CancellationToken cancellation);

    /// <summary>Stores or refreshes where this person's personal chat is; null forgets it.</summary>
    Task SaveReference(EmailAddress email, ConversationReference? reference, CancellationToken cancellation);
}
