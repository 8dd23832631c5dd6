namespace AfiBot.Core;

/// <summary>A group of areas for improvement that the inspectorate grades as one, such as Strategic road policing.</summary>
/// <param name="Code">Short code, unique in the plan.</param>
/// <param name="Name">The inspectorate's name for it, unique in the plan.</param>
/// <param name="Aliases">Other names people use for it.</param>
/// <param name="Grading">The inspectorate's judgement, or null where the inspection does not grade.</param>
/// <param name="Direction">Direction of travel since the last inspection, or null where the report gives none.</param>
/// <param name="PriorityServices">The priority services it belongs to.</param>
/// <param name="Order">Its place in the published report, from 0.</param>
public sealed record Framework(
    FrameworkCode Code,
    string Name,
    IReadOnlyList<string> Aliases,
    Grading? Grading,
    Direction? Direction,
    IReadOnlyList<string> PriorityServices,
    int Order)
{
    /// <summary>Who answers for it in the force's chief officer group; null where the plan's file does not say.</summary>
    public EmailAddress? Sponsor { get; init; }
}
