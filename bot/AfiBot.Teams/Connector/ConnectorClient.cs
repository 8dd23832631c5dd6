using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>The connector's calls, as botframework-channel.json has them. Each goes to a service URL that <see cref="ServiceUrls"/>
/// allows, and to no other. All of them throw a <see cref="ConnectorException"/> when they come to nothing.</summary>
public sealed class ConnectorClient(HttpClient http, ServiceUrls serviceUrls, TimeProvider clock) : IConnector
{
    private readonly HttpClient http = http;
    private readonly ServiceUrls serviceUrls = serviceUrls;
    private readonly TimeProvider clock = clock;
    private readonly bool isUnasked;

    private ConnectorClient(ConnectorClient of)
        : this(of.http, of.serviceUrls, of.clock) => isUnasked = true;

    /// <summary>The same connector for what nobody has asked for: its calls let those go first that somebody waits for.</summary>
    public ConnectorClient Unasked => new(this);

    IConnector IConnector.Unasked => Unasked;

    /// <summary>Members on a page; the service takes 50 to 500.</summary>
    private const int PageSize = 500;

    /// <summary>Sends a message into a conversation.</summary>
    /// <returns>Its id, or null where the client gives none.</returns>
    public async Task<string?> Send(ServiceAddress service, string conversationId, Activity activity, CancellationToken cancellation) =>
        (await Write(HttpMethod.Post, service, conversationId, $"v3/conversations/{Escape(conversationId)}/activities", activity, ProtocolJson.Default.Activity, cancellation))?.Id;

    /// <summary>Replies to one message, in its thread.</summary>
    /// <returns>Its id, or null where the client gives none.</returns>
    public async Task<string?> Reply(ServiceAddress service, string conversationId, string activityId, Activity activity, CancellationToken cancellation) =>
        (await Write(HttpMethod.Post, service, conversationId, PathOf(conversationId, activityId), activity, ProtocolJson.Default.Activity, cancellation))?.Id;

    /// <summary>Replaces a message that was sent.</summary>
    public Task Update(ServiceAddress service, string conversationId, string activityId, Activity activity, CancellationToken cancellation) =>
        Write(HttpMethod.Put, service, conversationId, PathOf(conversationId, activityId), activity, ProtocolJson.Default.Activity, cancellation);

    /// <summary>Takes a message back.</summary>
    public Task Delete(ServiceAddress service, string conversationId, string activityId, CancellationToken cancellation) =>
        Write<Activity>(HttpMethod.Delete, service, conversationId, PathOf(conversationId, activityId), null, null, cancellation);

    /// <summary>The personal chat with somebody who has the app; made where there is none.</summary>
    /// <returns>Its id.</returns>
    public async Task<string?> CreateConversation(ServiceAddress service, string botId, string userId, CancellationToken cancellation) =>
        (await Write(
            HttpMethod.Post,
            service,
            userId,
            "v3/conversations",
            new ConversationParameters
            {
                Bot = new ChannelAccount(botId), Members = [new ChannelAccount(userId)], TenantId = service.TenantId, ChannelData = new ChannelData(null, TenantOf(service)),
            },
            ProtocolJson.Default.ConversationParameters,
            cancellation))?.Id;

    /// <summary>Starts a thread in a channel.</summary>
    /// <returns>The root post's id, or null where the client gives none.</returns>
    public async Task<string?> StartThread(ServiceAddress service, string channelId, Activity activity, CancellationToken cancellation) =>
        (await Write(
            HttpMethod.Post,
            service,
            channelId,
            "v3/conversations",
            new ConversationParameters { IsGroup = true, ChannelData = new ChannelData(new ChannelInfo(channelId), TenantOf(service)), Activity = activity },
            ProtocolJson.Default.ConversationParameters,
            cancellation))?.ActivityId;

