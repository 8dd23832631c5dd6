using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>One step of one dialog: a button made for it does nothing to another.</summary>
public sealed record DialogStep(AfiReference Reference, UpdateStep Step);
