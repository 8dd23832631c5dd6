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
    public async Task<bool> TryWrite(IReadOnlyList<Person> people, CancellationToken cancellation) =>
        people.Count == 0 || await Commit([.. people.Select(Written)], cancellation);

    /// <inheritdoc />
    public async Task<EmailAddress?> EmailOf(UserKey user, CancellationToken cancellation) =>
        await Find(Keys.User(user), cancellation) is { } row ? UserRow.ReadEmail(row) : null;

    /// <inheritdoc />
    public Task Learn(UserKey user, EmailAddress email, CancellationToken cancellation) =>
        Commit([new RowChange.Upsert(Keys.User(user), UserRow.Write(user, email))], cancellation);

    /// <inheritdoc />
    public async Task<PersonalChat> ChatOf(EmailAddress email, CancellationToken cancellation) =>
        await Find(Keys.Chat(email), cancellation) is { } row ? ChatRow.Read(row) : PersonalChat.None;

    /// <inheritdoc />
    public Task<bool> TrySaveChat(EmailAddress email, PersonalChat chat, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chat);
        var key = Keys.Chat(email);
        var columns = ChatRow.Write(chat);
        return Commit([chat.Version is { } version ? new RowChange.Replace(key, columns, version) : new RowChange.Insert(key, columns)], cancellation);
    }

    private static RowChange Written(Person person) => (Keys.Person(person.Email), person) switch
    {
        (var key, { Grants.Count: 0 }) => new RowChange.Delete(key, person.Version),
        (var key, { Version: { } version }) => new RowChange.Replace(key, PersonRow.Write(person), version),
        var (key, _) => new RowChange.Insert(key, PersonRow.Write(person)),
    };

    private Task<Row?> Find(string key, CancellationToken cancellation) => rows.Find(RowTable.People, Keys.People, key, cancellation);

    private Task<bool> Commit(IReadOnlyList<RowChange> changes, CancellationToken cancellation) =>
        rows.TryCommit(RowTable.People, Keys.People, changes, cancellation);
}
