using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a client's user id whose owner is known.</summary>
internal sealed record UserRow
{
    public required string ChannelId { get; init; }

    public required string TenantId { get; init; }

    public required string UserId { get; init; }

    public required string Email { get; init; }

    public static string Write(UserKey user, EmailAddress email) => JsonSerializer.Serialize(
        new UserRow
        {
            ChannelId = user.ChannelId,
            TenantId = user.TenantId,
            UserId = user.UserId,
            Email = email.Value,
        },
        Columns.Json.UserRow);

    public static string ReadId(Row row) => JsonSerializer.Deserialize(row.Columns, Columns.Json.UserRow)!.UserId;

    public static EmailAddress ReadEmail(Row row) => new(JsonSerializer.Deserialize(row.Columns, Columns.Json.UserRow)!.Email);
}
