namespace AfiBot.Teams;

/// <summary>A page of a conversation's members.</summary>
/// <param name="Members">With their e-mail addresses.</param>
/// <param name="ContinuationToken">What the next page is asked for with; null on the last.</param>
public sealed record PagedMembers(IReadOnlyList<ChannelAccount>? Members, string? ContinuationToken);
