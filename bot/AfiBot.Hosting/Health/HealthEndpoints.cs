using AfiBot.Graph;
using AfiBot.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AfiBot.Hosting;

/// <summary><c>GET /healthz</c>: the process lives, which costs nothing to say. <c>GET /readyz</c>: it can do its work, and what it does without.</summary>
public static class HealthEndpoints
{
    /// <summary>What every bot needs to be ready; a host adds what else it needs.</summary>
    public static IServiceCollection AddAfiHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().Add(new HealthCheckRegistration("Microsoft Graph", s => new GraphCheck(s.GetService<GraphRights>()), null, null));
        return services.AddReach("store", s => s.GetRequiredService<StoreCheck>().Reach);
    }

    /// <summary>One more thing that has to be within reach.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="name">As whoever asks is told of it.</param>
    /// <param name="reach">Gives what tries it, and throws where it is out of reach.</param>
    public static IServiceCollection AddReach(this IServiceCollection services, string name, Func<IServiceProvider, Func<CancellationToken, Task>> reach)
    {
        services.AddKeyedSingleton(name, (s, _) => new ReachCheck(reach(s), s.GetRequiredService<TimeProvider>()));
        services.AddHealthChecks().Add(new HealthCheckRegistration(name, s => s.GetRequiredKeyedService<ReachCheck>(name), null, null));
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write });
        app.MapHealthChecks("/readyz", new HealthCheckOptions { ResponseWriter = Write });
    }

    private static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(Words(report), http.RequestAborted);
    }

    private static string Words(HealthReport report) => report.Status switch
    {
        HealthStatus.Healthy => "ready",
        HealthStatus.Degraded => $"ready, without {string.Join(", ", report.Entries.Values.Where(e => e.Status is HealthStatus.Degraded).Select(e => e.Description))}",
        _ => $"missing: {string.Join(", ", report.Entries.Where(e => e.Value.Status is HealthStatus.Unhealthy).Select(e => e.Key))}",
    };
}
