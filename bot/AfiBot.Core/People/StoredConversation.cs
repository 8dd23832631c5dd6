namespace AfiBot.Core;

/// <summary>A person's dialog as it is kept.</summary>
/// <param name="State">The conversation's own form of it, or null where no dialog is in progress.</param>
/// <param name="HandledActivities">Ids of the activities last handled, newest last.</param>
/// <param name="Version">The store's mark of the row as it was read; null for one not stored yet.</param>
public sealed record StoredConversation(string? State, IReadOnlyList<string> HandledActivities, string? Version)
{
    /// <summary>How many ids are kept: enough for any redelivery, few enough for one row.</summary>
    public const int MaxHandled = 50;

    public static StoredConversation Empty { get; } = new(null, [], null);

    /// <summary>The tap last handled; null before the first.</summary>
    public HandledTap? LastTap { get; init; }

    /// <summary>Whether this activity was handled before.</summary>
    public bool HasHandled(string? activityId) => activityId is not null && HandledActivities.Contains(activityId);

    /// <summary>The tap with this id where it is the last one; null where it is not.</summary>
    public HandledTap? TapOf(string? activityId) => activityId is not null && LastTap?.ActivityId == activityId ? LastTap : null;

    /// <summary>This with another state, and one more activity handled.</summary>
    public StoredConversation With(string? state, string? activityId) => this with
    {
        State = state,
        HandledActivities = activityId is null ? HandledActivities : [.. HandledActivities.TakeLast(MaxHandled - 1), activityId],
    };

    /// <summary>This with another state, and one more tap handled.</summary>
    public StoredConversation WithTap(string? state, string? activityId) => With(state, activityId) with
    {
        LastTap = activityId is null ? LastTap : new HandledTap(activityId, State),
    };
}
