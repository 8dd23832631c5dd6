namespace AfiBot.Core;

/// <summary>Closes a cycle before its day, at an officer's word.</summary>
public sealed class CloseCycle(IRegister register, TimeProvider clock)
{
    /// <summary>Closes the open cycle, and settles its requests; null where none is open.</summary>
    public async Task<Cycle?> Close(PlanId plan, CancellationToken cancellation) =>
        (await Attempts.Make<Cycle?>(async () =>
        {
            var now = clock.GetUtcNow();
            var view = await register.Read(plan, cancellation)
                ?? throw new InvalidOperationException($"Plan '{plan}' is not in the register.");
            var position = PlanPosition.Of(view, now);
            if (position.OpenCycle is not { } cycle)
                return (Cycle?)null;
            var closed = cycle with { ClosedAt = now };
            if (!await register.TrySave(plan, closed, cancellation))
                return Attempts.Again<Cycle?>();
            await EndCycles.Settle(register, position, evenClaimed: false, cancellation);
            return closed;
        })).OrThrow($"The cycle of '{plan}' was not closed");
}
