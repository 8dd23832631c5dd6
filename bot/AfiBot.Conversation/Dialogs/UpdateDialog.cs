using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A dialog in progress: which AFI, which question, what has been said so far.</summary>
public sealed record UpdateDialog(AfiReference Reference, UpdateStep Step, UpdateDraft Draft)
{
    /// <summary>The plan it is about; null while it is asked which, and in dialogs from before there were several plans.</summary>
    public PlanId? Plan { get; init; }
}
