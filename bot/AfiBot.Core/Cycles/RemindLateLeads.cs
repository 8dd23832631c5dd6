namespace AfiBot.Core;

/// <summary>An officer's order: reminds the leads who have not answered all, before the schedule does. The sending is that of any card.</summary>
public sealed class RemindLateLeads(IRegister register, TimeProvider clock)
{
    /// <summary>Nobody gets a second card sooner than this after the last: an order given twice reminds once.</summary>
    private static readonly TimeSpan _rest = TimeSpan.FromDays(1);

    /// <summary>Plans a reminder for each of them whose last card has gone out a day ago or more. Where others changed a request meanwhile, it is left as it is.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="which">Which leads are meant, as the plan stands.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>How many were planned.</returns>
    public async Task<int> Run(PlanId plan, Func<PlanPosition, Func<EmailAddress, bool>> which, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(which);
        if (await register.Read(plan, cancellation) is not { } view)
            return 0;
        var planned = 0;
        var position = PlanPosition.Of(view, clock.GetUtcNow());
        foreach (var request in Due(position, which(position)))
            planned += await register.TrySave(plan, request, cancellation) ? 1 : 0;
        return planned;
    }

    /// <summary>The requests with a reminder planned. Pure.</summary>
    /// <param name="position">The plan as it stands.</param>
    /// <param name="which">Which leads are meant.</param>
    public static IReadOnlyList<Request> Due(PlanPosition position, Func<EmailAddress, bool> which)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(which);
        return position.OpenCycle is null
            ? []
            :
            [
                .. position.View.Requests
                    .Where(r => which(r.Lead) && !position.HasAnsweredAll(r.Lead) && r.Afis.Count > 0 && r.Delivery is { State: DeliveryState.Sent, SentAt: { } sent } && position.AsAt - sent >= _rest)
                    .Select(r => r.With(r.Delivery.Advance(r.Delivery.Step is RequestStep.Request ? RequestStep.Reminder : r.Delivery.Step, position.AsAt))),
            ];
    }
}
