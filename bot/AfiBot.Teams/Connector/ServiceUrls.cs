namespace AfiBot.Teams;

/// <summary>Which connectors the bot talks to, and which of them may have its token.</summary>
/// <param name="loopbackOnly">Local mode: this machine only, and nobody has a token.</param>
/// <param name="allowLoopback">Of a registered bot: this machine too, for the emulator and for rehearsals. Otherwise https to other machines only.</param>
public sealed class ServiceUrls(bool loopbackOnly, bool allowLoopback = false)
{
    /// <summary>How many are kept. Teams has a few for each cloud; the one that was not heard of for longest makes way.</summary>
    internal const int MaxLearned = 256;

    /// <summary>Teams' own: public, GCC and GCC High.</summary>
    /// <remarks>Source: the Teams documentation on proactive messages.</remarks>
    private static readonly HashSet<string> Teams = new(StringComparer.Ordinal)
    {
        "https://smba.trafficmanager.net:443",
        "https://smba.infra.gcc.teams.microsoft.com:443",
        "https://smba.infra.gov.teams.microsoft.us:443",
    };

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> learned = new(StringComparer.Ordinal);
    private long turn;

    /// <summary>Whether a service URL may be called: in local mode on this machine only, of a registered bot by https.</summary>
    public bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && url.Query.Length is 0 && url.Fragment.Length is 0 && Allows(url);

    /// <summary>From now on this service URL may have the bot's token. It came with an activity whose sign-in was accepted, or is stored since one.</summary>
    public void Learn(string? serviceUrl)
    {
        if (loopbackOnly || !Allows(serviceUrl))
            return;
        var origin = Origin(new Uri(serviceUrl!));
        if (Teams.Contains(origin))
            return;
        lock (gate)
        {
            learned[origin] = ++turn;
            if (learned.Count > MaxLearned)
                learned.Remove(learned.MinBy(l => l.Value).Key);
        }
    }

    /// <summary>Whether a request there may carry the bot's token: scheme, host and port are those of Teams, or of a URL that was learned.</summary>
    public bool MayHaveToken(Uri? request)
    {
        if (loopbackOnly || request is not { IsAbsoluteUri: true } || !Allows(request))
            return false;
        var origin = Origin(request);
        lock (gate)
            return Teams.Contains(origin) || learned.ContainsKey(origin);
    }

    private bool Allows(Uri url) =>
        url.Scheme is "http" or "https"
        && url.UserInfo.Length is 0
        && (url.IsLoopback ? loopbackOnly || allowLoopback : !loopbackOnly && url.Scheme is "https");

    private static string Origin(Uri url) => $"{url.Scheme}://{url.IdnHost}:{url.Port}";
}
