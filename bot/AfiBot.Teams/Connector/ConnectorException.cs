using System.Net;

namespace AfiBot.Teams;

/// <summary>A call to the connector came to nothing.</summary>
public sealed class ConnectorException(string message, HttpStatusCode? status, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What the connector answered, or null where it could not be reached.</summary>
    public HttpStatusCode? Status { get; } = status;

    /// <summary>Whether the same call may go through later: unreachable, throttled, or a gateway between is down.</summary>
    public bool IsPassing => Status is null
        or HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
