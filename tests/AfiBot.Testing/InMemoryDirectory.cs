using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>A directory in memory that keeps every promise of <see cref="IDirectory"/>.</summary>
public sealed class InMemoryDirectory : IDirectory
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<EmailAddress, Person> people = [];
    private readonly Dictionary<UserKey, EmailAddress> emails = [];
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
            }

            return true;
        }
    }

    private static bool IsAsRead(Person given, Person? there) => there is null ? given.Version is null || given.Grants.Count == 0 : there.Version == given.Version;

    public Task<EmailAddress?> EmailOf(UserKey user, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult<EmailAddress?>(emails.TryGetValue(user, out var email) ? email : null);
    }

    public Task Learn(UserKey user, EmailAddress email, CancellationToken cancellation)
    {
        lock (gate)
            emails[user] = email;
        return Task.CompletedTask;
    }

    public Task<PersonalChat> ChatOf(EmailAddress email, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(chats.GetValueOrDefault(email) ?? PersonalChat.None);
    }

    public async Task<bool> TrySaveChat(EmailAddress email, PersonalChat chat, CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref interruption, null) is { } interrupt)
            await interrupt();
        lock (gate)
        {
            if (chats.GetValueOrDefault(email)?.Version != chat.Version)
                return false;
            chats[email] = chat with { Version = (++lastVersion).ToString(CultureInfo.InvariantCulture) };
            return true;
        }
    }
}
