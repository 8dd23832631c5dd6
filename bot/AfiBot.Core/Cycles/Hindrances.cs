namespace AfiBot.Core;

/// <summary>Finds out who of those that are to be chased may not be today: see <see cref="Ladder.Hindrance"/>.</summary>
public sealed class Hindrances(IDirectory directory, IForceDirectory force)
{
    /// <summary>Why they are not chased today, by lead; those who may be are not there.</summary>
    public async Task<IReadOnlyDictionary<EmailAddress, string>> Of(PlanPosition position, IReadOnlyCollection<EmailAddress> leads, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(leads);
        var found = new Dictionary<EmailAddress, string>();
        if (leads.Count == 0)
            return found;
        var known = await force.LookUp(position.View.Plan, leads, cancellation);
        foreach (var lead in leads)
        {
            var colleague = known.GetValueOrDefault(lead) ?? Colleague.Unknown;
            var isCovered = colleague.IsAway(position.Today) && (await directory.Find(lead, cancellation))?.CoveredIn(position).Count > 0;
            if (Ladder.Hindrance(position, lead, colleague, isCovered) is { } why)
                found[lead] = why;
        }

        return found;
    }
}
