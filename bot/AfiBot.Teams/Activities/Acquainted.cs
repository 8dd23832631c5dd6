using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Who somebody was found to be.</summary>
/// <param name="Person">Null for one whom the directory does not know.</param>
/// <param name="ChatSince">When their chat began with this activity, or takes messages again since; null where it went on.</param>
public sealed record Acquainted(Person? Person, DateTimeOffset? ChatSince);
