namespace AfiBot.Teams;

/// <summary>What an activity says is gone: the bot is out of a place, or the place is no more.</summary>
internal abstract record Departure
{
    private Departure()
    {
    }

    /// <summary>The bot is out of a personal or a group chat.</summary>
    public sealed record Chat(string ConversationId) : Departure;

    /// <summary>A channel was deleted.</summary>
    public sealed record Channel(string ChannelId) : Departure;

    /// <summary>The bot is out of a team, or the team was deleted.</summary>
    public sealed record Team(string TeamId) : Departure;

    /// <summary>Reads it off an activity; null where nothing has gone, or it is not said what.</summary>
    public static Departure? Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate when "remove".Equals(activity.Action, StringComparison.OrdinalIgnoreCase) => OfBot(activity),
        ActivityTypes.ConversationUpdate => TeamsData.Of(activity) switch
        {
            { EventType: "channelDeleted", ChannelId: { } channel } => new Channel(channel),
            { EventType: "teamDeleted" or "teamHardDeleted" } => OfBot(activity),
            _ when IsBotAmong(activity.MembersRemoved, activity) => OfBot(activity),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whether the bot itself is among these members.</summary>
    public static bool IsBotAmong(IReadOnlyList<ChannelAccount>? members, Activity activity) =>
        activity.Recipient?.Id is { Length: > 0 } bot && members?.Any(m => m?.Id == bot) is true;

    private static Departure? OfBot(Activity activity) => Spot.TeamOf(activity) is { } team
        ? new Team(team)
        : activity.Conversation?.Id is { Length: > 0 } conversation ? new Chat(conversation) : null;
}
