namespace AfiBot.Core;

/// <summary>Keeps who is asked in an open cycle true to who leads now. What is asked was settled when the cycle opened; an AFI that goes
/// to another lead meanwhile is theirs to answer, so their request has it, and if they have none they get one, with a card like any other.</summary>
/// <remarks>A lead is given an AFI before it is taken from the one before: so whoever stops half way, or comes at the same moment,
/// leaves it with two rather than with none, and an AFI with two is asked for once, of whoever leads on it.</remarks>
public sealed class FollowLeads(IRegister register, TimeProvider clock)
{
    /// <summary>Why a card is not sent any more.</summary>
    public const string WentElsewhere = "the areas went to somebody else";

    /// <summary>Brings a plan's requests up to date. Where others changed one meanwhile, the next run looks again.</summary>
    /// <returns>The plan as it stands then.</returns>
    public async Task<PlanView> Follow(PlanView view, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        view = await Save(view, Gained, cancellation);
        return await Save(view, Relieved, cancellation);
    }

    /// <summary>The requests of those who lead on something that the open cycle asks and their request lacks: new ones, and ones with more
    /// in them, for which a card is due again where the last one has gone out without it. Nobody is asked in the name of somebody
    /// who was forgotten, and a card that is being sent at this moment is waited for. Pure.</summary>
    public static IReadOnlyList<Request> Gained(PlanPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return position.OpenCycle is not { } cycle
            ? []
            :
            [
                .. position.Afis.Where(a => a.Asked && !Pseudonym.IsOne(a.Afi.Lead))
                    .GroupBy(a => a.Afi.Lead)
                    .OrderBy(lead => lead.Key)
                    .Select(lead => Gained(cycle, RequestTo(position, lead.Key), [.. lead], position.AsAt))
                    .OfType<Request>(),
            ];
    }

    /// <summary>The requests of those who have something in theirs that another leads on, and has in their own request by now. Who is left
    /// with nothing is spared the card that was still to come. Pure.</summary>
    public static IReadOnlyList<Request> Relieved(PlanPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return position.OpenCycle is null
            ? []
            : [.. position.View.Requests.Select(r => Relieved(r, [.. r.Afis.Where(a => WentFrom(r, a, position))], position.AsAt)).OfType<Request>()];
    }

    private static Request? Gained(Cycle cycle, Request? request, IReadOnlyList<AfiPosition> afis, DateTimeOffset now)
    {
        var missing = afis.Where(a => request?.Afis.Contains(a.Afi.Reference) is not true).ToList();
        if (missing.Count == 0 || request?.Delivery.IsClaimed(now) is true)
            return null;
        var (lead, leadName) = (afis[0].Afi.Lead, afis[0].Afi.LeadName);
        if (request is null)
            return Request.New(cycle.Number, lead, leadName, [.. afis.Select(a => a.Afi.Reference)], now);
        var more = request with
        {
            LeadName = leadName,
            Afis = [.. request.Afis.Concat(missing.Select(a => a.Afi.Reference)).Order()],
            PassedOn = [.. request.PassedOn.Except(missing.Select(a => a.Afi.Reference))],
        };
        return request.Delivery.IsFinal && missing.Exists(a => !a.Answered) ? more.With(request.Delivery.Advance(request.Delivery.Step, now)) : more;
    }

    private static Request? Relieved(Request request, IReadOnlyList<AfiReference> gone, DateTimeOffset now)
    {
        if (gone.Count == 0 || request.Delivery.IsClaimed(now))
            return null;
        var less = request with { Afis = [.. request.Afis.Except(gone)], PassedOn = [.. request.PassedOn.Union(gone).Order()] };
        return less switch
        {
            { Afis.Count: > 0 } or { Delivery.IsFinal: true } => less,
            { Delivery: { SentAt: not null } delivery } => less.With(delivery.Spare(WentElsewhere, now)),
            { Delivery: { State: DeliveryState.Sending } delivery } => less.With(delivery.Fail("not known whether it arrived", now)),
            _ => less.With(less.Delivery.Miss(WentElsewhere, now)),
        };
    }

    private static bool WentFrom(Request request, AfiReference reference, PlanPosition position) =>
        position.Find(reference)?.Afi.Lead is { } lead && lead != request.Lead && RequestTo(position, lead)?.Afis.Contains(reference) is true;

    private static Request? RequestTo(PlanPosition position, EmailAddress lead) => position.View.Requests.FirstOrDefault(r => r.Lead == lead);

    private async Task<PlanView> Save(PlanView view, Func<PlanPosition, IReadOnlyList<Request>> change, CancellationToken cancellation)
    {
        var changed = change(PlanPosition.Of(view, clock.GetUtcNow()));
        foreach (var request in changed)
        {
            _ = request.Version is null
                ? await register.TryAdd(view.Plan.Id, request, cancellation)
                : await register.TrySave(view.Plan.Id, request, cancellation);
        }

        return changed.Count == 0 ? view : await register.Read(view.Plan.Id, cancellation) ?? view;
    }
}
