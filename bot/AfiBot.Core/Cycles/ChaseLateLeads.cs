namespace AfiBot.Core;

/// <summary>The schedule's step: sees to it that whoever leads now is asked (<see cref="FollowLeads"/>), and plans the next card of every
/// lead who has not answered all when it is time and they may be chased. Run late or twice,
/// or by two at once, it plans each card once. The sending is that of any card.</summary>
public sealed class ChaseLateLeads(IRegister register, Hindrances hindrances, TimeProvider clock)
{
    private readonly FollowLeads followLeads = new(register, clock);

    /// <returns>How many cards were planned.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var planned = 0;
        foreach (var plan in await register.Plans(cancellation))
        {
            if (await register.Read(plan.Id, cancellation) is not { } read)
                continue;
            var view = await followLeads.Follow(read, cancellation);
            var position = PlanPosition.Of(view, clock.GetUtcNow());
            if (position.OpenCycle is { } cycle)
                planned += await Chase(position, Ladder.StepDue(cycle, view.Plan.Settings, position.AsAt), cancellation);
        }

        return planned;
    }

    /// <summary>Plans the cards of a step. Where others change a request meanwhile, the next run looks again.</summary>
    private async Task<int> Chase(PlanPosition position, RequestStep due, CancellationToken cancellation)
    {
        var planned = 0;
        var late = position.View.Requests.Select(r => (Request: r, Advanced: Ladder.Advanced(r, due, position.HasAnsweredAll(r.Lead), position.AsAt))).Where(r => r.Advanced is not null).ToList();
        var hindered = await hindrances.Of(position, [.. late.Select(r => r.Request.Lead)], cancellation);
        foreach (var (request, advanced) in late)
        {
            if (hindered.TryGetValue(request.Lead, out var why))
            {
                if (request.Held(due, why, position.AsAt) is { } held)
                    await register.TrySave(position.View.Plan.Id, held, cancellation);
            }
            else if (await register.TrySave(position.View.Plan.Id, advanced!, cancellation))
            {
                planned++;
            }
        }

        return planned;
    }
}
