using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A status somebody named.</summary>
/// <param name="Status">The status.</param>
/// <param name="Reason">Why no further action, where that was said too.</param>
/// <param name="Rest">What else was said, in the author's words; empty for nothing. Where the status had to be inferred ("not done yet"), the whole text.</param>
public sealed record StatusReading(Status Status, NoFurtherActionReason? Reason, string Rest);
