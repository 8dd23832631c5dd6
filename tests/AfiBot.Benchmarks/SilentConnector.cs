using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Benchmarks;

/// <summary>A connector that takes whatever it is sent, at once. Its members are those whose id is 29: and their e-mail address.</summary>
internal sealed class SilentConnector(WebApplication app) : IAsyncDisposable
{
    private TaskCompletionSource arrival = new();

    public string ServiceUrl => app.Urls.First();

    public static async Task<SilentConnector> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        var connector = new SilentConnector(app);
        app.MapGet("/v3/conversations/{conversation}/members/{user}", (string user) => Results.Json(new { id = user, email = user[3..] }));
        app.MapFallback(() =>
        {
            connector.arrival.TrySetResult();
            return Results.Text("""{"id":"1"}""", "application/json", statusCode: StatusCodes.Status201Created);
        });
        await app.StartAsync();
        return connector;
    }

    /// <summary>The next message that comes.</summary>
    public Task Next() => (arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
