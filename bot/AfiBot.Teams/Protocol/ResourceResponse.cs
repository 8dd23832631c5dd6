namespace AfiBot.Teams;

/// <summary>What the connector answers: the id of what was made. For a new thread the root post's id is <see cref="ActivityId"/>.</summary>
internal sealed record ResourceResponse(string? Id, string? ActivityId);
