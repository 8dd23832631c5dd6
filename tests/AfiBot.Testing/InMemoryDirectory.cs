using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>A directory in memory that keeps every promise of <see cref="IDirectory"/>.</summary>
public sealed class InMemoryDirectory : IDirectory
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<EmailAddress, Person> people = [];
    private readonly Dictionary<EmailAddress, int> marks = [];
    private readonly Dictionary<UserKey, (IReadOnlyList<EmailAddress> Addresses, DateTimeOffset? AskedAt, string? Marks)> users = [];
    private readonly Dictionary<EmailAddress, PersonalChat> chats = [];
    private int lastVersion;
    private Func<Task>? interruption;
    private Func<Task>? writing;

    /// <summary>Lets somebody else in between the reading of the people and the next writing of some, once.</summary>
    public void BeforeNextPeople(Func<Task> interruption) => writing = interruption;

    /// <summary>Lets something happen between the reading of a chat and the next writing of one, once.</summary>
    public void BeforeNextWrite(Func<Task> interruption) => this.interruption = interruption;

    public Task<IReadOnlyList<Person>> People(CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<Person>>([.. people.Values]);
    }

    public Task<Person?> Find(EmailAddress email, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(people.GetValueOrDefault(email));
    }

    public async Task<bool> TryWrite(IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref writing, null) is { } interrupt)
            await interrupt();
        lock (gate)
        {
            if (people.Any(p => !IsAsRead(p, this.people.GetValueOrDefault(p.Email))))
                return false;
            foreach (var person in people)
            {
                if (person.Grants.Count == 0)
                    this.people.Remove(person.Email);
                else
                    this.people[person.Email] = person with { Version = (++lastVersion).ToString(CultureInfo.InvariantCulture) };
                marks[person.Email] = ++lastVersion;
            }

            return true;
        }
    }

    private static bool IsAsRead(Person given, Person? there) => there is null ? given.Version is null || given.Grants.Count == 0 : there.Version == given.Version;

    public Task<KnownUser?> Find(UserKey user, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(users.TryGetValue(user, out var known)
                ? new KnownUser(Together(known.Addresses), known.Addresses, known.AskedAt, known.Marks == MarksOf(known.Addresses))
                : null);
        }
    }

    public Task<Person?> Learn(UserKey user, IReadOnlyList<EmailAddress> found, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var (other, address) in users.Keys.SelectMany(u => found.Select(a => (u, a))).ToList())
            {
                if (other != user && other.ChannelId == user.ChannelId && other.TenantId == user.TenantId)
                    TakeFrom(other, address);
            }

            IReadOnlyList<EmailAddress> before = users.TryGetValue(user, out var known) ? known.Addresses : [];
            EmailAddress[] addresses = [.. found.Union(before)];
            var person = Together(addresses);
            var email = person?.Email ?? addresses[0];
            users[user] = ([email, .. addresses.Where(a => a != email)], at, MarksOf(addresses));
            if (before is [var old, ..])
                Move(old, email);
            return Task.FromResult(person);
        }
    }

    public Task<PersonalChat> ChatOf(EmailAddress email, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(chats.GetValueOrDefault(AddressOfChat(email)) ?? PersonalChat.None);
    }

    public async Task<bool> TrySaveChat(EmailAddress email, PersonalChat chat, CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref interruption, null) is { } interrupt)
            await interrupt();
        lock (gate)
        {
            var kept = AddressOfChat(email);
            if (chats.GetValueOrDefault(kept)?.Version != chat.Version)
                return false;
            chats[kept] = chat with { Version = (++lastVersion).ToString(CultureInfo.InvariantCulture) };
            return true;
        }
    }

    private Person? Together(IReadOnlyList<EmailAddress> addresses) =>
        Person.Together(addresses, [.. addresses.Select(a => people.GetValueOrDefault(a)).OfType<Person>()]);

    private string MarksOf(IReadOnlyList<EmailAddress> addresses) => string.Join(' ', addresses.Order().Select(a => marks.GetValueOrDefault(a)));

    private EmailAddress AddressOfChat(EmailAddress email) => chats.ContainsKey(email)
        ? email
        : users.Values.Where(u => u.Addresses.Contains(email)).SelectMany(u => u.Addresses).Where(chats.ContainsKey).Append(email).First();

    private void TakeFrom(UserKey user, EmailAddress address)
    {
        var (had, _, _) = users[user];
        if (!had.Contains(address))
            return;
        EmailAddress[] left = [.. had.Where(a => a != address)];
        if (left is [var next, ..])
        {
            users[user] = (left, null, null);
            Move(address, next);
        }
        else
        {
            users.Remove(user);
            chats.Remove(address);
        }
    }

    private void Move(EmailAddress from, EmailAddress to)
    {
        if (from != to && chats.Remove(from, out var chat))
            chats.TryAdd(to, chat);
    }
}
