using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A lead who is late, and with what.</summary>
public sealed record LateLead(LeadProgress Progress, IReadOnlyList<AfiReference> Owed);
