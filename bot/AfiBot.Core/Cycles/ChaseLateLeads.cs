namespace AfiBot.Core;

/// <summary>The schedule's step: sees to it that whoever leads now is asked (<see cref="FollowLeads"/>), and plans the next card of every
/// lead who has not answered all when it is time. Run late or twice,
/// or by two at once, it plans each card once. The sending is that of any card.</summary>
public sealed class ChaseLateLeads(IRegister register, TimeProvider clock)
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
            if (position.OpenCycle is not { } cycle)
                continue;
            var due = Chase.StepDue(cycle, view.Plan.Settings, position.AsAt);
            foreach (var request in view.Requests)
            {
                // Where others changed the request meanwhile, the next run looks again.
                if (Chase.Advanced(request, due, position.HasAnsweredAll(request.Lead), position.AsAt) is { } advanced
                    && await register.TrySave(plan.Id, advanced, cancellation))
                {
                    planned++;
                }
            }
        }

        return planned;
    }
}
