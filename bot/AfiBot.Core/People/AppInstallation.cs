namespace AfiBot.Core;

/// <summary>What came of having the app installed for somebody.</summary>
/// <param name="Outcome">As half a sentence that an officer reads, such as "Teams was asked to install it for them".</param>
/// <param name="Chat">Their chat, where the app was there already and the bot did not know; null otherwise: of an arrival Teams tells by an activity.</param>
public sealed record AppInstallation(string Outcome, ConversationReference? Chat = null);
