using Microsoft.Extensions.Logging;

namespace AfiBot.Graph;

/// <summary>Which permissions turned out to be missing. The bot does without; whoever looks after it is told once.</summary>
public sealed partial class GraphRights(ILogger<GraphRights> log)
{
    private readonly Lock gate = new();
    private readonly HashSet<GraphRight> told = [];
    private readonly HashSet<GraphRight> refused = [];

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

    [LoggerMessage(1, LogLevel.Warning, "Microsoft Graph refuses {Permission}: the bot goes on with what it was configured with. See infra/graph/permissions.sh")]
    private partial void LogRefused(GraphRight permission);
}
