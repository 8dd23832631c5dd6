namespace AfiBot.Core;

/// <summary>Gives AFIs to another lead, at an officer's word: what an import of changed files does, without the files.</summary>
/// <remarks>The right is written before the AFIs, as by an import: should it stop between the two, somebody may lead and has nothing to lead
/// on yet, which does no harm. Done again, it goes on.</remarks>
public sealed class ChangeLead(IRegister register, IDirectory directory, IAudit audit, FollowLeads followLeads, TimeProvider clock)
{
    /// <summary>Makes somebody the lead of AFIs, and in an open cycle the one who is asked about them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="afis">Which of its AFIs; those they lead on already stay as they are.</param>
    /// <param name="to">Who is to lead on them. Where the plan has them as no lead yet, it has from now on.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<LeadOutcome> Change(PlanId plan, IReadOnlyList<AfiReference> afis, EmailAddress to, Person by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Access.MayRunThePlan(by.In(plan)))
            return new LeadOutcome.NotTheirs();
        var moved = new Dictionary<AfiReference, LeadChange>();
        return (await Attempts.Make<LeadOutcome>(async () =>
        {
            var view = await register.Read(plan, cancellation) ?? throw new InvalidOperationException($"Plan '{plan}' is not in the register.");
            if (await directory.Find(to, cancellation) is not { HasRole: true } lead)
                return new LeadOutcome.UnknownPerson(to);
            var changed = view.Afis.Where(a => afis.Contains(a.Reference) && a.Lead != lead.Email).ToList();
            await Note(view, [.. changed.Select(a => new LeadChange(a.Reference, a.Lead, lead.Email)).Where(c => moved.TryAdd(c.Reference, c))], by, cancellation);
            if (!lead.In(plan).IsLead && !await directory.TryWrite([lead.With(plan, AsLead(lead, plan))], cancellation))
                return Attempts.Again<LeadOutcome>();
            var title = view.Afis.FirstOrDefault(a => a.Lead == lead.Email)?.LeadName ?? lead.Name;
            if (changed.Count > 0 && !await register.TryWrite(view.Plan, [], [.. changed.Select(a => a with { Lead = lead.Email, LeadName = title })], [], cancellation))
                return Attempts.Again<LeadOutcome>();
            await followLeads.Follow(await register.Read(plan, cancellation) ?? view, cancellation);
            return moved.Count == 0 ? new LeadOutcome.Unchanged() : new LeadOutcome.Changed([.. moved.Values]);
        })).OrThrow("Who leads was not changed");
    }

    private static Grant AsLead(Person lead, PlanId plan) => lead.GrantOf(plan) is { } grant ? grant with { Roles = grant.Roles | Roles.Lead } : new Grant(plan, Roles.Lead, []);

    /// <summary>Before the change itself: whatever went to somebody else is in the audit, even where it then stops.</summary>
    private async Task Note(PlanView view, IReadOnlyList<LeadChange> changes, Person by, CancellationToken cancellation)
    {
        foreach (var from in changes.GroupBy(c => c.From).OrderBy(c => c.Key))
        {
            await audit.Add(
                new AuditEntry(clock.GetUtcNow(), by.Email, LeadChange.Action, view.Plan.Id.Value, new Dictionary<string, int> { ["areas"] = from.Count() })
                {
                    Note = LeadChange.Note([.. from]),
                },
                cancellation);
        }
    }
}
