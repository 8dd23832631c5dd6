using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Serialization.Metadata;

namespace AfiBot.Teams;

/// <summary>The calls to the Bot Service's connector that this bot makes. Each goes to a service URL that
/// <see cref="ServiceUrls"/> allows, and to no other.</summary>
public sealed class ConnectorClient(HttpClient http, ServiceUrls serviceUrls)
{
    /// <summary>Sends a message into a conversation.</summary>
    /// <returns>Its id, or null where the client gives none.</returns>
    /// <exception cref="ConnectorException">The connector refused, or could not be reached.</exception>
    public async Task<string?> Send(string serviceUrl, string conversationId, Activity activity, CancellationToken cancellation) =>
        (await Call(HttpMethod.Post, serviceUrl, $"v3/conversations/{Escape(conversationId)}/activities", activity, ProtocolJson.Default.Activity, ProtocolJson.Default.ResourceResponse, cancellation))?.Id;

    /// <summary>Replaces a message that was sent.</summary>
    /// <exception cref="ConnectorException">The connector refused, or could not be reached.</exception>
    public Task Update(string serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellation) =>
        Call(HttpMethod.Put, serviceUrl, $"v3/conversations/{Escape(conversationId)}/activities/{Escape(activityId)}", activity, ProtocolJson.Default.Activity, ProtocolJson.Default.ResourceResponse, cancellation);

    /// <summary>Starts a thread in a channel.</summary>
    /// <returns>The root post's id, or null where the client gives none.</returns>
    /// <exception cref="ConnectorException">The connector refused, or could not be reached.</exception>
    public async Task<string?> StartThread(string serviceUrl, string channelId, string? tenantId, Activity activity, CancellationToken cancellation)
    {
        var thread = new ConversationParameters(IsGroup: true, new ChannelData(new ChannelInfo(channelId), tenantId is null ? null : new TenantInfo(tenantId)), activity);
        return (await Call(HttpMethod.Post, serviceUrl, "v3/conversations", thread, ProtocolJson.Default.ConversationParameters, ProtocolJson.Default.ResourceResponse, cancellation))?.ActivityId;
    }

    /// <summary>A member of a conversation, with the e-mail address; null for somebody who is not in it.</summary>
    /// <exception cref="ConnectorException">The connector refused, or could not be reached.</exception>
    public async Task<ChannelAccount?> Member(string serviceUrl, string conversationId, string userId, CancellationToken cancellation)
    {
        try
        {
            return await Call<Activity, ChannelAccount>(HttpMethod.Get, serviceUrl, $"v3/conversations/{Escape(conversationId)}/members/{Escape(userId)}", null, null, ProtocolJson.Default.ChannelAccount, cancellation);
        }
        catch (ConnectorException refused) when (refused.Status is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private async Task<TAnswer?> Call<TBody, TAnswer>(
        HttpMethod method, string serviceUrl, string path, TBody? body, JsonTypeInfo<TBody>? bodyType, JsonTypeInfo<TAnswer> answerType, CancellationToken cancellation)
        where TAnswer : class
    {
        if (!serviceUrls.Allows(serviceUrl))
            throw new ConnectorException("the service URL is not one this bot may talk to", null);
        using var request = new HttpRequestMessage(method, new Uri($"{serviceUrl.TrimEnd('/')}/{path}"));
        if (bodyType is not null)
            request.Content = JsonContent.Create(body!, bodyType);
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (!response.IsSuccessStatusCode)
                throw new ConnectorException($"the connector answered {(int)response.StatusCode}", response.StatusCode);
            return response.Content.Headers.ContentLength is 0 || response.Content.Headers.ContentType?.MediaType is not "application/json"
                ? null
                : await response.Content.ReadFromJsonAsync(answerType, cancellation);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ConnectorException("the connector could not be reached", null, unreachable);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ConnectorException("the connector did not answer in time", null, late);
        }
    }
}
