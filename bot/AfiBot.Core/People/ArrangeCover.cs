namespace AfiBot.Core;

/// <summary>Lets somebody answer for a lead for a time, and ends it before its day. A lead arranges it for themselves, an officer for any lead;
/// a deputy cannot pass on what they were given.</summary>
public sealed class ArrangeCover(IDirectory directory, IAudit audit, TimeProvider clock)
{
    /// <summary>Writes the cover down with both of them, all or nothing. Where the same cover is there already, it gets the new dates.</summary>
    /// <param name="view">The plan it is about.</param>
    /// <param name="lead">Whose AFIs they are.</param>
    /// <param name="deputy">Who shall answer for them.</param>
    /// <param name="afis">Which AFIs; empty for all of the lead's.</param>
    /// <param name="from">The first day, a local date of the force.</param>
    /// <param name="until">The last day, included.</param>
    /// <param name="by">Who arranges it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<CoverOutcome> Arrange(
        PlanView view, EmailAddress lead, EmailAddress deputy, IReadOnlyList<AfiReference> afis, DateOnly from, DateOnly until, Person by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(by);
        return (await Attempts.Make<CoverOutcome>(async () =>
        {
            var now = clock.GetUtcNow();
            var today = ForceCalendar.Of(view.Plan.Settings).DateOf(now);
            if (await directory.Find(deputy, cancellation) is not { HasRole: true } covering)
                return new CoverOutcome.UnknownDeputy(deputy);
            if (await directory.Find(lead, cancellation) is not { } covered)
                return new CoverOutcome.NotTheirs();
            var cover = new Cover(view.Plan.Id, lead, NameOf(view, covered), deputy, covering.Name, from, until, afis);
            if (Refusal(view, cover, by, today) is { } refusal)
                return refusal;
            var before = covered.Covers.FirstOrDefault(c => c.IsLike(cover));
            await Note("cover", view, by, now, cover, cancellation);
            return await directory.TryWrite([With(covered, cover, today), With(covering, cover, today)], cancellation)
                ? new CoverOutcome.Arranged(cover, before)
                : Attempts.Again<CoverOutcome>();
        })).OrThrow("The cover was not arranged");
    }

    /// <summary>Ends every cover that a lead has given in this plan, or that of one deputy, whatever its dates.</summary>
    public async Task<CoverOutcome> End(PlanView view, EmailAddress lead, EmailAddress? deputy, Person by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(by);
        return (await Attempts.Make<CoverOutcome>(async () =>
        {
            if (!MayArrange(by.In(view.Plan.Id), lead) || await directory.Find(lead, cancellation) is not { } covered)
                return new CoverOutcome.NotTheirs();
            var now = clock.GetUtcNow();
            var ended = covered.Covers.Where(c => c.Plan == view.Plan.Id && c.Lead == lead && (deputy is null || c.Deputy == deputy)).ToList();
            if (ended.Count == 0)
                return new CoverOutcome.NothingToEnd();
            var changed = new List<Person> { covered with { Covers = [.. covered.Covers.Except(ended)] } };
            foreach (var other in ended.Select(c => c.Deputy).Distinct())
            {
                if (await directory.Find(other, cancellation) is { } covering)
                    changed.Add(covering with { Covers = [.. covering.Covers.Where(c => !ended.Exists(e => e.IsLike(c)))] });
            }

            foreach (var cover in ended)
                await Note("endCover", view, by, now, cover, cancellation);
            return await directory.TryWrite(changed, cancellation) ? new CoverOutcome.Ended(ended) : Attempts.Again<CoverOutcome>();
        })).OrThrow("The cover was not ended");
    }

    /// <summary>Why this cover is not arranged, or null where it may be. Pure.</summary>
    public static CoverOutcome? Refusal(PlanView view, Cover cover, Person by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(cover);
        ArgumentNullException.ThrowIfNull(by);
        if (!MayArrange(by.In(view.Plan.Id), cover.Lead) || !IsLedBy(view, cover))
            return new CoverOutcome.NotTheirs();
        if (cover.Lead == cover.Deputy || (by.IsNamed(cover.Lead) && by.IsNamed(cover.Deputy)))
            return new CoverOutcome.Themselves();
        return cover.Until < today || cover.Until < cover.From || cover.Until.DayNumber - cover.From.DayNumber >= Cover.MostDays
            ? new CoverOutcome.DatesImpossible()
            : null;
    }

    /// <summary>A lead for themselves, an officer for any lead. Who only covers is not the lead.</summary>
    private static bool MayArrange(Person by, EmailAddress lead) => by.Is(Roles.Officer) || (by.IsLead && by.IsNamed(lead));

    private static bool IsLedBy(PlanView view, Cover cover)
    {
        var led = view.Afis.Where(a => a.Lead == cover.Lead).Select(a => a.Reference).ToHashSet();
        return led.Count > 0 && cover.Afis.All(led.Contains);
    }

    private static string NameOf(PlanView view, Person lead) => view.Afis.FirstOrDefault(a => a.Lead == lead.Email)?.LeadName ?? lead.Name;

    /// <summary>The person with this cover in the place of one like it, and without those that are over.</summary>
    private static Person With(Person person, Cover cover, DateOnly today) =>
        person with { Covers = [.. person.Covers.Where(c => !c.IsLike(cover) && c.Until >= today), cover] };

    /// <summary>Before the right itself: whatever was given or taken is in the audit, even where it then stops.</summary>
    private Task Note(string action, PlanView view, Person by, DateTimeOffset now, Cover cover, CancellationToken cancellation) => audit.Add(
        new AuditEntry(now, by.Email, action, view.Plan.Id.Value, new Dictionary<string, int>
        {
            ["areas"] = cover.Afis.Count == 0 ? view.Afis.Count(a => a.Lead == cover.Lead) : cover.Afis.Count,
            ["days"] = cover.Until.DayNumber - cover.From.DayNumber + 1,
        }),
        cancellation);
}
