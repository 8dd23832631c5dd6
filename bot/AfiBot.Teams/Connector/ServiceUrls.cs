namespace AfiBot.Teams;

/// <summary>Which connectors the bot talks to.</summary>
public sealed class ServiceUrls(bool loopbackOnly)
{
    /// <summary>Whether a service URL may be called: an absolute http or https address, in local mode on this machine only.</summary>
    public bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && (url.Scheme is "https" || url.IsLoopback)
        && (!loopbackOnly || url.IsLoopback);
}
