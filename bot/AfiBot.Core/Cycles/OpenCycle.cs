namespace AfiBot.Core;

/// <summary>Opens a cycle: one request for each lead who owes something.</summary>
public sealed class OpenCycle(IRegister register, TimeProvider clock)
{
    /// <summary>Opens the plan's next cycle, unless one is open: opening twice opens once, whoever does it at the same moment.</summary>
    public async Task<OpenOutcome> Open(PlanId plan, CancellationToken cancellation) =>
        (await Attempts.Make<OpenOutcome>(async () =>
        {
            var now = clock.GetUtcNow();
            var view = await register.Read(plan, cancellation)
                ?? throw new InvalidOperationException($"Plan '{plan}' is not in the register.");
            var position = PlanPosition.Of(view, now);
            if (view.Cycle is { } current && current.IsOpen(position.Today))
                return new OpenOutcome.AlreadyOpen(current);

            var (cycle, requests) = Next(position);
            if (requests.Count == 0)
                return new OpenOutcome.NothingToAsk();

            // From here on the last cycle's requests are read by nobody: a sender who is still at work is not waited for.
            await EndCycles.Settle(register, position, evenClaimed: true, cancellation);
            return await register.TryOpen(plan, cycle, requests, cancellation)
                ? new OpenOutcome.Opened(cycle, requests)
                : Attempts.Again<OpenOutcome>();
        })).OrThrow($"No cycle was opened in '{plan}'");

    /// <summary>The cycle that would be opened now, with one request a lead, over the AFIs that show Work in progress or Update awaited. Pure.</summary>
    public static (Cycle Cycle, IReadOnlyList<Request> Requests) Next(PlanPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        var cycle = CycleSchedule.Cycle((position.View.Cycle?.Number ?? 0) + 1, position.View.Plan.Settings, position.AsAt);
        return (
            cycle,
            [
                .. position.Afis
                    .Where(a => a.Status is ShownStatus.WorkInProgress or ShownStatus.UpdateAwaited)
                    .GroupBy(a => a.Afi.Lead)
                    .OrderBy(lead => lead.Key)
                    .Select(lead => Request.New(cycle.Number, lead.Key, lead.First().Afi.LeadName, [.. lead.Select(a => a.Afi.Reference)], position.AsAt)),
            ]);
    }
}
