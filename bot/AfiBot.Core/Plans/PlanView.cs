namespace AfiBot.Core;

/// <summary>Everything a question, a card or a digest needs of a plan, from one read of the store.</summary>
/// <param name="Plan">The plan and its settings.</param>
/// <param name="Frameworks">In the report's order.</param>
/// <param name="Afis">By reference.</param>
/// <param name="Cycle">The latest cycle, open or closed; null before the first.</param>
/// <param name="Requests">The requests of the latest cycle, one per lead asked.</param>
public sealed record PlanView(
    ActionPlan Plan,
    IReadOnlyList<Framework> Frameworks,
    IReadOnlyList<Afi> Afis,
    Cycle? Cycle,
    IReadOnlyList<Request> Requests)
{
    /// <summary>Who answers in the force for a framework: its own sponsor, else the plan's; null where neither is named.</summary>
    public EmailAddress? SponsorOf(FrameworkCode code) => FrameworkOf(code).Sponsor ?? Plan.Settings.Sponsor;

    /// <summary>The framework with this code.</summary>
    /// <exception cref="InvalidOperationException">The plan has none: the store let an AFI outlive its framework.</exception>
    public Framework FrameworkOf(FrameworkCode code) => Frameworks.First(f => f.Code == code);
}
