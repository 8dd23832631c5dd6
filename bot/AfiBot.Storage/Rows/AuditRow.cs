using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a line of the audit.</summary>
internal sealed record AuditRow
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Null for an import by somebody who did not say.</summary>
    public string? By { get; init; }

    /// <summary>Null for what was done in a chat.</summary>
    public string? From { get; init; }

    public required string Action { get; init; }

    public string? Subject { get; init; }

    public string? Note { get; init; }

    /// <summary>Counts by name as JSON.</summary>
    public required string Counts { get; init; }

    public static string Write(AuditEntry entry) => JsonSerializer.Serialize(
        new AuditRow
        {
            At = entry.At,
            By = entry.By?.Value,
            From = entry.From,
            Action = entry.Action,
            Subject = entry.Subject,
            Note = entry.Note,
            Counts = JsonSerializer.Serialize(new Dictionary<string, int>(entry.Counts), Columns.Json.DictionaryStringInt32),
        },
        Columns.Json.AuditRow);

    public static AuditEntry Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.AuditRow)!;
        return new AuditEntry(
            columns.At,
            columns.By is { } by ? new EmailAddress(by) : null,
            columns.Action,
            columns.Subject,
            JsonSerializer.Deserialize(columns.Counts, Columns.Json.DictionaryStringInt32)!)
        {
            From = columns.From,
            Note = columns.Note,
        };
    }
}
