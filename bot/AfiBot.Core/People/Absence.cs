namespace AfiBot.Core;

/// <summary>A time in which somebody is away, in local days of the force.</summary>
/// <param name="From">The first day; null where it began at a time that is not known.</param>
/// <param name="Until">The last day, included; null where no end is known.</param>
public sealed record Absence(DateOnly? From, DateOnly? Until)
{
    public bool Includes(DateOnly day) => !(day < From) && !(day > Until);
}
