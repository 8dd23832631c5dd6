namespace AfiBot.Core;

/// <summary>An officer's order: sends the open cycle's card again to those whom none has reached. The sending is that of any card.</summary>
public sealed class SendAgain(IRegister register, IAudit audit, TimeProvider clock)
{
    /// <summary>Plans their card anew. One that is on its way is left to whoever has it, and whoever has no chat is found once they have one.</summary>
    /// <returns>How many were planned.</returns>
    public async Task<int> Run(PlanId plan, Person by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Access.MayRunThePlan(by.In(plan)) || await register.Read(plan, cancellation) is not { } view)
            return 0;
        var position = PlanPosition.Of(view, clock.GetUtcNow());
        var due = Unreached(position);
        await audit.Add(new AuditEntry(position.AsAt, by.Email, "sendAgain", plan.Value, new Dictionary<string, int> { ["requests"] = due.Count }), cancellation);
        var planned = 0;
        foreach (var request in due)
            planned += await register.TrySave(plan, request.With(request.Delivery.Advance(request.Delivery.Step, position.AsAt)), cancellation) ? 1 : 0;
        return planned;
    }

    /// <summary>The requests of those whom no card of the open cycle has reached and who have not answered all. Pure.</summary>
    public static IReadOnlyList<Request> Unreached(PlanPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        return position.OpenCycle is null
            ? []
            : [.. position.View.Requests.Where(r => r.Afis.Count > 0 && !r.Delivery.IsClaimed(position.AsAt) && !position.IsReached(r))];
    }
}
