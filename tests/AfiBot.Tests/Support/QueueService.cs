using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AfiBot.Tests.Support;

/// <summary>The Queue service of an account that has no queue.</summary>
internal sealed class QueueService : IAsyncDisposable
{
    private readonly WebApplication app;
    private int requests;

    private QueueService(WebApplication app) => this.app = app;

    public int Requests => requests;

    public string ConnectionString => $"AccountName=a;AccountKey=YQ==;TableEndpoint={app.Urls.First()}/a;QueueEndpoint={app.Urls.First()}/a;";

    public static async Task<QueueService> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var service = new QueueService(builder.Build());
        service.app.Run(http =>
        {
            Interlocked.Increment(ref service.requests);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.Headers["x-ms-error-code"] = "QueueNotFound";
            return Task.CompletedTask;
        });
        await service.app.StartAsync();
        return service;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
