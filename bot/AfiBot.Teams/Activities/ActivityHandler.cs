using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using AfiBot.Delivery;
using AfiBot.Cards;
using AfiBot.Conversation;
using AfiBot.Core;
using Microsoft.Extensions.Logging;

namespace AfiBot.Teams;

/// <summary>Takes an activity to the conversation and its replies back: the one place where the protocol and the conversation meet.
/// Another adapter (the Bot Framework SDK, the Agents SDK) would call the same of the conversation's classes as this does.</summary>
public sealed partial class ActivityHandler(
    Bot bot,
    Welcome welcome,
    Installations installations,
    DigestChannels digestChannels,
    Acquaintance acquaintance,
    Answering answers,
    ServiceUrls serviceUrls,
    ILogger<ActivityHandler> log) : IDisposable
{
    /// <summary>Arrivals in one place wait for each other, so that the one that has no welcome to give sends no card before it.</summary>
    private readonly PartitionedRateLimiter<string> arrivals = PartitionedRateLimiter.Create<string, string>(place =>
        RateLimitPartition.GetConcurrencyLimiter(place, _ => new ConcurrencyLimiterOptions { PermitLimit = 1, QueueLimit = int.MaxValue }));

    /// <summary>Handles one activity. Outages of the store travel to the host; the connector's are logged here, since
    /// what was said is already recorded and a second delivery would not mend the reply.</summary>
    public async Task<ActivityResult> Handle(Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.Type))
            return ActivityResult.BadRequest;
        if (!serviceUrls.Allows(activity.ServiceUrl))
            return ActivityResult.Forbidden;
        using var span = Instruments.Source.StartActivity("turn");
        try
        {
            var result = Departure.Of(activity) is { } gone ? await Leave(gone, activity, cancellation)
                : Sender.Of(activity) is { } sender ? await Take(activity, sender, cancellation)
                : activity.Type is ActivityTypes.Message or ActivityTypes.Invoke ? ActivityResult.BadRequest
                : ActivityResult.Ok;
            Count(activity, result, span);
            LogTurn(activity.Type, activity.Name ?? activity.Action ?? "", activity.Conversation?.ConversationType ?? "", result.Status);
            return result;
        }
        catch (ConnectorException failed)
        {
            LogConnector(activity.Type, failed.Message);
            span?.SetStatus(System.Diagnostics.ActivityStatusCode.Error);
            var result = activity.Type is ActivityTypes.Invoke ? CardTap.Say(FixedReplies.TapAgain) : ActivityResult.Ok;
            Count(activity, result, span);
            return result;
        }
    }

    public void Dispose() => arrivals.Dispose();

    /// <summary>Counts a turn. What a client may write as it likes is not told.</summary>
    private static void Count(Activity activity, ActivityResult result, System.Diagnostics.Activity? span)
    {
        KeyValuePair<string, object?>[] told =
        [
            Instruments.Tag("type", activity.Type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate ? activity.Type : "other"),
            Instruments.Tag("place", activity.Conversation?.ConversationType is "personal" or "groupChat" or "channel" ? activity.Conversation.ConversationType : "other"),
            Instruments.Tag("status", result.Status),
        ];
        Instruments.Turns.Add(1, told);
        foreach (var (name, value) in told)
            span?.SetTag($"afibot.{name}", value);
    }

    private async Task<ActivityResult> Take(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (sender.Place is Place.Channel)
            await digestChannels.Refresh(sender.Reference, cancellation);
        return activity.Type switch
        {
            ActivityTypes.Message => await Message(activity, sender, cancellation),
            ActivityTypes.MessageUpdate when sender.Place is Place.Personal && IsEdit(activity) => await Edit(activity, sender, cancellation),
            ActivityTypes.Invoke when activity.Name is "adaptiveCard/action" => await CardInvoke(activity, sender, cancellation),
            ActivityTypes.Invoke when activity.Name is FileConsent.Invoke => await Consent(activity, sender, cancellation),
            ActivityTypes.InstallationUpdate when "add".Equals(activity.Action, StringComparison.OrdinalIgnoreCase) => await Arrive(activity, sender, cancellation),
            ActivityTypes.ConversationUpdate when Departure.IsBotAmong(activity.MembersAdded, activity) => await Arrive(activity, sender, cancellation),
            _ => await SignOfLife(activity, sender, cancellation),
        };
    }

    private async Task<ActivityResult> Message(Activity activity, Sender sender, CancellationToken cancellation)
    {
        var tap = CardTap.FromSubmit(activity.Value);
        var text = tap is null ? MessageText.Of(activity) : null;
        var person = await acquaintance.Recognise(sender, cancellation);
        var since = await acquaintance.Keep(person, sender, installs: false, cancellation);
        var replies = await bot.Turn(sender.Say(person, text, tap?.Action), cancellation);
        await answers.Send(sender, replies, inPlaceOf: tap is null ? null : activity.ReplyToId);
        SendOwed(person, since);
        return ActivityResult.Ok;
    }

    private static bool IsEdit(Activity activity) => TeamsData.Of(activity).EventType is null or "editMessage";

    /// <summary>A message was changed after it was sent. It has the id of the message it changes, so that an edit is known by what it makes of it.</summary>
    private async Task<ActivityResult> Edit(Activity activity, Sender sender, CancellationToken cancellation)
    {
        var edit = SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.Timestamp?.GetRawText()}\n{activity.Text}\n{MessageText.Of(activity)}"));
        var person = await acquaintance.Recognise(sender, cancellation);
        var since = await acquaintance.Keep(person, sender, installs: false, cancellation);
        var said = sender.Say(person, MessageText.Of(activity), null) with { ActivityId = $"{activity.Id}/edit/{Convert.ToHexString(edit.AsSpan(0, 8))}" };
        await answers.Send(sender, await bot.Edited(said, cancellation), inPlaceOf: null);
        SendOwed(person, since);
        return ActivityResult.Ok;
    }

    private async Task<ActivityResult> CardInvoke(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (CardTap.FromInvoke(activity.Value) is not { } tap)
            return CardTap.Malformed();
        if (await answers.InTime(sender, () => Tap(sender, tap, cancellation)) is not { } replies)
            return CardTap.Say(sender.Place is Place.Personal ? FixedReplies.AnswerComesLater : FixedReplies.TapAgain);
        answers.SendInTheBackground(sender, [.. replies.Skip(1)]);
        return CardTap.Answer(TeamsCard.Draw(replies[0]));
    }

    /// <summary>Somebody takes a file that was offered, or does not. The client waits for no more than that it was heard: the file follows in the place of the offer.</summary>
    private async Task<ActivityResult> Consent(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (FileConsent.Read(activity.Value) is not { } said)
            return ActivityResult.BadRequest;
        var person = await acquaintance.Recognise(sender, cancellation);
        answers.DoInTheBackground(async () => await answers.Send(sender, await bot.Turn(sender.Say(person, null, said), CancellationToken.None), activity.ReplyToId));
        return ActivityResult.Ok;
    }

    private async Task<IReadOnlyList<Reply>> Tap(Sender sender, CardTap tap, CancellationToken cancellation)
    {
        var person = await acquaintance.Recognise(sender, cancellation);
        var since = await acquaintance.Keep(person, sender, installs: false, cancellation);
        var replies = await bot.Turn(sender.Say(person, null, tap.Action), cancellation);
        SendOwed(person, since);
        return replies;
    }

    /// <summary>The bot is new in a place. That is told by two activities, in either order or at once, and each may come again.</summary>
    private async Task<ActivityResult> Arrive(Activity activity, Sender sender, CancellationToken cancellation)
    {
        using var turn = await arrivals.AcquireAsync(sender.Key.ConversationId, 1, cancellation);
        if (sender.Place is not Place.Personal)
        {
            if (await installations.Begin(Spot.TeamOf(activity) ?? sender.Key.ConversationId, cancellation))
                await answers.Send(sender, [Welcome.ToAll], inPlaceOf: null);
            return ActivityResult.Ok;
        }

        if (sender.MemberId == sender.Reference.BotId)
            return ActivityResult.Ok; // Some clients tell of it in the bot's own name; whose chat it is will be heard.

        // The chat is kept after the welcome, so that no card comes before it.
        var person = await acquaintance.Recognise(sender, cancellation);
        if (await installations.Begin(sender.Key.ConversationId, cancellation))
            await answers.Send(sender, [welcome.To(person)], inPlaceOf: null);
        SendOwed(person, await acquaintance.Keep(person, sender, installs: true, cancellation));
        return ActivityResult.Ok;
    }

    private async Task<ActivityResult> Leave(Departure gone, Activity activity, CancellationToken cancellation)
    {
        switch (gone)
        {
            case Departure.Chat chat:
                await installations.End(chat.ConversationId, cancellation);
                if (Sender.Of(activity) is { Place: Place.Personal } sender)
                    await acquaintance.Part(sender, cancellation);
                break;
            case Departure.Team team:
                await installations.End(team.TeamId, cancellation);
                LogDropped(await digestChannels.ForgetTeam(team.TeamId, cancellation));
                break;
            case Departure.Channel channel:
                LogDropped(await digestChannels.ForgetChannel(channel.ChannelId, cancellation));
                break;
        }

        return ActivityResult.Ok;
    }

    /// <summary>Whatever else comes from somebody's own chat: they are there, and say where.</summary>
    private async Task<ActivityResult> SignOfLife(Activity activity, Sender sender, CancellationToken cancellation)
    {
        if (sender.Place is Place.Personal)
        {
            var person = await acquaintance.Recall(sender, cancellation);
            SendOwed(person, await acquaintance.Keep(person, sender, installs: false, cancellation));
        }

        return activity.Type is ActivityTypes.Invoke ? ActivityResult.NotImplemented : ActivityResult.Ok;
    }

    /// <summary>Whoever can be written to from now on holds the card they owe. The turn does not wait for it.</summary>
    private void SendOwed(Core.Person? person, DateTimeOffset? since)
    {
        if (person is not null && since is { } began)
            answers.DoInTheBackground(() => welcome.SendOwed(person, began, CancellationToken.None));
    }

    private void LogDropped(IReadOnlyList<Core.ActionPlan> plans)
    {
        foreach (var plan in plans)
            LogDropped(plan.Id.Value);
    }

    [LoggerMessage(1, LogLevel.Information, "Turn: {Type} {Name} {ConversationType} -> {Status}")]
    private partial void LogTurn(string type, string name, string conversationType, int status);

    [LoggerMessage(5, LogLevel.Information, "The channel of the digest of {Plan} is gone: it is posted again when an officer names another")]
    private partial void LogDropped(string plan);

    [LoggerMessage(2, LogLevel.Warning, "Turn: {Type}: the reply was not delivered, {Reason}")]
    private partial void LogConnector(string type, string reason);
}
