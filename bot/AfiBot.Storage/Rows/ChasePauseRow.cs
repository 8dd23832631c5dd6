using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>A pause in chasing, inside a plan's own row.</summary>
internal sealed record ChasePauseRow
{
    /// <summary>Null for the whole plan.</summary>
    public string? Framework { get; init; }

    public required DateOnly Until { get; init; }

    public static string Write(IReadOnlyList<ChasePause> pauses) => JsonSerializer.Serialize(
        [.. pauses.Select(p => new ChasePauseRow { Framework = p.Framework?.Value, Until = p.Until })], Columns.Json.ChasePauseRowArray);

    public static IReadOnlyList<ChasePause> Read(string json) =>
    [
        .. JsonSerializer.Deserialize(json, Columns.Json.ChasePauseRowArray)!
            .Select(p => new ChasePause(p.Framework is { } code ? new FrameworkCode(code) : null, p.Until)),
    ];
}
