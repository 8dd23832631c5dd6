using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something to tell a person who is not the one speaking.</summary>
public sealed record Notice(EmailAddress To, Reply Reply);
