using System.Runtime.CompilerServices;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>Everything that is kept of one person, wherever it is. All rows are looked at: it is asked for a few times a year.</summary>
/// <remarks>What others wrote about a person in their own words is not found.</remarks>
public sealed class PersonalData(IRowStore rows)
{
    /// <summary>The address, and all others under which the same users of any client were found, in the order of addresses.</summary>
    public async Task<IReadOnlyList<EmailAddress>> AddressesOf(EmailAddress person, CancellationToken cancellation)
    {
        var users = await Users(cancellation);
        var addresses = new SortedSet<EmailAddress> { person };
        for (var before = 0; before < addresses.Count;)
        {
            before = addresses.Count;
            addresses.UnionWith(users.Select(UserRow.ReadAddresses).Where(addresses.Overlaps).SelectMany(a => a).ToList());
        }

        return [.. addresses];
    }

    /// <summary>The directory entries, the chat, the learned user ids with their addresses, and a forgetting that was not finished, under
    /// whichever of their addresses.</summary>
    public async Task<IReadOnlyList<PersonalRow>> OfDirectory(EmailAddress person, CancellationToken cancellation)
    {
        var found = new List<PersonalRow>();
        var addresses = await AddressesOf(person, cancellation);
        foreach (var address in addresses)
        {
            foreach (var (kind, key) in new[] { ("person", Keys.Person(address)), ("chat", Keys.Chat(address)), ("forgetting", Keys.Forgetting(address)) })
            {
                if (await rows.Find(RowTable.People, Keys.People, key, cancellation) is { } row)
                    found.Add(Whole(kind, RowTable.People, row));
            }

            await foreach (var row in rows.Query(RowTable.People, Keys.People, Keys.Addresses(address), cancellation))
                found.Add(Whole("addresses", RowTable.People, row));
        }

        foreach (var row in await Users(cancellation))
        {
            if (UserRow.ReadAddresses(row).Any(addresses.Contains))
                found.Add(Whole("userIds", RowTable.People, row));
        }

        return found;
    }

    /// <summary>The entries of others with whom they gave or took cover, or whose line manager they are: of each only that.</summary>
    public async Task<IReadOnlyList<PersonalRow>> OfOthers(EmailAddress person, CancellationToken cancellation)
    {
        var addresses = await AddressesOf(person, cancellation);
        var others = await rows.Query(RowTable.People, Keys.People, Keys.Persons, cancellation)
            .Where(row => !addresses.Contains(PersonRow.Read(row).Email))
            .ToListAsync(cancellation);
        return
        [
            .. others
                .Select(row => (Row: row, Covers: PersonRow.Read(row).Covers.Where(c => addresses.Contains(c.Lead) || addresses.Contains(c.Deputy)).ToList()))
                .Where(other => other.Covers.Count > 0)
                .Select(other => new PersonalRow("covers", RowTable.People, other.Row, CoverRow.Write(other.Covers))),
            .. others
                .Select(row => (Row: row, Grants: PersonRow.Read(row).Grants.Where(g => g.LineManager is { } manager && addresses.Contains(manager)).ToList()))
                .Where(other => other.Grants.Count > 0)
                .Select(other => new PersonalRow("lineManagers", RowTable.People, other.Row, GrantRow.Write(other.Grants))),
        ];
    }

    /// <summary>Their dialogs anywhere, and all of their own chat's.</summary>
    /// <param name="directory">What <see cref="OfDirectory"/> found: it tells by which ids clients know them.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async IAsyncEnumerable<PersonalRow> OfConversations(IReadOnlyList<PersonalRow> directory, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var chats = directory.Where(r => r.Kind is "chat").Select(r => ChatRow.Read(r.Row).Reference).OfType<ConversationReference>().ToList();
        var ids = directory.Where(r => r.Kind is "userIds").Select(r => UserRow.ReadId(r.Row)).Concat(chats.Select(c => c.UserId)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        await foreach (var row in rows.All(RowTable.Conversations, cancellation))
        {
            var key = ConversationRow.ReadKey(row);
            if (ids.Contains(key.UserId) || chats.Exists(c => c.ConversationId == key.ConversationId))
                yield return Whole("conversations", RowTable.Conversations, row);
        }
    }

    /// <summary>The AFIs they lead or spoke last of, the updates they made or that are for them, the verdicts they gave, the requests to them or of which they were told, what they are the sponsor of, and their lines of the audit,
    /// under whichever of their addresses.</summary>
    public async IAsyncEnumerable<PersonalRow> OfRegister(EmailAddress person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var given = new HashSet<(string Partition, string Key, string Columns)>();
        foreach (var address in await AddressesOf(person, cancellation))
        {
            await foreach (var found in Under(address, cancellation))
            {
                if (given.Add((found.Row.Partition, found.Row.Key, found.Columns)))
                    yield return found;
            }
        }
    }

    /// <summary>What of the register is under one address.</summary>
    internal async IAsyncEnumerable<PersonalRow> Under(EmailAddress person, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.All(RowTable.Plans, cancellation))
        {
            if (InRegister(row, person) is { } found)
                yield return found;
        }
    }

    private async Task<IReadOnlyList<Row>> Users(CancellationToken cancellation) =>
        await rows.Query(RowTable.People, Keys.People, Keys.Users, cancellation).ToListAsync(cancellation);

    private static PersonalRow? InRegister(Row row, EmailAddress person)
    {
        if (row.Partition is Keys.Audit)
            return AuditRow.Read(row).Names(person) ? Whole("audit", RowTable.Plans, row) : null;
        return Keys.KindOf(row.Key) switch
        {
            _ when row.Partition.StartsWith('~') => null,
            Keys.AfiKind when AfiRow.Read(row) is { } afi && (afi.Lead == person || afi.Standing?.By == person || afi.Standing?.For == person || afi.Returned?.Update.By == person || afi.Returned?.Update.For == person) => Whole("areas", RowTable.Plans, row),
            Keys.UpdateKind when Keys.IsVerdict(row.Key) => VerdictRow.Read(row).By == person ? Whole("verdicts", RowTable.Plans, row) : null,
            Keys.UpdateKind when UpdateRow.Read(row) is { } update && (update.By == person || update.For == person) => Whole("updates", RowTable.Plans, row),
            Keys.RequestKind when Keys.IsMoreRequests(row.Key) => MoreRequestsRow.Read(row).FirstOrDefault(r => IsIn(r, person)) is { } listed
                ? new PersonalRow("requests", RowTable.Plans, row, RequestRow.Write(listed))
                : null,
            Keys.RequestKind when IsIn(RequestRow.Read(row), person) => Whole("requests", RowTable.Plans, row),
            Keys.FrameworkKind when FrameworkRow.Read(row).Sponsor == person => Whole("frameworks", RowTable.Plans, row),
            Keys.Plan when PlanRow.Read(row).Settings.Sponsor == person => Whole("plans", RowTable.Plans, row),
            _ => null,
        };
    }

    /// <summary>It went to them, or they were told of it.</summary>
    private static bool IsIn(Request request, EmailAddress person) => request.Lead == person || request.Told.Any(t => t.To == person);

    private static PersonalRow Whole(string kind, RowTable table, Row row) => new(kind, table, row, row.Columns);
}
