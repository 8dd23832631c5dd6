namespace AfiBot.Core;

/// <summary>What the ILAU channel is told every week.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Now">The figures.</param>
/// <param name="Before">The figures of the last digest, or null for the first.</param>
/// <param name="Since">From when on changes are told: the last digest, or a week ago for the first.</param>
/// <param name="Frameworks">In the report's order.</param>
/// <param name="Changed">AFIs with a standing update since then, latest first.</param>
/// <param name="Cycle">The latest cycle, or null.</param>
/// <param name="CycleIsOpen">Whether that cycle still takes answers.</param>
/// <param name="NotAnswered">Leads who still owe an answer, those who owe most first.</param>
/// <param name="Overdue">AFIs past their target date, longest first.</param>
public sealed record Digest(
    string Plan,
    FiguresSnapshot Now,
    FiguresSnapshot? Before,
    DateTimeOffset Since,
    IReadOnlyList<Framework> Frameworks,
    IReadOnlyList<AfiPosition> Changed,
    Cycle? Cycle,
    bool CycleIsOpen,
    IReadOnlyList<LeadProgress> NotAnswered,
    IReadOnlyList<AfiPosition> Overdue)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Composes the digest of a plan as it stands.</summary>
    public static Digest Of(PlanPosition position, FiguresSnapshot? before)
    {
        ArgumentNullException.ThrowIfNull(position);
        var since = before?.At ?? position.AsAt - Week;
        return new Digest(
            position.View.Plan.Name,
            FiguresSnapshot.Of(position),
            before,
            since,
            position.View.Frameworks,
            [.. position.Afis.Where(a => a.Afi.Standing is { Via: not UpdateChannel.Import } && a.Afi.Standing.At > since).OrderByDescending(a => a.Afi.Standing!.At)],
            position.View.Cycle,
            position.OpenCycle is not null,
            [.. LeadProgress.Of(position.Afis).Where(p => !p.HasAnsweredAll)],
            [.. position.Afis.Where(a => a.Overdue).OrderBy(a => a.Afi.DueDate).ThenBy(a => a.Afi.Reference)]);
    }

    /// <summary>How one framework stood in the last digest, or null.</summary>
    public Figures? BeforeOf(FrameworkCode framework) => Before?.Frameworks.GetValueOrDefault(framework);
}
