using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The directory over any row store, in one partition: a force's leads and officers are a few dozen.</summary>
public sealed class PeopleDirectory(IRowStore rows) : IDirectory
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Person>> People(CancellationToken cancellation) =>
        await rows.Query(RowTable.People, Keys.People, Keys.Persons, cancellation)
            .Select(PersonRow.Read)
            .OrderBy(p => p.Email)
            .ToListAsync(cancellation);

    /// <inheritdoc />
    public async Task<Person?> Find(EmailAddress email, CancellationToken cancellation) =>
        await Find(Keys.Person(email), cancellation) is { } row ? PersonRow.Read(row) : null;

    /// <inheritdoc />
    public Task Write(IReadOnlyList<Person> people, CancellationToken cancellation) =>
        Commit([.. people.Select(p => new RowChange.Upsert(Keys.Person(p.Email), PersonRow.Write(p)))], cancellation);

    /// <inheritdoc />
    public async Task<EmailAddress?> EmailOf(UserKey user, CancellationToken cancellation) =>
        await Find(Keys.User(user), cancellation) is { } row ? UserRow.ReadEmail(row) : null;

    /// <inheritdoc />
    public Task Learn(UserKey user, EmailAddress email, CancellationToken cancellation) =>
        Commit([new RowChange.Upsert(Keys.User(user), UserRow.Write(user, email))], cancellation);

    /// <inheritdoc />
    public async Task<ConversationReference?> ReferenceOf(EmailAddress email, CancellationToken cancellation) =>
        await Find(Keys.Reference(email), cancellation) is { } row ? ReferenceRow.Read(row.Columns) : null;

    /// <inheritdoc />
    public Task SaveReference(EmailAddress email, ConversationReference? reference, CancellationToken cancellation)
    {
        var key = Keys.Reference(email);
        return Commit([reference is null ? new RowChange.Delete(key) : new RowChange.Upsert(key, ReferenceRow.Write(reference))], cancellation);
    }

    private Task<Row?> Find(string key, CancellationToken cancellation) => rows.Find(RowTable.People, Keys.People, key, cancellation);

    private Task<bool> Commit(IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        rows.TryCommit(RowTable.People, Keys.People, changes, cancellation);
}
