using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>A directory in memory that keeps every promise of <see cref="IDirectory"/>.</summary>
public sealed class InMemoryDirectory : IDirectory
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<EmailAddress, Person> people = [];
    private readonly Dictionary<UserKey, EmailAddress> emails = [];
    private readonly Dictionary<EmailAddress, ConversationReference> references = [];

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

    public Task Write(IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var person in people)
                this.people[person.Email] = person;
        }

        return Task.CompletedTask;
    }

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

    public Task<ConversationReference?> ReferenceOf(EmailAddress email, CancellationToken cancellation)
    {
        lock (gate)
            return Task.FromResult(references.GetValueOrDefault(email));
    }

    public Task SaveReference(EmailAddress email, ConversationReference? reference, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (reference is null)
                references.Remove(email);
            else
                references[email] = reference;
        }

        return Task.CompletedTask;
    }
}
