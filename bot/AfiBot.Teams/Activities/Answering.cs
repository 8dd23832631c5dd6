using System.Collections.Concurrent;
using AfiBot.Conversation;
using Microsoft.Extensions.Logging;

namespace AfiBot.Teams;

/// <summary>Sends the replies to a turn. The service wants its answer within ten seconds, whatever the connector's mood:
/// what takes longer goes on after the turn has been acknowledged.</summary>
public sealed partial class Answering(IConnector connector, TurnPatience patience, TimeProvider clock, ILogger<Answering> log) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, bool> left = new();

    /// <summary>Sends replies in their order, and waits for them as long as the turn may last.</summary>
    /// <param name="sender">Who is answered.</param>
    /// <param name="replies">What is said.</param>
    /// <param name="inPlaceOf">The card that the first reply replaces, or null.</param>
    public async Task Send(Sender sender, IReadOnlyList<Reply> replies, string? inPlaceOf)
    {
        var sending = SendAll(sender, replies, inPlaceOf);
        await Task.WhenAny(sending, Task.Delay(patience.Turn, clock));
    }

    /// <summary>The replies to a tap, or null where they take too long: then the turn goes on, and what it comes to follows in
    /// the sender's own chat. Where others read along it does not follow, since it may be the sender's alone.</summary>
    public async Task<IReadOnlyList<Reply>?> InTime(Sender sender, Func<Task<IReadOnlyList<Reply>>> turn)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(turn);
        var replies = turn();
        if (await Task.WhenAny(replies, Task.Delay(patience.Tap, clock)) == replies)
            return await replies;
        DoInTheBackground(async () => await SendAll(sender, sender.Place is Place.Personal ? await replies : [], inPlaceOf: null));
        return null;
    }

    /// <summary>Sends replies in their order, and does not wait for them.</summary>
    public void SendInTheBackground(Sender sender, IReadOnlyList<Reply> replies) => DoInTheBackground(() => SendAll(sender, replies, inPlaceOf: null));

    /// <summary>Does what a turn leaves to be done, and does not wait for it.</summary>
    public void DoInTheBackground(Func<Task> work)
    {
        var doing = Do(work);
        left.TryAdd(doing, true);
        _ = doing.ContinueWith(done => left.TryRemove(done, out _), TaskScheduler.Default);
    }

    /// <summary>A bot that stops finishes what it has begun, as long as that does not take too long.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAny(Task.WhenAll(left.Keys), Task.Delay(patience.Turn, clock));

    private async Task Do(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failed)
        {
            LogLeftUndone(failed);
        }
    }

    /// <summary>Never fails: what was said is recorded by now, and a second delivery would not mend the reply.</summary>
    private async Task SendAll(Sender sender, IReadOnlyList<Reply> replies, string? inPlaceOf)
    {
        ArgumentNullException.ThrowIfNull(sender);
        var service = ServiceAddress.Of(sender.Reference);
        foreach (var reply in replies)
        {
            var message = Messages.Draw(reply) with
            {
                From = new ChannelAccount(sender.Reference.BotId),
                Conversation = new ConversationAccount(sender.Key.ConversationId),
            };
            try
            {
                if (inPlaceOf is { } card)
                    await connector.Update(service, sender.Key.ConversationId, card, message, CancellationToken.None);
                else
                    await connector.Send(service, sender.Key.ConversationId, message, CancellationToken.None);
            }
            catch (ConnectorException failed)
            {
                LogNotDelivered(failed.Message);
            }

            inPlaceOf = null;
        }
    }

    [LoggerMessage(4, LogLevel.Error, "What a turn left to be done was not done")]
    private partial void LogLeftUndone(Exception failed);

    [LoggerMessage(3, LogLevel.Warning, "A reply was not delivered: {Reason}")]
    private partial void LogNotDelivered(string reason);
}
