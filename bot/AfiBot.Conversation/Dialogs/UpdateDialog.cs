using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A dialog in progress: which AFI, which question, what has been said so far.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Step">Which question.</param>
/// <param name="Draft">What has been said.</param>
/// <param name="Open">What has to be settled at this step before the dialog goes on, or null.</param>
/// <param name="Waiting">The other AFIs' lines of the same message, to be read one after another; null for none.</param>
public sealed record UpdateDialog(AfiReference Reference, UpdateStep Step, UpdateDraft Draft, OpenDoubt? Open = null, IReadOnlyList<OwnLine>? Waiting = null);
