using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a client's user id whose owner is known.</summary>
internal sealed record UserRow
{
    public required string ChannelId { get; init; }

    public required string TenantId { get; init; }

    public required string UserId { get; init; }

    /// <summary>The address that their chat is kept by.</summary>
    public required string Email { get; init; }

    /// <summary>Their other addresses, a list as JSON; null in rows from before there were any.</summary>
    public string? Others { get; init; }

    /// <summary>When the client was asked; null in rows from before it was kept.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    /// <summary>The marks that the directory's entries for their addresses had then; null in rows from before they were kept.</summary>
    public string? Entries { get; init; }

    /// <param name="user">Whose they are.</param>
    /// <param name="addresses">The one that their chat is kept by first.</param>
    /// <param name="askedAt">When the client was asked.</param>
    /// <param name="entries">The marks of the directory's entries.</param>
    public static string Write(UserKey user, IReadOnlyList<EmailAddress> addresses, DateTimeOffset? askedAt, string? entries) => JsonSerializer.Serialize(
        new UserRow
        {
            ChannelId = user.ChannelId,
            TenantId = user.TenantId,
            UserId = user.UserId,
            Email = addresses[0].Value,
            Others = addresses.Count > 1 ? Columns.OfList(addresses.Skip(1).Select(a => a.Value)) : null,
            AskedAt = askedAt,
            Entries = entries,
        },
        Columns.Json.UserRow);

    public static UserRow Read(Row row) => JsonSerializer.Deserialize(row.Columns, Columns.Json.UserRow)!;

    public static string ReadId(Row row) => Read(row).UserId;

    public static IReadOnlyList<EmailAddress> ReadAddresses(Row row)
    {
        var columns = Read(row);
        return [new(columns.Email), .. (columns.Others is { } others ? Columns.List(others) : []).Select(a => new EmailAddress(a))];
    }
}
