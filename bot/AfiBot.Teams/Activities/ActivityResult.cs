using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>What the HTTP answer to an activity is: a status, and for an invoke a body.</summary>
public sealed record ActivityResult(int Status, JsonElement? Body = null)
{
    public static ActivityResult Ok { get; } = new(200);

    public static ActivityResult BadRequest { get; } = new(400);

    public static ActivityResult Unauthorized { get; } = new(401);

    public static ActivityResult Forbidden { get; } = new(403);

    public static ActivityResult NotImplemented { get; } = new(501);
}
