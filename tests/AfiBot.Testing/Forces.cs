using System.Globalization;
using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>Made-up forces, as many and as large as wanted. Each has an action plan with leads of its own; the later its number, the newer the plan.</summary>
public static class Forces
{
    /// <summary>A force's plan.</summary>
    public static PlanId Plan(int force) => new(string.Create(CultureInfo.InvariantCulture, $"force-{force:D2}"));

    /// <summary>One of the leads of a force, from 0.</summary>
    public static Person Lead(int force, int number) =>
        Some.Lead(string.Create(CultureInfo.InvariantCulture, $"lead.{number:D6}.of.{force:D2}")) with { Grants = [new Grant(Plan(force), Roles.Lead, [])] };

    /// <summary>One of the AFIs of a plan, from 0. The leads take turns: AFI n is lead n's, modulo the number of leads.</summary>
    public static AfiReference Afi(int number) => Some.Reference(string.Create(CultureInfo.InvariantCulture, $"SRP-{number:D5}"));

    /// <summary>Writes a force's plan, each AFI with the standing it was imported with, and opens a cycle in it.</summary>
    public static async Task Write(IRegister register, TimeProvider clock, int force, int afis, int leads, CancellationToken cancellation = default)
    {
        Afi[] written = [.. Enumerable.Range(0, afis).Select(n => Imported(force, n, n % leads))];
        var plan = Some.Plan() with { Id = Plan(force), Name = $"Plan of force {force}", CreatedAt = Some.Monday.AddDays(-30).AddMinutes(force) };
        if (!await register.TryWrite(plan, [Some.Framework()], written, [.. written.Select(a => a.Standing!)], cancellation))
            throw new InvalidOperationException($"'{plan.Id}' is there already.");
        if (await new OpenCycle(register, clock).Open(plan.Id, cancellation) is not OpenOutcome.Opened)
            throw new InvalidOperationException($"No cycle was opened in '{plan.Id}'.");
    }

    private static Afi Imported(int force, int number, int lead)
    {
        var reference = Afi(number).Value;
        return Some.Afi(reference) with
        {
            Lead = Lead(force, lead).Email,
            UpdateCount = 1,
            Standing = Some.Update(reference) with { Via = UpdateChannel.Import, By = null, Cycle = null, For = Lead(force, lead).Email },
        };
    }
}
