namespace AfiBot.Teams;

/// <summary>What the connector says with an error status.</summary>
internal sealed record ErrorResponse(ErrorBody? Error);

internal sealed record ErrorBody(string? Code, string? Message);
