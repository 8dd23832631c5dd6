namespace AfiBot.Core;

/// <summary>The schedule's step: opens what is due by now. Run late or twice, it opens what is missing, once.</summary>
public sealed class OpenDueCycles(IRegister register, OpenCycle openCycle, TimeProvider clock)
{
    /// <summary>Opens a cycle in every plan whose last scheduled opening has neither been followed by one nor fell into one.</summary>
    /// <returns>The plans in which a cycle was opened.</returns>
    public async Task<IReadOnlyList<ActionPlan>> Run(CancellationToken cancellation)
    {
        var opened = new List<ActionPlan>();
        foreach (var plan in await register.Plans(cancellation))
        {
            var due = CycleSchedule.LatestOpening(plan.Settings, clock.GetUtcNow());
            if (due < plan.CreatedAt)
                continue;
            var cycle = (await register.Read(plan.Id, cancellation))?.Cycle;
            if (cycle is not null && (cycle.OpenedAt >= due || cycle.WasOpen(due, ForceCalendar.Of(plan.Settings).DateOf(due))))
                continue;
            if (await openCycle.Open(plan.Id, cancellation) is OpenOutcome.Opened)
                opened.Add(plan);
        }

        return opened;
    }
}
