namespace AfiBot.Core;

/// <summary>One person in one conversation.</summary>
public sealed record ConversationKey(string ConversationId, string UserId);
