namespace AfiBot.Core;

/// <summary>How far one lead has come with what the latest cycle asks.</summary>
public sealed record LeadProgress(EmailAddress Lead, string LeadName, int Asked, int Answered)
{
    public bool HasAnsweredAll => Answered == Asked;

    /// <summary>How far each lead has come with those of these AFIs that were asked for, those who owe most first.</summary>
    public static IReadOnlyList<LeadProgress> Of(IEnumerable<AfiPosition> afis) =>
    [
        .. afis.Where(a => a.Asked)
            .GroupBy(a => a.Afi.Lead)
            .Select(lead => (Lead: lead.First().Afi, Figures: Figures.Of(lead)))
            .Select(lead => new LeadProgress(lead.Lead.Lead, lead.Lead.LeadName, lead.Figures.Asked, lead.Figures.Answered))
            .OrderByDescending(p => p.Asked - p.Answered)
            .ThenBy(p => p.Lead),
    ];
}
