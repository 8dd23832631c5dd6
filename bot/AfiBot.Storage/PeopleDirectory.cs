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
    public async Task<KnownUser?> Find(UserKey user, CancellationToken cancellation)
    {
        if (await Find(Keys.User(user), cancellation) is not { } row)
            return null;
        var columns = UserRow.Read(row);
        var addresses = UserRow.ReadAddresses(row);
        var (person, entries) = await Entries(addresses, cancellation);
        return new KnownUser(person, addresses, columns.AskedAt, columns.Entries == entries);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<UserKey>> UsersOf(EmailAddress email, CancellationToken cancellation) =>
        await rows.Query(RowTable.People, Keys.People, Keys.Addresses(email), cancellation).Select(AddressRow.ReadUser).ToListAsync(cancellation);

    /// <inheritdoc />
    public async Task<Person?> Learn(UserKey user, IReadOnlyList<EmailAddress> found, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(found);
        return (await Attempts.Make<Person?>(async () =>
        {
            var row = await Find(Keys.User(user), cancellation);
            IReadOnlyList<EmailAddress> before = row is null ? [] : UserRow.ReadAddresses(row);
            var changes = new Dictionary<string, RowChange>();
            var addresses = new List<EmailAddress>();
            foreach (var address in found.Union(before))
            {
                if (await Claim(address, user, evenFromAnother: found.Contains(address), changes, cancellation))
                    addresses.Add(address);
            }

            var (person, entries) = await Entries(addresses, cancellation);
            var known = person?.Email ?? addresses[0];
            Add(changes, RowChange.Write(Keys.User(user), UserRow.Write(user, [known, .. addresses.Where(a => a != known)], at, entries), row?.ETag));
            if (before is [var old, ..] && addresses.Contains(old))
                await Move(old, known, changes, cancellation);
            return await Commit([.. changes.Values], cancellation) ? person : Attempts.Again<Person?>();
        })).OrThrow("Whose a user id is was not written down");
    }

    /// <inheritdoc />
    public async Task<PersonalChat> ChatOf(EmailAddress email, CancellationToken cancellation) =>
        await FindChat(email, cancellation) is { } row ? ChatRow.Read(row) : PersonalChat.None;

    /// <inheritdoc />
    public async Task<bool> TrySaveChat(EmailAddress email, PersonalChat chat, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chat);
        var columns = ChatRow.Write(chat);
        return chat.Version is not { } version
            ? await Commit([new RowChange.Insert(Keys.Chat(email), columns)], cancellation)
            : await FindChat(email, cancellation) is { } row && await Commit([new RowChange.Replace(row.Key, columns, version)], cancellation);
    }

    private static void Add(Dictionary<string, RowChange> changes, RowChange change) => changes[change.Key] = change;

    /// <summary>Who the directory says somebody with these addresses is, and the marks of what it says.</summary>
    private async Task<(Person? Person, string Marks)> Entries(IReadOnlyList<EmailAddress> addresses, CancellationToken cancellation)
    {
        var entries = new List<Person>();
        var marks = new SortedDictionary<EmailAddress, string>();
        foreach (var address in addresses)
        {
            var row = await Find(Keys.Person(address), cancellation);
            marks[address] = row?.ETag ?? "";
            if (row is not null)
                entries.Add(PersonRow.Read(row));
        }

        return (Person.Together(addresses, entries), Columns.OfList(marks.Values));
    }

    /// <summary>Makes an address this user's, with what that changes for whoever had it; false where it stays another's.</summary>
    private async Task<bool> Claim(EmailAddress address, UserKey user, bool evenFromAnother, Dictionary<string, RowChange> changes, CancellationToken cancellation)
    {
        var key = Keys.Address(address, user);
        var row = await Find(key, cancellation);
        if (row is not null && AddressRow.ReadUser(row) == user)
            return true;
        if (row is not null && !evenFromAnother)
            return false;
        Add(changes, RowChange.Write(key, AddressRow.Write(address, user), row?.ETag));
        if (row is not null)
            await TakeFrom(AddressRow.ReadUser(row), address, changes, cancellation);
        return true;
    }

    /// <summary>Somebody was found under an address that was another's: what was kept by it goes on under what is left to them.</summary>
    private async Task TakeFrom(UserKey other, EmailAddress address, Dictionary<string, RowChange> changes, CancellationToken cancellation)
    {
        var key = Keys.User(other);
        if (await Find(key, cancellation) is not { } row)
            return;

        // They may have lost another address in this very list.
        var had = UserRow.ReadAddresses(changes.GetValueOrDefault(key)?.Written is { } written ? row with { Columns = written } : row);
        EmailAddress[] left = [.. had.Where(a => a != address)];
        if (left is [var next, ..])
        {
            Add(changes, new RowChange.Replace(key, UserRow.Write(other, left, askedAt: null, entries: null), row.ETag));
            await Move(address, next, changes, cancellation);
        }
        else
        {
            Add(changes, new RowChange.Delete(key));
            Add(changes, new RowChange.Delete(Keys.Chat(address)));
        }
    }

    /// <summary>A chat goes where its person is known by now, unless there is one.</summary>
    private async Task Move(EmailAddress from, EmailAddress to, Dictionary<string, RowChange> changes, CancellationToken cancellation)
    {
        if (from == to || changes.ContainsKey(Keys.Chat(from)) || await Find(Keys.Chat(from), cancellation) is not { } chat)
            return;
        if (changes.ContainsKey(Keys.Chat(to)) || await Find(Keys.Chat(to), cancellation) is null)
            Add(changes, new RowChange.Upsert(Keys.Chat(to), chat.Columns));
        Add(changes, new RowChange.Delete(Keys.Chat(from)));
    }

    /// <summary>The chat kept by this address, or else by another of whoever was found under it.</summary>
    private async Task<Row?> FindChat(EmailAddress email, CancellationToken cancellation)
    {
        if (await Find(Keys.Chat(email), cancellation) is { } own)
            return own;
        foreach (var known in await UsersOf(email, cancellation))
        {
            if (await Find(Keys.User(known), cancellation) is not { } user)
                continue;
            foreach (var other in UserRow.ReadAddresses(user).Where(a => a != email))
            {
                if (await Find(Keys.Chat(other), cancellation) is { } kept)
                    return kept;
            }
        }

        return null;
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
