using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What reached the bot from a client, freed of the client's form.</summary>
/// <param name="Key">Whose dialog it belongs to.</param>
/// <param name="Reference">Where it came from.</param>
/// <param name="Person">Who sent it, or null for somebody the directory does not know.</param>
/// <param name="Place">Where it was said. <see cref="Place.Channel"/> becomes the digest's where it is that.</param>
/// <param name="ActivityId">The id under which a second delivery is known, or null.</param>
/// <param name="Text">What was said; null for a tap.</param>
/// <param name="Action">What was tapped; null for words, and for a tap that reads as nothing.</param>
public sealed record Incoming(
    ConversationKey Key,
    ConversationReference Reference,
    Person? Person,
    Place Place,
    string? ActivityId,
    string? Text,
    TopicRequest? Action);
