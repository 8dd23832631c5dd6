using AfiBot.Conversation;
using Microsoft.Extensions.Logging;

namespace AfiBot.Teams;

/// <summary>Takes an activity to the conversation and its replies back: the one place where the protocol and the conversation meet.
/// Another adapter (the Bot Framework SDK, the Agents SDK) would call <see cref="Bot"/> and <see cref="Welcome"/> as this does.</summary>
public sealed partial class ActivityHandler(
    Bot bot, Welcome welcome, Acquaintance acquaintance, Answering answers, ServiceUrls serviceUrls, ILogger<ActivityHandler> log)
{
    /// <summary>Handles one activity. Outages of the store travel to the host; the connector's are logged here, since
    /// what was said is already recorded and a second delivery would not mend the reply.</summary>
    public async Task<ActivityResult> Handle(Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.Type))
            return ActivityResult.BadRequest;
        if (!serviceUrls.Allows(activity.ServiceUrl))
            return ActivityResult.Forbidden;
        if (Sender.Of(activity) is not { } sender)
            return activity.Type is ActivityTypes.Message or ActivityTypes.Invoke ? ActivityResult.BadRequest : ActivityResult.Ok;

        try
        {
            var result = activity.Type switch
            {
                ActivityTypes.Message => await Message(activity, sender, cancellation),
                ActivityTypes.Invoke when activity.Name is "adaptiveCard/action" => await CardInvoke(activity, sender, cancellation),
                ActivityTypes.Invoke => ActivityResult.NotImplemented,
                ActivityTypes.InstallationUpdate => await InstallationUpdate(activity, sender, cancellation),
                ActivityTypes.ConversationUpdate => await ConversationUpdate(activity, sender, cancellation),
                _ => ActivityResult.Ok,
            };
            LogTurn(activity.Type, activity.Name ?? activity.Action ?? "", activity.Conversation?.ConversationType ?? "", result.Status);
            return result;
        }
        catch (ConnectorException failed)
        {
            LogConnector(activity.Type, failed.Message);
            return ActivityResult.Ok;
        }
    }

    private async Task<ActivityResult> Message(Activity activity, Sender sender, CancellationToken cancellation)
    {
        var tap = CardTap.FromSubmit(activity.Value);
        var text = tap is null ? Mentions.Strip(activity) : null;
        var person = await acquaintance.Meet(sender, cancellation);
        var replies = await bot.Turn(sender.Say(person, text, tap?.Action), cancellation);
        await answers.Send(sender, replies, inPlaceOf: tap is null ? null : activity.ReplyToId);
        return ActivityResult.Ok;
    }

    private async Task<ActivityResult> CardInvoke(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (CardTap.FromInvoke(activity.Value) is not { } tap)
            return CardTap.Malformed();
        var person = await acquaintance.Meet(sender, cancellation);
        var replies = await bot.Turn(sender.Say(person, null, tap.Action), cancellation);
        answers.SendInTheBackground(sender, [.. replies.Skip(1)]);
        return CardTap.Answer(Messages.DrawCard(replies[0]));
    }

    private async Task<ActivityResult> InstallationUpdate(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (sender.Place is not Place.Personal)
            return ActivityResult.Ok;
        if (activity.Action?.StartsWith("remove", StringComparison.OrdinalIgnoreCase) is true)
        {
            await acquaintance.Part(sender, cancellation);
            return ActivityResult.Ok;
        }

        var person = await acquaintance.Meet(sender, cancellation);
        if (activity.Action?.Equals("add", StringComparison.OrdinalIgnoreCase) is true)
        {
            await answers.Send(sender, [Welcome.To(person)], inPlaceOf: null);
            if (person is not null)
                await welcome.SendOwed(person, cancellation);
        }

        return ActivityResult.Ok;
    }

    private async Task<ActivityResult> ConversationUpdate(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (sender.Place is Place.Personal && activity.MembersAdded?.Any(m => m.Id == activity.Recipient?.Id) is true)
            await acquaintance.Meet(sender, cancellation);
        return ActivityResult.Ok;
    }

    [LoggerMessage(1, LogLevel.Information, "Turn: {Type} {Name} {ConversationType} -> {Status}")]
    private partial void LogTurn(string type, string name, string conversationType, int status);

    [LoggerMessage(2, LogLevel.Warning, "Turn: {Type}: the reply was not delivered, {Reason}")]
    private partial void LogConnector(string type, string reason);
}
