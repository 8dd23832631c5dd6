using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>Something a message carries: of what the bot sends an adaptive card, of what it hears the words of a formatted message.</summary>
public sealed record Attachment(string? ContentType, JsonElement? Content)
{
    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";
}
