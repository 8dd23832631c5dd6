namespace AfiBot.Cards;

/// <summary>An adaptive card. Teams shows version 1.5; Outlook and Teams have 1.4 in common.</summary>
internal sealed record AdaptiveCard
{
    public string Type { get; } = "AdaptiveCard";

    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    /// <summary>What is shown where the card cannot be. Clients may read Markdown in it.</summary>
    public required string FallbackText { get; init; }

    /// <summary>What is said of the card where it is read aloud. Clients may read SSML in it.</summary>
    public required string Speak { get; init; }

    public required IReadOnlyList<CardElement> Body { get; init; }
}
