using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What was said of who is to lead.</summary>
/// <param name="To">Who is to lead, by name or address, as typed; empty where it was not said.</param>
/// <param name="From">Whose AFIs they all are, by title, name or address, as typed; empty where the AFIs are named.</param>
/// <param name="Afis">Which AFIs; empty for all of the lead's.</param>
public sealed record LeadSaid(string To, string From, IReadOnlyList<AfiReference> Afis)
{
    /// <summary>A day was said on which it is to begin. It is done at once or not at all, and that is said.</summary>
    public bool IsOnADay { get; init; }

    public bool Equals(LeadSaid? other) => other is not null && (To, From) == (other.To, other.From) && Afis.SequenceEqual(other.Afis);

    public override int GetHashCode() => HashCode.Combine(To, From, Afis.Count);
}
