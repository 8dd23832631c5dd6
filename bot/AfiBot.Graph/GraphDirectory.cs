using AfiBot.Core;

namespace AfiBot.Graph;

/// <summary>The force's directory as Microsoft Graph has it; what Graph does not tell is as it was configured.</summary>
internal sealed class GraphDirectory(GraphPeople graph, ConfiguredDirectory configured) : IForceDirectory
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<EmailAddress, Colleague>> LookUp(ActionPlan plan, IReadOnlyCollection<EmailAddress> people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var calendar = ForceCalendar.Of(plan.Settings);
        var colleagues = new Dictionary<EmailAddress, Colleague>(await configured.LookUp(plan, people, cancellation));
        foreach (var (email, person) in await graph.Find(people, cancellation))
            colleagues[email] = Of(person, calendar).Or(colleagues.GetValueOrDefault(email) ?? Colleague.Unknown);
        return colleagues;
    }

    private static Colleague Of(GraphPerson person, ForceCalendar calendar) => new(person.Manager, person.Leave?.In(calendar) is { } absence ? [absence] : []);
}
