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
public sealed record Sender(UserKey User, string MemberId, ConversationKey Key, ConversationReference Reference, Place Place, string? ActivityId)
{
    private const string ThreadMark = ";messageid=";

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

        var place = activity.Conversation.ConversationType switch
        {
            "channel" => Place.Channel,
            "groupChat" => Place.Shared,
            _ => Place.Personal,
        };
        var tenant = activity.TenantId;
        var user = activity.From.AadObjectId is { Length: > 0 } entra ? entra : from;
        var isChannel = place is Place.Channel;
        return new Sender(
            new UserKey(channelId, tenant ?? "", user),
            from,
            new ConversationKey(conversation, user),
            new ConversationReference(channelId, serviceUrl, isChannel ? ChannelOf(conversation) : conversation, bot, isChannel ? null : from, tenant, isChannel),
            place,
            activity.Id);
    }

    /// <summary>What they said or tapped, for the conversation.</summary>
    public Incoming Say(Person? person, string? text, CardAction? action) => new(Key, Reference, person, Place, ActivityId, text, action);

    private static string ChannelOf(string thread)
    {
        var mark = thread.IndexOf(ThreadMark, StringComparison.Ordinal);
        return mark < 0 ? thread : thread[..mark];
    }
}