    /// <summary>A member of a conversation, with the e-mail address; null for somebody who is not in it.</summary>
    public async Task<ChannelAccount?> Member(ServiceAddress service, string conversationId, string userId, CancellationToken cancellation)
    {
        try
        {
            return await Read(service, $"v3/conversations/{Escape(conversationId)}/members/{Escape(userId)}", ProtocolJson.Default.ChannelAccount, cancellation);
        }
        catch (ConnectorException refused) when (refused.Status is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>A page of a conversation's members; the first where no continuation is given.</summary>
    public async Task<PagedMembers> Members(ServiceAddress service, string conversationId, string? continuation, CancellationToken cancellation)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"v3/conversations/{Escape(conversationId)}/pagedmembers?pageSize={PageSize}");
        if (continuation is not null)
            path += $"&continuationToken={Escape(continuation)}";
        return await Read(service, path, ProtocolJson.Default.PagedMembers, cancellation) ?? new PagedMembers([], null);
    }

    private static string PathOf(string conversationId, string activityId) => $"v3/conversations/{Escape(conversationId)}/activities/{Escape(activityId)}";

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private static TenantInfo? TenantOf(ServiceAddress service) => service.TenantId is { } tenant ? new TenantInfo(tenant) : null;

    private async Task<ResourceResponse?> Write<TBody>(
        HttpMethod method, ServiceAddress service, string conversation, string path, TBody? body, JsonTypeInfo<TBody>? bodyType, CancellationToken cancellation)
    {
        using var request = Request(method, service, path);
        ConnectorCall.Label(request, conversation, service.TenantId, isUnasked);
        if (bodyType is not null)
            request.Content = JsonContent.Create(body!, bodyType);
        return await Call(request, ProtocolJson.Default.ResourceResponse, cancellation);
    }

    private async Task<TAnswer?> Read<TAnswer>(ServiceAddress service, string path, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellation)
        where TAnswer : class
    {
        using var request = Request(HttpMethod.Get, service, path);
        return await Call(request, answerType, cancellation);
    }

    private HttpRequestMessage Request(HttpMethod method, ServiceAddress service, string path)
    {
        if (!serviceUrls.Allows(service.Url))
            throw new ConnectorException("the service URL is not one this bot may talk to", HttpStatusCode.Forbidden);
        var request = new HttpRequestMessage(method, new Uri($"{service.Url.TrimEnd('/')}/{path}"));
        ConnectorCall.Label(request, null, service.TenantId, isUnasked);
        return request;
    }

    private async Task<TAnswer?> Call<TAnswer>(HttpRequestMessage request, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellation)
        where TAnswer : class
    {
        using var span = Instruments.Source.StartActivity($"connector {request.Method}", ActivityKind.Client);

        // A call has failed until it is answered: an alert counts those that nobody answered too.
        span?.SetStatus(ActivityStatusCode.Error);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            span?.SetTag("http.response.status_code", (int)response.StatusCode);
            if (!response.IsSuccessStatusCode)
                throw await Failure(response, cancellation);
            var answer = response.Content.Headers.ContentLength is 0 || response.Content.Headers.ContentType?.MediaType is not "application/json"
                ? null
                : await response.Content.ReadFromJsonAsync(answerType, cancellation);
            span?.SetStatus(ActivityStatusCode.Unset);
            return answer;
        }
        catch (HttpRequestException unreachable)
        {
            throw new ConnectorException("the connector could not be reached", null, inner: unreachable);
        }
        catch (JsonException garbled)
        {
            throw new ConnectorException("the connector's answer cannot be read", HttpStatusCode.OK, inner: garbled);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ConnectorException("the connector did not answer in time", null, inner: late);
        }
    }

    private async Task<ConnectorException> Failure(HttpResponseMessage response, CancellationToken cancellation)
    {
        string? code = null;
        try
        {
            code = (await response.Content.ReadFromJsonAsync(ProtocolJson.Default.ErrorResponse, cancellation))?.Code;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Gateways answer in HTML; the status says enough.
        }

        var status = (int)response.StatusCode;
        return new ConnectorException(
            code is not null ? $"the connector answered {status} {code}" : $"the connector answered {status}",
            response.StatusCode,
            code,
            ConnectorHttp.RetryAfter(response, clock));
    }
}
