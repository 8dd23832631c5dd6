using AfiBot.Core;

namespace AfiBot.Testing;

/// <summary>What tests say of a register in few words.</summary>
public static class RegisterShortcuts
{
    /// <summary>The figures that were kept last, or null.</summary>
    public static async Task<FiguresSnapshot?> LastSnapshot(this IRegister register, PlanId plan, CancellationToken cancellation) =>
        await register.KeptFigures(plan, 1, cancellation) is [var newest] ? newest : null;
}
