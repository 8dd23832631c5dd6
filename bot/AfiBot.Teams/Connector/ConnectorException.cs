using System.Net;

namespace AfiBot.Teams;

/// <summary>A call to the connector came to nothing.</summary>
/// <param name="message">What happened, without anything a person wrote.</param>
/// <param name="status">What the connector answered, or null where it could not be reached.</param>
/// <param name="code">The connector's own word for it, such as <c>ConversationBlockedByUser</c>, or null.</param>
/// <param name="retryAfter">How long it asks to wait, or null.</param>
/// <param name="inner">What lies behind it.</param>
public sealed class ConnectorException(string message, HttpStatusCode? status, string? code = null, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The word for a personal chat whose owner blocked the bot, which the connector hides in a number and a text of JSON.</summary>
    internal const string WritesBlocked = "MessageWritesBlocked";

    public HttpStatusCode? Status { get; } = status;

    public string? Code { get; } = code;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>Whether the same call may go through later: unreachable, throttled, or a gateway between is down.</summary>
    public bool IsPassing => Status is not { } status || ConnectorHttp.IsPassing(status);
}
