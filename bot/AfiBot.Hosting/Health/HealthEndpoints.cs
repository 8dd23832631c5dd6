using AfiBot.Storage;

namespace AfiBot.Hosting;

/// <summary><c>GET /healthz</c>: the process lives, which costs nothing to say. <c>GET /readyz</c>: it can do its work.</summary>
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

    private static async Task<IResult> Ready(Readiness readiness) => await readiness.Missing() switch
    {
        [] => Results.Text("ready"),
        var missing => Results.Text($"missing: {string.Join(", ", missing)}", statusCode: StatusCodes.Status503ServiceUnavailable),
    };
}
