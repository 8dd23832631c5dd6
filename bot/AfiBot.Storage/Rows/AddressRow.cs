using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of an address of somebody who has spoken to the bot: which user of a client was last found under it.</summary>
internal sealed record AddressRow
{
    public required string Email { get; init; }

    public required string ChannelId { get; init; }

    public required string TenantId { get; init; }

    public required string UserId { get; init; }

    public static string Write(EmailAddress email, UserKey user) => JsonSerializer.Serialize(
        new AddressRow
        {
            Email = email.Value,
            ChannelId = user.ChannelId,
            TenantId = user.TenantId,
            UserId = user.UserId,
        },
        Columns.Json.AddressRow);

    public static UserKey ReadUser(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.AddressRow)!;
        return new UserKey(columns.ChannelId, columns.TenantId, columns.UserId);
    }
}
