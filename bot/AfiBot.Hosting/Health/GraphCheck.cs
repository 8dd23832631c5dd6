using AfiBot.Graph;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AfiBot.Hosting;

/// <summary>Without a permission of Microsoft Graph the bot does with what it was configured with.</summary>
/// <param name="rights">Null for a bot that does not ask Graph.</param>
internal sealed class GraphCheck(GraphRights? rights) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        rights?.Refused is [_, ..] refused ? HealthCheckResult.Degraded($"Microsoft Graph's {string.Join(", ", refused)}") : HealthCheckResult.Healthy());
}
