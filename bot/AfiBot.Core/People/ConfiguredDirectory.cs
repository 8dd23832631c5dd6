namespace AfiBot.Core;

/// <summary>The force's directory as far as the plans' files and the people themselves tell it: line managers by the file of people, and
/// absences by their own word, and by the cover that somebody gave for all of their AFIs.</summary>
public sealed class ConfiguredDirectory(IDirectory directory) : IForceDirectory
{
    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<EmailAddress, Colleague>> LookUp(ActionPlan plan, IReadOnlyCollection<EmailAddress> people, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (people.Count == 0)
            return new Dictionary<EmailAddress, Colleague>();
        var known = (await directory.People(cancellation)).ToDictionary(p => p.Email);
        return people.Distinct().Where(known.ContainsKey).ToDictionary(email => email, email => Of(known[email], plan.Id, known));
    }

    private static Colleague Of(Person person, PlanId plan, Dictionary<EmailAddress, Person> known)
    {
        var manager = person.GrantOf(plan)?.LineManager ?? person.Grants.Select(g => g.LineManager).FirstOrDefault(m => m is not null);
        return new Colleague(
            manager is { } email ? new LineManager(email, known.GetValueOrDefault(email)?.Name ?? email.Value) : null,
            [.. person.Covers.Where(c => c.Plan == plan && c.IsOfAll && person.IsNamed(c.Lead)).Select(c => new Absence(c.From, c.Until)), .. person.Away is { } away ? [away] : Array.Empty<Absence>()]);
    }
}
