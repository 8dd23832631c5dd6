using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>A dialog in progress: which AFI, which question, what has been said so far.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Step">Which question.</param>
/// <param name="Draft">What has been said.</param>
/// <param name="Open">What has to be settled at this step before the dialog goes on, or null.</param>
/// <param name="Waiting">What was said and is still to be read: the other AFIs' lines of the same message, one after another, or the
/// message itself while it is asked which plan it is about; null for none.</param>
public sealed record UpdateDialog(AfiReference Reference, UpdateStep Step, UpdateDraft Draft, OpenDoubt? Open = null, IReadOnlyList<OwnLine>? Waiting = null)
{
    /// <summary>The plan it is about; null while it is asked which, and in dialogs from before there were several plans.</summary>
    public PlanId? Plan { get; init; }

    /// <summary>The updates of other AFIs that are complete and wait to be recorded with this one; null for none.</summary>
    public IReadOnlyList<OwnUpdate>? Beside { get; init; }

    /// <summary>When its question was last put; null in dialogs from before that was kept.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How often in a row its question was not answered.</summary>
    public int Misses { get; init; }

    /// <summary>Nothing is new: what was said last is kept, and what is asked for is why.</summary>
    public bool IsUnchanged { get; init; }
}
