using System.Globalization;
using System.Net;
using AfiBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Activity = AfiBot.Teams.Activity;
using ChannelAccount = AfiBot.Teams.ChannelAccount;
using JsonException = System.Text.Json.JsonException;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace AfiBot.BotBuilder;

/// <summary>The connector as the SDK calls it. An answer goes the way of a card, by <see cref="CloudAdapterBase.ContinueConversationAsync(string, ConversationReference, BotCallbackHandler, CancellationToken)"/>:
/// it may be sent after its turn has been acknowledged.</summary>
internal sealed class SdkConnector(SdkAdapter adapter, SignInOptions options, ServiceUrls serviceUrls, TimeProvider clock) : IConnector
{
    private bool isUnasked;

    public IConnector Unasked => new SdkConnector(adapter, options, serviceUrls, clock) { isUnasked = true };

    public Task<string?> Send(ServiceAddress service, string conversationId, Activity activity, CancellationToken cancellation) => In(
        service, conversationId, activity.From?.Id, async (context, cancel) => (await context.SendActivityAsync(SdkAdapter.ToSdk(activity), cancel))?.Id, writes: true, cancellation);

    public Task Update(ServiceAddress service, string conversationId, string activityId, Activity activity, CancellationToken cancellation) => In(
        service, conversationId, activity.From?.Id, (context, cancel) => context.UpdateActivityAsync(SdkAdapter.ToSdk(activity with { Id = activityId }), cancel), writes: true, cancellation);

    public Task<string?> StartThread(ServiceAddress service, string channelId, Activity activity, CancellationToken cancellation) => In(
        service,
        channelId,
        activity.From?.Id,
        async (context, cancel) =>
        {
            var channelData = new JObject { ["channel"] = new JObject { ["id"] = channelId } };
            if (service.TenantId is { } tenant)
                channelData["tenant"] = new JObject { ["id"] = tenant };
            var thread = new Microsoft.Bot.Schema.ConversationParameters { IsGroup = true, ChannelData = channelData, Activity = SdkAdapter.ToSdk(activity) };
            return (await context.TurnState.Get<IConnectorClient>().Conversations.CreateConversationAsync(thread, cancel))?.ActivityId;
        },
        writes: true,
        cancellation);

    public async Task<ChannelAccount?> Member(ServiceAddress service, string conversationId, string userId, CancellationToken cancellation)
    {
        try
        {
            var member = await In(
                service,
                conversationId,
                null,
                (context, cancel) => ((Conversations)context.TurnState.Get<IConnectorClient>().Conversations).GetConversationMemberAsync(userId, conversationId, cancel),
                writes: false,
                cancellation);
            return JsonSerializer.Deserialize(JsonConvert.SerializeObject(member), ProtocolJson.Default.ChannelAccount);
        }
        catch (ConnectorException refused) when (refused.Status is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task<T?> In<T>(
        ServiceAddress service, string conversation, string? botId, Func<ITurnContext, CancellationToken, Task<T>> call, bool writes, CancellationToken cancellation)
    {
        if (!serviceUrls.Allows(service.Url))
            throw new ConnectorException("the service URL is not one this bot may talk to", HttpStatusCode.Forbidden);
        ConnectorHttpFactory.Begin(new(writes ? conversation : null, service.TenantId, isUnasked));
        var reference = new ConversationReference
        {
            ServiceUrl = service.Url,
            ChannelId = Channels.Msteams,
            Conversation = new Microsoft.Bot.Schema.ConversationAccount { Id = conversation, TenantId = service.TenantId },
            Bot = new Microsoft.Bot.Schema.ChannelAccount { Id = botId },
        };
        T? answer = default;
        try
        {
            await adapter.ContinueConversationAsync(
                options.MicrosoftAppId,
                reference,
                async (context, cancel) =>
                {
                    // The SDK makes up an id for the event it continues with, and would have what is sent be a reply to it.
                    context.Activity.Id = null;
                    answer = await call(context, cancel);
                },
                cancellation);
            return answer;
        }
        catch (ErrorResponseException refused)
        {
            throw Failure(refused.Response);
        }
        catch (HttpOperationException refused)
        {
            throw Failure(refused.Response);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ConnectorException("the connector could not be reached", null, inner: unreachable);
        }
        catch (SerializationException garbled)
        {
            throw new ConnectorException("the connector's answer cannot be read", HttpStatusCode.OK, inner: garbled);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ConnectorException("the connector did not answer in time", null, inner: late);
        }
    }

    private ConnectorException Failure(HttpResponseMessageWrapper answer)
    {
        string? code = null;
        try
        {
            code = JsonSerializer.Deserialize(answer.Content ?? "", ProtocolJson.Default.ErrorResponse)?.Code;
        }
        catch (JsonException)
        {
            // Gateways answer in HTML; the status says enough.
        }

        var status = (int)answer.StatusCode;
        return new ConnectorException(
            code is not null ? $"the connector answered {status} {code}" : $"the connector answered {status}", answer.StatusCode, code, RetryAfter(answer));
    }

    private TimeSpan? RetryAfter(HttpResponseMessageWrapper answer) =>
        !answer.Headers.TryGetValue("Retry-After", out var values) || values.FirstOrDefault() is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date - clock.GetUtcNow()
        : null;
}
