using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Benchmarks;

/// <summary>A connector that takes whatever it is sent, at once.</summary>
internal sealed class SilentConnector(WebApplication app) : IAsyncDisposable
{
    public string ServiceUrl => app.Urls.First();

    public static async Task<SilentConnector> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseRouting();
        app.MapFallback(() => Results.Text("""{"id":"1"}""", "application/json", statusCode: StatusCodes.Status201Created));
        await app.StartAsync();
        return new SilentConnector(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
