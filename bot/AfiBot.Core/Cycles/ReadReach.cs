namespace AfiBot.Core;

/// <summary>Looks up whether a cycle's question came to its leads.</summary>
public sealed class ReadReach(IDirectory directory)
{
    /// <returns>Of each lead of whom the latest cycle asks something, those first who were never asked; empty before the first cycle.</returns>
    public async Task<IReadOnlyList<LeadReach>> Of(PlanPosition position, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(position);
        var people = (await directory.People(cancellation)).ToDictionary(p => p.Email);
        var found = new List<LeadReach>();
        foreach (var request in position.View.Requests.Where(r => r.Afis.Count > 0))
            found.Add(LeadReach.Of(position, request, people.GetValueOrDefault(request.Lead), await directory.ChatOf(request.Lead, cancellation)));
        return [.. found.OrderBy(r => !r.IsUnasked).ThenBy(r => r.State).ThenBy(r => r.LeadName, StringComparer.OrdinalIgnoreCase)];
    }
}
