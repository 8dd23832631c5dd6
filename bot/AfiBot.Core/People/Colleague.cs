namespace AfiBot.Core;

/// <summary>What the force's directory tells of somebody.</summary>
/// <param name="Manager">Their line manager; null where that is not known.</param>
/// <param name="Absences">When they are away, as far as that is known.</param>
public sealed record Colleague(LineManager? Manager, IReadOnlyList<Absence> Absences)
{
    /// <summary>Of whom nothing is known.</summary>
    public static Colleague Unknown { get; } = new(Manager: null, []);

    /// <summary>Whether they are known to be away on a day.</summary>
    public bool IsAway(DateOnly day) => Absences.Any(a => a.Includes(day));

    /// <summary>What two directories tell together: the line manager of the first that knows one, the absences of both.</summary>
    public Colleague Or(Colleague other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new Colleague(Manager ?? other.Manager, [.. Absences.Union(other.Absences)]);
    }
}
