namespace AfiBot.Core;

/// <summary>An officer's order: pauses the chasing of a framework, or of a whole plan, until a day; or takes it up again.</summary>
public sealed class PauseChasing(IRegister register, IAudit audit, TimeProvider clock)
{
    /// <summary>The longest that a pause may last: whoever wants a longer one closes the cycle.</summary>
    public const int MostDays = 92;

    /// <param name="plan">The plan.</param>
    /// <param name="framework">One of its frameworks; null for all.</param>
    /// <param name="until">The last day of the pause, in place of the one before; null to end it.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<PauseOutcome> Pause(PlanId plan, FrameworkCode? framework, DateOnly? until, Person by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!Access.MayRunThePlan(by.In(plan)))
            return PauseOutcome.NotTheirs;
        return (await Attempts.Make<PauseOutcome>(async () =>
        {
            var now = clock.GetUtcNow();
            var current = await register.Find(plan, cancellation) ?? throw new InvalidOperationException($"Plan '{plan}' is not in the register.");
            var today = ForceCalendar.Of(current.Settings).DateOf(now);
            if (until < today || until > today.AddDays(MostDays))
                return PauseOutcome.DateImpossible;
            var others = current.Pauses.Where(p => p.Until >= today && p.Framework != framework).ToList();
            if (until is null && !current.Pauses.Any(p => p.Until >= today && p.Framework == framework))
                return PauseOutcome.NothingToEnd;
            await audit.Add(Entry(plan, framework, until, by, now), cancellation);
            var next = current with { Pauses = until is { } day ? [.. others, new ChasePause(framework, day)] : others };
            return await register.TrySave(next, cancellation) ? PauseOutcome.Done : Attempts.Again<PauseOutcome>();
        })).OrThrow($"The chasing of '{plan}' was not paused");
    }

    /// <summary>Before the pause itself: whatever was paused is in the audit, even where it then stops.</summary>
    private static AuditEntry Entry(PlanId plan, FrameworkCode? framework, DateOnly? until, Person by, DateTimeOffset now) =>
        new(now, by.Email, until is null ? "endPause" : "pause", plan.Value, new Dictionary<string, int>())
        {
            Note = $"{framework?.Value ?? "all"}{(until is { } day ? $" until {day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}" : "")}",
        };
}
