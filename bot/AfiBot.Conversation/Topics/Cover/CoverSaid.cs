using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What was said of somebody who covers for a lead.</summary>
/// <param name="Deputy">Who covers, by name or address, as typed; empty where it was not said.</param>
/// <param name="Lead">The lead's title as typed; empty for whoever speaks.</param>
/// <param name="From">The first day; null for today.</param>
/// <param name="Until">The last day; null where it was not said.</param>
/// <param name="Afis">Which AFIs; empty for all of the lead's.</param>
public sealed record CoverSaid(string Deputy, string Lead, DateOnly? From, DateOnly? Until, IReadOnlyList<AfiReference> Afis)
{
    public bool Equals(CoverSaid? other) =>
        other is not null && (Deputy, Lead, From, Until) == (other.Deputy, other.Lead, other.From, other.Until) && Afis.SequenceEqual(other.Afis);

    public override int GetHashCode() => HashCode.Combine(Deputy, Lead, From, Until, Afis.Count);
}
