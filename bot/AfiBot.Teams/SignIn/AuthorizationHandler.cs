using System.Net;
using System.Net.Http.Headers;
using Azure.Identity;

namespace AfiBot.Teams;

/// <summary>Puts the bot's token on requests to connectors that may have it, and on no other. A token that is refused is
/// replaced once, and the request sent once more.</summary>
/// <remarks>The handler inside must not follow redirects, which would take the token elsewhere.</remarks>
public sealed class AuthorizationHandler(ConnectorTokens tokens, ServiceUrls serviceUrls) : DelegatingHandler
{
    /// <exception cref="HttpRequestException">There is no token, or the connector could not be reached.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Headers.Authorization = null;
        if (!serviceUrls.MayHaveToken(request.RequestUri))
            return await base.SendAsync(request, cancellationToken);

        // What is sent a second time must be the same.
        if (request.Content is { } content)
            await content.LoadIntoBufferAsync(cancellationToken);
        var token = await OrUnreachable(tokens.Get(cancellationToken));
        var response = await Send(request, token, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized)
            return response;

        string another;
        try
        {
            another = await OrUnreachable(tokens.Refresh(token, cancellationToken));
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (another == token)
            return response;
        response.Dispose();
        return await Send(request, another, cancellationToken);
    }

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, string token, CancellationToken cancellation)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellation);
    }

    /// <summary>Without a token the connector is as good as out of reach, which callers know how to take.</summary>
    private static async Task<string> OrUnreachable(Task<string> token)
    {
        try
        {
            return await token;
        }
        catch (AuthenticationFailedException none)
        {
            throw new HttpRequestException("There is no token for the connector.", none);
        }
    }
}
