using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>What the connector says with an error status: an error, or of a blocked chat a number with JSON in a text.</summary>
internal sealed record ErrorResponse(ErrorBody? Error, JsonElement? ErrorCode, JsonElement? Message)
{
    private const int Blocked = 209;

    /// <summary>The connector's own word for it, or null.</summary>
    public string? Code => Error?.Code ?? (IsWritesBlocked ? ConnectorException.WritesBlocked : null);

    private bool IsWritesBlocked =>
        (ErrorCode is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var code) && code == Blocked)
        || (Message is { ValueKind: JsonValueKind.String } message && message.GetString()!.Contains(ConnectorException.WritesBlocked, StringComparison.Ordinal));
}

internal sealed record ErrorBody(string? Code, string? Message);
