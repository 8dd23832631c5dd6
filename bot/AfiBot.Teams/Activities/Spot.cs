using AfiBot.Conversation;

namespace AfiBot.Teams;

/// <summary>Reads off an activity where it was sent.</summary>
internal static class Spot
{
    private const string ThreadMark = ";messageid=";

    /// <summary>What kind of place it is. Where that is not said or not known, it is personal only if nothing speaks for others being there.</summary>
    public static Place PlaceOf(Activity activity) => activity.Conversation?.ConversationType switch
    {
        "channel" => Place.Channel,
        "personal" => Place.Personal,
        null or "" when TeamsData.Of(activity).TeamId is not null => Place.Channel,
        null or "" when activity.Conversation?.IsGroup is not true && activity.Conversation?.Id?.Contains("@thread.", StringComparison.Ordinal) is not true => Place.Personal,
        _ => Place.Shared,
    };

    /// <summary>The team, by the name that Teams gives it, which is that of its first channel; null outside a team.</summary>
    public static string? TeamOf(Activity activity) => PlaceOf(activity) is Place.Channel
        ? TeamsData.Of(activity).TeamId ?? (activity.Conversation?.Id is { Length: > 0 } thread ? ChannelOf(thread) : null)
        : null;

    /// <summary>The channel that a thread is in.</summary>
    public static string ChannelOf(string thread)
    {
        var mark = thread.IndexOf(ThreadMark, StringComparison.Ordinal);
        return mark < 0 ? thread : thread[..mark];
    }
}
