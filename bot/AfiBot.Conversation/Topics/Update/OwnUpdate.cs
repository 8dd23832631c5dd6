using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>One of several updates that are shown together and recorded once that is confirmed.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Draft">What would be recorded, under the version of the AFI that was read for it.</param>
/// <param name="IsUnchanged">Nothing is new: what was said last is kept.</param>
public sealed record OwnUpdate(AfiReference Reference, UpdateDraft Draft, bool IsUnchanged);
