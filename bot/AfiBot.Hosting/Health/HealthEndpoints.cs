using AfiBot.Graph;
using AfiBot.Storage;
using Microsoft.AspNetCore.Mvc;

namespace AfiBot.Hosting;

/// <summary><c>GET /healthz</c>: the process lives, which costs nothing to say. <c>GET /readyz</c>: it can do its work, and what it does without.</summary>
public static class HealthEndpoints
{
    /// <summary>What every bot needs to be ready; a host adds what else it needs.</summary>
    public static IServiceCollection AddAfiHealth(this IServiceCollection services) => services
        .AddSingleton<Readiness>()
        .AddSingleton(s => new ReadyPart("store", s.GetRequiredService<StoreCheck>().Reach));

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ready"));
        app.MapGet("/readyz", Ready);
    }

    private static async Task<IResult> Ready(Readiness readiness, [FromServices] GraphRights? graph) => await readiness.Missing() switch
    {
        [] when graph?.Refused is [_, ..] refused => Results.Text($"ready, without Microsoft Graph's {string.Join(", ", refused)}"),
        [] => Results.Text("ready"),
        var missing => Results.Text($"missing: {string.Join(", ", missing)}", statusCode: StatusCodes.Status503ServiceUnavailable),
    };
}
