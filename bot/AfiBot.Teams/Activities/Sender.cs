using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>Who sent an activity, and from where, in the register's words.</summary>
/// <param name="User">Their id as the directory keeps it.</param>
/// <param name="MemberId">Their id for the connector's member call.</param>
/// <param name="Key">Whose dialog this is.</param>
/// <param name="Reference">Where to write back; of a channel's thread, the channel.</param>
/// <param name="Place">Where they speak.</param>
/// <param name="ActivityId">The activity's id, or null.</param>
/// <param name="TimeZone">Their client's time zone where it names one that there is, or null.</param>
public sealed record Sender(UserKey User, string MemberId, ConversationKey Key, ConversationReference Reference, Place Place, string? ActivityId, string? TimeZone)
{
    /// <summary>Reads it off an activity; null where the activity does not say who or where.</summary>
    public static Sender? Of(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity is not
            {
                From.Id: { Length: > 0 } from, Recipient.Id: { Length: > 0 } bot, Conversation.Id: { Length: > 0 } conversation,
                ServiceUrl: { } serviceUrl, ChannelId: { Length: > 0 } channelId,
            })
        {
            return null;
        }

        var place = Spot.PlaceOf(activity);
        var isChannel = place is Place.Channel;
        var tenant = activity.TenantId;
        var user = activity.From.AadObjectId is { Length: > 0 } entra ? entra : from;
        return new Sender(
            new UserKey(channelId, tenant ?? "", user),
            from,
            new ConversationKey(conversation, user),
            new ConversationReference(
                channelId,
                serviceUrl,
                isChannel ? Spot.ChannelOf(conversation) : conversation,
                bot,
                isChannel ? null : from,
                tenant,
                isChannel,
                isChannel ? TeamsData.Of(activity).TeamId : null),
            place,
            activity.Id,
            TimeZoneOf(activity));
    }

    /// <summary>What they said or tapped, for the conversation.</summary>
    public Incoming Say(Person? person, string? text, TopicRequest? action) => new(Key, Reference, person, Place, ActivityId, text, action);

    private static string? TimeZoneOf(Activity activity) =>
        activity.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.HasIanaId ? name : null;
}
