namespace AfiBot.Core;

/// <summary>What one plan's file of people says somebody does with that plan.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Roles">What they do with it.</param>
/// <param name="Frameworks">The frameworks of that plan which a manager was granted; empty for all.</param>
public sealed record Grant(PlanId Plan, Roles Roles, IReadOnlyList<FrameworkCode> Frameworks);
