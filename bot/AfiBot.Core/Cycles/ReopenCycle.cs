namespace AfiBot.Core;

/// <summary>Opens the latest cycle again that an officer closed before its day: what was answered in it still counts.</summary>
public sealed class ReopenCycle(IRegister register, TimeProvider clock)
{
    /// <summary>The cycle as it is once it is open again; null where the latest was not closed before its day, or its day is past. Pure.</summary>
    public static Cycle? Reopened(PlanPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return position.View.Cycle is { ClosedAt: not null } closed && (closed with { ClosedAt = null }) is var cycle && cycle.IsOpen(position.Today) ? cycle : null;
    }

    /// <summary>Opens it, and plans the cards again that its end kept from being sent.</summary>
    /// <returns>The cycle, or null with nothing done; see <see cref="Reopened"/>.</returns>
    public async Task<Cycle?> Reopen(PlanId plan, CancellationToken cancellation) =>
        (await Attempts.Make<Cycle?>(async () =>
        {
            var view = await register.Read(plan, cancellation) ?? throw new InvalidOperationException($"Plan '{plan}' is not in the register.");
            var position = PlanPosition.Of(view, clock.GetUtcNow());
            if (Reopened(position) is not { } cycle)
                return (Cycle?)null;
            if (!await register.TrySave(plan, cycle, cancellation))
                return Attempts.Again<Cycle?>();

            // Where others changed a request meanwhile, its reminder comes all the same.
            foreach (var request in view.Requests.Where(r => r.Delivery is { State: DeliveryState.Unreachable, SentAt: null } && r.Afis.Count > 0))
                await register.TrySave(plan, request.With(request.Delivery.Advance(request.Delivery.Step, position.AsAt)), cancellation);
            return cycle;
        })).OrThrow($"The cycle of '{plan}' was not opened again");
}
