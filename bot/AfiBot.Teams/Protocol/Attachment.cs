using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>Something a message carries: of what the bot sends an adaptive card, of what it hears the words of a formatted message, and files.</summary>
/// <param name="ContentType">What it is.</param>
/// <param name="Content">A card, or words; of a file, a way to download it, which is never followed.</param>
/// <param name="ContentUrl">Of a file, where it lies: a link that whoever may see the file can open.</param>
public sealed record Attachment(string? ContentType, JsonElement? Content, string? ContentUrl = null)
{
    /// <summary>Of a file, what it is called.</summary>
    public string? Name { get; init; }

    public const string FileType = "application/vnd.microsoft.teams.file.download.info";

    public const string AdaptiveCardType = "application/vnd.microsoft.card.adaptive";
}
