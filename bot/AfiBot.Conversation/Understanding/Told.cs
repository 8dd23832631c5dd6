using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What a sentence tells of an AFI.</summary>
/// <param name="Status">The status named, or null.</param>
/// <param name="Reason">Why no further action, or null.</param>
/// <param name="Narrative">The rest, in the author's words; empty for none.</param>
/// <param name="TargetDate">A target date said as such, or null.</param>
internal sealed record Told(Status? Status, NoFurtherActionReason? Reason, string Narrative, DateOnly? TargetDate);
