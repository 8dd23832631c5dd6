namespace AfiBot.Core;

/// <summary>Everything that a position paper says, as figures and lists: of one plan, or of one and others beside it. Pure; how it is worded and drawn is decided elsewhere.</summary>
/// <param name="Plans">The plan that the paper is about, and any others; at least one.</param>
/// <param name="Origin">Where the figures come from.</param>
public sealed record PositionPaper(IReadOnlyList<PaperPlan> Plans, PaperOrigin Origin)
{
    /// <summary>The plan that the paper is about.</summary>
    public PaperPlan Main => Plans[0];

    /// <summary>The plans beside it.</summary>
    public IEnumerable<PaperPlan> Others => Plans.Skip(1);

    /// <summary>The instant of the figures; of snapshots that were made one after the other, the last.</summary>
    public DateTimeOffset AsAt => Plans.Max(p => p.Position.AsAt);

    /// <summary>Whether there is nothing that the reader has to know before trusting the figures.</summary>
    public bool IsSound => Plans.All(p => p.Checks.Count == 0);
}
