namespace AfiBot.Core;

/// <summary>A framework in a paper.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Figures">Its counts.</param>
/// <param name="Afis">Its AFIs, by reference.</param>
public sealed record PaperFramework(Framework Framework, Figures Figures, IReadOnlyList<AfiPosition> Afis)
{
    /// <summary>Whether it belongs to a priority service: those are inspected first.</summary>
    public bool IsInspectedFirst => Framework.PriorityServices.Count > 0;

    /// <summary>Those of which there is something to tell: what was said of them, or that they are late.</summary>
    public IEnumerable<AfiPosition> Notable => Afis.Where(a => a.Overdue || a.Afi.Standing is { Narrative.Length: > 0 });
}
