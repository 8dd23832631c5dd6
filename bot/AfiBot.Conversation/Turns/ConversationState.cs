using System.Text.Json;
using System.Text.Json.Serialization;

namespace AfiBot.Conversation;

/// <summary>What one person's conversation has in progress.</summary>
/// <param name="Update">The update dialog, or null.</param>
/// <param name="Last">What was recorded last, which can be taken back; null for nothing.</param>
/// <param name="Asked">What was asked last, which what is said next may be about; null for nothing.</param>
public sealed record ConversationState(UpdateDialog? Update = null, LastAnswers? Last = null, KeptRequest? Asked = null)
{
    /// <summary>Updates that were begun and left, the last of them last; null for none.</summary>
    public IReadOnlyList<UpdateDialog>? Kept { get; init; }

    /// <summary>What waits for a "yes", or for what it lacks; null for nothing. Whatever else is said or tapped next, it waits no more.</summary>
    public KeptRequest? Offered { get; init; }

    /// <summary>With something that waits for what is said next: a "yes", or what it lacks. In the middle of an update a "yes" is the update's.</summary>
    internal ConversationState Offering(TopicRequest request, Facts facts) =>
        Update is null ? this with { Offered = KeptRequest.Of(request.In(facts.Plan), facts.Position.AsAt) } : this;

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
