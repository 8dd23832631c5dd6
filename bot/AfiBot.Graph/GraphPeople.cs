using AfiBot.Core;
using Microsoft.Kiota.Abstractions;

namespace AfiBot.Graph;

/// <summary>Asks Graph about people, and keeps what it says for a while: one step of the schedule asks the same several times.</summary>
internal sealed class GraphPeople(GraphCalls calls, IDirectory directory, TimeProvider clock)
{
    /// <summary>The client whose users are Entra's objects.</summary>
    public const string Teams = "msteams";

    /// <summary>How long an answer is kept, also that there is nobody of that name.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<EmailAddress, (GraphPerson? Person, DateTimeOffset At)> known = [];

    /// <summary>Those of these people whom Graph has, by the addresses they were asked for.</summary>
    public async Task<IReadOnlyDictionary<EmailAddress, GraphPerson>> Find(IReadOnlyCollection<EmailAddress> people, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var found = new Dictionary<EmailAddress, GraphPerson>();
        var unknown = new List<EmailAddress>();
        lock (gate)
        {
            foreach (var person in people.Distinct())
            {
                if (!known.TryGetValue(person, out var kept) || now - kept.At >= Kept)
                    unknown.Add(person);
                else if (kept.Person is not null)
                    found[person] = kept.Person;
            }
        }

        if (unknown.Count == 0)
            return found;
        foreach (var (person, told, isWhole) in await Ask(unknown, cancellation))
        {
            if (told is not null)
                found[person] = told;
            lock (gate)
            {
                if (isWhole)
                    known[person] = (told, now);
            }
        }

        return found;
    }

    /// <returns>What is told of each, and whether Graph answered all that was asked: what it did not, it may the next time.</returns>
    private async Task<IReadOnlyList<(EmailAddress Email, GraphPerson? Told, bool IsWhole)>> Ask(IReadOnlyList<EmailAddress> people, CancellationToken cancellation)
    {
        var (ids, isWhole) = await ObjectIds(people, cancellation);
        List<string> distinct = [.. ids.Values.Distinct(StringComparer.Ordinal)];
        var managers = await calls.Ask(GraphRight.Managers, [.. distinct.Select(ManagerOf)], GraphJson.Default.GraphUser, cancellation);
        var mailboxes = await calls.Ask(GraphRight.Mailboxes, [.. distinct.Select(MailboxOf)], GraphJson.Default.GraphMailbox, cancellation);
        return [.. people.Select(person =>
        {
            if (!ids.TryGetValue(person, out var id))
                return (person, null, isWhole);
            var (manager, mailbox) = (managers[distinct.IndexOf(id)], mailboxes[distinct.IndexOf(id)]);
            return (person, (GraphPerson?)new GraphPerson(GraphPerson.ManagerOf(manager.Value), Leave.Of(mailbox.Value?.AutomaticRepliesSetting)), !manager.MayPass && !mailbox.MayPass);
        })];
    }

    /// <summary>Whose object is under which address. Who has spoken to the bot in Teams is known by it already, whatever their address is
    /// by now; the others are looked for under the address.</summary>
    /// <returns>The ids by address, and whether Graph answered for all that were asked for.</returns>
    public async Task<(IReadOnlyDictionary<EmailAddress, string> Ids, bool IsWhole)> ObjectIds(IReadOnlyList<EmailAddress> people, CancellationToken cancellation)
    {
        var ids = new Dictionary<EmailAddress, string>();
        foreach (var person in people)
        {
            var users = await directory.UsersOf(person, cancellation);
            if (users.FirstOrDefault(u => u.ChannelId == Teams && Guid.TryParse(u.UserId, out _)) is { UserId: var id })
                ids[person] = id;
        }

        List<EmailAddress> others = [.. people.Where(p => !ids.ContainsKey(p))];
        var found = await calls.Ask(GraphRight.People, [.. others.Select(UsersUnder)], GraphJson.Default.GraphUsers, cancellation);
        foreach (var (person, answer) in others.Zip(found))
        {
            // Under one address there may be a member and a guest; which of them is meant cannot be told.
            if (answer.Value?.Value is [{ Id: { } id }])
                ids[person] = id;
        }

        return (ids, !found.Any(f => f.MayPass));
    }

    private RequestInformation ManagerOf(string id) =>
        calls.Requests.Users[id].Manager.ToGetRequestInformation(request => request.QueryParameters.Select = ["id", "displayName", "mail", "userPrincipalName"]);

    private RequestInformation MailboxOf(string id) =>
        calls.Requests.Users[id].MailboxSettings.ToGetRequestInformation(request => request.QueryParameters.Select = ["automaticRepliesSetting"]);

    /// <summary>Whoever has, or had, this address; and a guest whose own it is.</summary>
    private RequestInformation UsersUnder(EmailAddress address) => calls.Requests.Users.ToGetRequestInformation(request =>
    {
        // Within a batch the SDK writes addresses decoded, so what means something in an address is encoded once more.
        var value = Uri.EscapeDataString(address.Value.Replace("'", "''", StringComparison.Ordinal));
        var guest = Uri.EscapeDataString($"{address.Value.Replace("'", "''", StringComparison.Ordinal).Replace('@', '_')}#EXT#@");
        request.QueryParameters.Select = ["id"];
        request.QueryParameters.Filter =
            $"mail eq '{value}' or userPrincipalName eq '{value}' or proxyAddresses/any(p:p eq 'smtp:{value}') or startswith(userPrincipalName,'{guest}')";
    });
}
