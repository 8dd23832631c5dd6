using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a person's chat.</summary>
internal sealed record ChatRow
{
    /// <summary>A <see cref="ReferenceRow"/> as JSON.</summary>
    public string? Reference { get; init; }

    public string? TimeZone { get; init; }

    public string? RefusalReason { get; init; }

    public DateTimeOffset? RefusedAt { get; init; }

    public string? InstallOutcome { get; init; }

    public DateTimeOffset? InstallTriedAt { get; init; }

    public static string Write(PersonalChat chat) => JsonSerializer.Serialize(
        new ChatRow
        {
            Reference = chat.Reference is { } reference ? ReferenceRow.Write(reference) : null,
            TimeZone = chat.TimeZone,
            RefusalReason = chat.Refusal?.Reason,
            RefusedAt = chat.Refusal?.At,
            InstallOutcome = chat.Attempt?.Outcome,
            InstallTriedAt = chat.Attempt?.At,
        },
        Columns.Json.ChatRow);

    public static PersonalChat Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.ChatRow)!;
        return new PersonalChat(
            columns.Reference is { } reference ? ReferenceRow.Read(reference) : null,
            columns.TimeZone,
            columns is { RefusalReason: { } reason, RefusedAt: { } at } ? new Refusal(reason, at) : null,
            columns is { InstallOutcome: { } outcome, InstallTriedAt: { } tried } ? new InstallAttempt(outcome, tried) : null)
        {
            Version = row.ETag,
        };
    }
}
