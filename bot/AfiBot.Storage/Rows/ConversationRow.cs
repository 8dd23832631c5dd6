using System.Text.Json;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>The columns of a person's dialog.</summary>
internal sealed record ConversationRow
{
    public required string ConversationId { get; init; }

    public required string UserId { get; init; }

    public string? State { get; init; }

    /// <summary>A list as JSON.</summary>
    public required string HandledActivities { get; init; }

    public string? LastTap { get; init; }

    public string? StateBeforeLastTap { get; init; }

    /// <summary>When it was last saved; null in rows from before that was kept.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    public static ConversationKey ReadKey(Row row) => Key(JsonSerializer.Deserialize(row.Columns, Columns.Json.ConversationRow)!);

    public static DateTimeOffset? ReadSavedAt(Row row) => JsonSerializer.Deserialize(row.Columns, Columns.Json.ConversationRow)!.SavedAt;

    /// <summary>The columns of a row as if it had been saved then.</summary>
    public static string Dated(Row row, DateTimeOffset at) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize(row.Columns, Columns.Json.ConversationRow)! with { SavedAt = at }, Columns.Json.ConversationRow);

    public static string Write(ConversationKey key, StoredConversation conversation, DateTimeOffset savedAt) => JsonSerializer.Serialize(
        new ConversationRow
        {
            ConversationId = key.ConversationId,
            UserId = key.UserId,
            State = conversation.State,
            HandledActivities = Columns.OfList(conversation.HandledActivities),
            LastTap = conversation.LastTap?.ActivityId,
            StateBeforeLastTap = conversation.LastTap?.StateBefore,
            SavedAt = savedAt,
        },
        Columns.Json.ConversationRow);

    public static StoredConversation Read(Row row)
    {
        var columns = JsonSerializer.Deserialize(row.Columns, Columns.Json.ConversationRow)!;
        return new StoredConversation(columns.State, Columns.List(columns.HandledActivities), row.ETag)
        {
            LastTap = columns.LastTap is { } tap ? new HandledTap(tap, columns.StateBeforeLastTap) : null,
        };
    }

    private static ConversationKey Key(ConversationRow columns) => new(columns.ConversationId, columns.UserId);
}
