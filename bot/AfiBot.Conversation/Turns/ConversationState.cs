using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfiBot.Conversation;

/// <summary>What one person's conversation has in progress.</summary>
/// <param name="Update">The update dialog, or null.</param>
/// <param name="Last">What was recorded last, which can be taken back; null for nothing.</param>
/// <param name="Asked">What was asked last, which what is said next may be about; null for nothing.</param>
public sealed record ConversationState(UpdateDialog? Update = null, LastAnswers? Last = null, LastQuestion? Asked = null)
{
    /// <summary>Updates that were begun and left, the last of them last; null for none.</summary>
    public IReadOnlyList<UpdateDialog>? Kept { get; init; }

    public static ConversationState Idle { get; } = new();

    /// <summary>As text for the store; null when there is nothing to keep.</summary>
    public string? Write() => this == Idle ? null : JsonSerializer.Serialize(this, ConversationStateJson.Default.ConversationState);

    /// <summary>From the store. A text written by another version that no longer reads gives an idle conversation.</summary>
    public static ConversationState Read(string? text)
    {
        if (text is null)
            return Idle;
        try
        {
            return JsonSerializer.Deserialize(text, ConversationStateJson.Default.ConversationState) ?? Idle;
        }
        catch (JsonException)
        {
            return Idle;
        }
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, Converters = [typeof(DraftJson)])]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class ConversationStateJson : JsonSerializerContext;
