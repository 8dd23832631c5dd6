using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>Something a message carries; for this bot an adaptive card.</summary>
public sealed record Attachment(string? ContentType, JsonElement? Content)
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";
}
