namespace AfiBot.Core;

/// <summary>Closes a cycle before its day, at an officer's word.</summary>
public sealed class CloseCycle(IRegister register, TimeProvider clock)
{
    /// <summary>Closes the open cycle; null where none is open.</summary>
    public async Task<Cycle?> Close(PlanId plan, CancellationToken cancellation)
    {
        while (true)
        {
            var now = clock.GetUtcNow();
            var view = await register.Read(plan, cancellation)
                ?? throw new InvalidOperationException($"Plan '{plan}' is not in the register.");
            if (view.Cycle is not { } cycle || !cycle.IsOpen(ForceCalendar.Of(view.Plan.Settings).DateOf(now)))
                return null;
            var closed = cycle with { ClosedAt = now };
            if (await register.TrySave(plan, closed, cancellation))
                return closed;
        }
    }
}
