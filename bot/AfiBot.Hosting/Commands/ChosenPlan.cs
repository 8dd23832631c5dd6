using System.CommandLine;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>The plan that a command is about: the one that is named, or the only one there is.</summary>
internal static class ChosenPlan
{
    public static Option<string?> Option() => new("--plan") { Description = "The inspection's name. It may be left out where there is one plan." };

    /// <summary>The plan with this name, in any capitals; of no name, the only plan.</summary>
    /// <exception cref="MendableException">There is none, or it is not clear which.</exception>
    public static async Task<ActionPlan> Of(IRegister register, string? name, CancellationToken cancellation)
    {
        var plans = await register.Plans(cancellation);
        var chosen = name is null ? plans : [.. plans.Where(p => PlanName.AreSame(p.Name, name))];
        if (chosen is [var plan])
            return plan;
        throw new MendableException(plans.Count == 0
            ? "there is no plan in the store."
            : $"{(name is null ? "there are several plans" : $"there is no plan '{name}'")}. Give one with --plan: {string.Join("; ", plans.Select(p => p.Name))}.");
    }
}
