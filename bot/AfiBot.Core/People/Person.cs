namespace AfiBot.Core;

/// <summary>Somebody the directory knows.</summary>
/// <param name="Email">How the plan names them.</param>
/// <param name="Name">As people call them, or their title.</param>
/// <param name="Roles">What they do with the plan.</param>
/// <param name="Frameworks">The frameworks a manager was granted; empty for all.</param>
public sealed record Person(EmailAddress Email, string Name, Roles Roles, IReadOnlyList<FrameworkCode> Frameworks)
{
    /// <summary>Other addresses of the same person: a sign-in name that is not their e-mail address, the address from before a marriage.</summary>
    public IReadOnlyList<EmailAddress> OtherAddresses { get; init; } = [];

    /// <summary>Whether anything is theirs to do or to see.</summary>
    public bool HasRole => Roles is not Roles.None;

    /// <summary>One person of what the directory has under each of somebody's addresses; null where it has none of them. How the plan
    /// names them is the first address with a role, and they may do what any of their addresses may.</summary>
    public static Person? Together(IReadOnlyList<EmailAddress> addresses, IReadOnlyList<Person> entries)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
            return null;
        var first = entries.FirstOrDefault(e => e.HasRole) ?? entries[0];
        var granted = entries.Where(e => e.Is(Roles.Manager)).Select(e => e.Frameworks).ToList();
        return first with
        {
            Roles = entries.Aggregate(Roles.None, (roles, entry) => roles | entry.Roles),
            Frameworks = entries.Count == 1 ? first.Frameworks : granted.Exists(g => g.Count == 0) ? [] : [.. granted.SelectMany(g => g).Distinct()],
            OtherAddresses = [.. addresses.Where(a => a != first.Email)],
        };
    }

    public bool Is(Roles role) => (Roles & role) == role;

    /// <summary>Whether this address is theirs. What is under any of their addresses, they lead on, owe, and said.</summary>
    public bool IsNamed(EmailAddress? address) => address is { } named && (named == Email || OtherAddresses.Contains(named));
}
