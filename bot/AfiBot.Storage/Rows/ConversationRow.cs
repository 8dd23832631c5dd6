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

    public static string Write(ConversationKey key, StoredConversation conversation) => JsonSerializer.Serialize(
        new ConversationRow
        {
            ConversationId = key.ConversationId,
            UserId = key.UserId,
            State = conversation.State,
            HandledActivities = Columns.OfList(conversation.HandledActivities),
            LastTap = conversation.LastTap?.ActivityId,
            StateBeforeLastTap = conversation.LastTap?.StateBefore,
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
}
