using AfiBot.Core;
using Microsoft.Extensions.Logging;

namespace AfiBot.Graph;

/// <summary>Which permissions turned out to be missing. The bot does without; whoever looks after it is told once,
/// and an officer finds it on the page of who was not reached.</summary>
public sealed partial class GraphRights(IMissingPermissions shared, ILogger<GraphRights> log)
{
    private readonly Lock gate = new();
    private readonly HashSet<GraphRight> told = [];
    private readonly HashSet<GraphRight> refused = [];
    private IReadOnlyList<string>? written;

    /// <summary>Those that were refused when they were last needed.</summary>
    public IReadOnlyList<GraphRight> Refused
    {
        get
        {
            lock (gate)
                return [.. refused.OrderBy(p => p.ToString(), StringComparer.Ordinal)];
        }
    }

    /// <summary>What calls that need a permission were answered. Where some went through it is there: of mailboxes it may be given for some.</summary>
    internal void Note(GraphRight permission, IReadOnlyCollection<int> statuses)
    {
        lock (gate)
        {
            if (statuses.Any(s => s is (>= 200 and < 300) or 404 or 409))
                refused.Remove(permission);
            else if (statuses.Contains(403) && refused.Add(permission) && told.Add(permission))
                LogRefused(permission);
        }
    }

    /// <summary>Writes down for all processes which are missing, where that changed since it was written last. Where it cannot be, the next time does.</summary>
    internal async Task Share(CancellationToken cancellation)
    {
        List<string> now = [.. Refused.Select(r => r.ToString())];
        if (written is not null && now.SequenceEqual(written))
            return;
        try
        {
            await shared.Replace(now, cancellation);
            written = now;
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            LogNotShared(failed.GetType().Name);
        }
    }

    [LoggerMessage(3, LogLevel.Warning, "Which permissions of Microsoft Graph are missing was not written down ({Failure})")]
    private partial void LogNotShared(string failure);

    [LoggerMessage(1, LogLevel.Warning, "Microsoft Graph refuses {Permission}: the bot goes on with what it was configured with. See infra/graph/permissions.sh")]
    private partial void LogRefused(GraphRight permission);
}
