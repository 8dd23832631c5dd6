using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>Forgets a person: what is only about them is removed, and in the register's history a pseudonym takes their place.</summary>
/// <remarks>Each of their addresses gets a pseudonym of its own, alike but for a number, so that what was kept apart stays so. The directory entry goes last, since it tells what else is theirs. Stopped half way, it goes on when it is begun again.</remarks>
public sealed class ForgetPerson(IRowStore rows, IAudit audit, TimeProvider clock)
{
    private readonly PersonalData data = new(rows);

    /// <returns>The line that was written into the audit; null, with nothing done, where nothing is kept of this person.</returns>
    public async Task<AuditEntry?> Forget(EmailAddress person, EmailAddress by, CancellationToken cancellation)
    {
        var directory = await data.OfDirectory(person, cancellation);
        if (directory.Count == 0 && !await data.OfRegister(person, cancellation).AnyAsync(cancellation))
            return null;
        var pseudonym = await Begin(person, directory, cancellation);
        var counts = new Dictionary<string, int>();
        foreach (var (address, number) in (await data.AddressesOf(person, cancellation)).Select((a, n) => (a, n)))
            await ForgetInRegister(address, number == 0 ? pseudonym : pseudonym.Numbered(number + 1), counts, cancellation);
        await LeaveOthers(person, counts, cancellation);
        counts["conversations"] = await RemoveConversations(directory, cancellation);
        foreach (var kind in directory.Where(r => r.Kind is not "forgetting").GroupBy(r => r.Kind))
            counts[kind.Key] = kind.Count();
        var entry = new AuditEntry(clock.GetUtcNow(), by, "forget", pseudonym.Email.Value, counts);
        await audit.Add(entry, cancellation);
        await rows.TryCommit(
            RowTable.People,
            Keys.People,
            [.. directory.Select(r => r.Row.Key).Append(Keys.Forgetting(person)).Distinct().Select(key => new RowChange.Delete(key))],
            cancellation);
        return entry;
    }

    private async Task<Pseudonym> Begin(EmailAddress person, IReadOnlyList<PersonalRow> directory, CancellationToken cancellation)
    {
        if (directory.FirstOrDefault(r => r.Kind is "forgetting") is { } begun)
            return ForgettingRow.Read(begun.Row);
        var pseudonym = Pseudonym.New();
        return await rows.TryCommit(RowTable.People, Keys.People, [new RowChange.Insert(Keys.Forgetting(person), ForgettingRow.Write(pseudonym))], cancellation)
            ? pseudonym
            : ForgettingRow.Read((await rows.Find(RowTable.People, Keys.People, Keys.Forgetting(person), cancellation))!);
    }

    /// <summary>Goes over the register until nothing is found: what changed between being read and being written is found again.</summary>
    private async Task ForgetInRegister(EmailAddress person, Pseudonym pseudonym, Dictionary<string, int> counts, CancellationToken cancellation) =>
        (await Attempts.Make<bool>(async () =>
        {
            var found = await data.Under(person, cancellation).ToListAsync(cancellation);
            if (found.Count == 0)
                return true;
            foreach (var personal in found)
            {
                if (await rows.TryCommit(personal.Table, personal.Row.Partition, Changes(personal, person, pseudonym), cancellation))
                    counts[personal.Kind] = counts.GetValueOrDefault(personal.Kind) + 1;
            }

            return Attempts.Again<bool>();
        })).OrThrow("A person was not forgotten in full");

    private static RowChange[] Changes(PersonalRow personal, EmailAddress person, Pseudonym pseudonym)
    {
        var row = personal.Row;
        return personal.Kind switch
        {
            "areas" => [Replace(AfiRow.Write(Forgetting.Of(AfiRow.Read(row), person, pseudonym)!))],
            "updates" => [Replace(UpdateRow.Write(Forgetting.Of(UpdateRow.Read(row), person, pseudonym)!))],
            "verdicts" => [Replace(VerdictRow.Write(Forgetting.Of(VerdictRow.Read(row), person, pseudonym)!))],
            "audit" => [Replace(AuditRow.Write(Forgetting.Of(AuditRow.Read(row), person, pseudonym)!))],
            "requests" when Keys.IsMoreRequests(row.Key) =>
                [Replace(MoreRequestsRow.Write(MoreRequestsRow.Read(row).Select(r => Forgetting.Of(r, person, pseudonym) ?? r)))],
            "frameworks" => [Replace(FrameworkRow.Write(FrameworkRow.Read(row) with { Sponsor = null }))],
            "plans" when PlanRow.Read(row) is var plan => [Replace(PlanRow.Write(plan with { Settings = plan.Settings with { Sponsor = null } }))],
            "requests" => Moved(Forgetting.Of(RequestRow.Read(row), person, pseudonym)!),
            _ => throw new ArgumentOutOfRangeException(nameof(personal), personal, null),
        };

        RowChange Replace(string columns) => new RowChange.Replace(row.Key, columns, row.ETag);

        // A request's key has the lead in it.
        RowChange[] Moved(Request request) => Keys.Request(request.Cycle, request.Lead) == row.Key
            ? [Replace(RequestRow.Write(request))]
            : [new RowChange.Delete(row.Key), new RowChange.Insert(Keys.Request(request.Cycle, request.Lead), RequestRow.Write(request))];
    }

    /// <summary>Whoever covered for them, was covered by them, or had them as line manager, has that no more.</summary>
    private async Task LeaveOthers(EmailAddress person, Dictionary<string, int> counts, CancellationToken cancellation) =>
        (await Attempts.Make<bool>(async () =>
        {
            var found = await data.OfOthers(person, cancellation);
            if (found.Count == 0)
                return true;
            foreach (var other in found.DistinctBy(o => o.Row.Key))
            {
                if (await rows.TryCommit(other.Table, other.Row.Partition, [new RowChange.Replace(other.Row.Key, Without(other), other.Row.ETag)], cancellation))
                    counts[other.Kind] = counts.GetValueOrDefault(other.Kind) + (other.Kind is "covers" ? CoverRow.ReadAll(other.Columns).Count : 1);
            }

            return Attempts.Again<bool>();
        })).OrThrow("A person was not forgotten in full");

    private static string Without(PersonalRow personal)
    {
        var other = PersonRow.Read(personal.Row);
        if (personal.Kind is not "covers")
        {
            var named = GrantRow.ReadAll(personal.Columns).Select(g => g.Plan).ToHashSet();
            return PersonRow.Write(other with { Grants = [.. other.Grants.Select(g => named.Contains(g.Plan) ? g with { LineManager = null } : g)] });
        }

        var theirs = CoverRow.ReadAll(personal.Columns);
        return PersonRow.Write(other with { Covers = [.. other.Covers.Where(c => !theirs.Any(c.IsLike))] });
    }

    private async Task<int> RemoveConversations(IReadOnlyList<PersonalRow> directory, CancellationToken cancellation)
    {
        var found = await data.OfConversations(directory, cancellation).ToListAsync(cancellation);
        foreach (var conversation in found)
            await rows.TryCommit(conversation.Table, conversation.Row.Partition, [new RowChange.Delete(conversation.Row.Key)], cancellation);
        return found.Count;
    }
}
