using System.ClientModel;
using System.ClientModel.Primitives;
using System.Collections.Concurrent;
using System.Text.Json;
using AfiBot.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfiBot.Tests.Support;

/// <summary>A deployment of a language model over real HTTP: it says what a test has told it to say, as the chat completions API says it.</summary>
internal sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> asked = new();

    private FakeModel(WebApplication app) => this.app = app;

    /// <summary>The bodies of the requests.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>What is answered.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = http => Write(http, 200, Completion(new { role = "assistant", content = "I do not know." }, "stop"));

    public static async Task<FakeModel> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var model = new FakeModel(app);
        app.Run(model.Take);
        await app.StartAsync();
        return model;
    }

    /// <summary>What the bot asks it with, in as long as a test that never waits for it needs.</summary>
    public IProposer Proposer(TimeSpan? patience = null, TimeProvider? clock = null) => new ModelProposer(
        () => ModelServices.Open(new Uri($"{app.Urls.First()}/openai/v1/"), "small-model", ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(new ApiKeyCredential("token"))),
        patience ?? TimeSpan.FromSeconds(30),
        clock ?? TimeProvider.System,
        NullLogger<ModelProposer>.Instance);

    /// <summary>From now on it calls a tool.</summary>
    public FakeModel Calls(string tool, object arguments) => CallsEach((tool, JsonSerializer.Serialize(arguments)));

    /// <summary>From now on it calls tools, with arguments as they stand.</summary>
    public FakeModel CallsEach(params (string Tool, string Arguments)[] calls)
    {
        var message = new
        {
            role = "assistant",
            content = (string?)null,
            tool_calls = calls.Select((c, i) => new { id = $"call_{i}", type = "function", function = new { name = c.Tool, arguments = c.Arguments } }),
        };
        Answer = http => Write(http, 200, Completion(message, "tool_calls"));
        return this;
    }

    /// <summary>From now on it answers in words, and calls nothing.</summary>
    public FakeModel Says(string text, string finish = "stop")
    {
        Answer = http => Write(http, 200, Completion(new { role = "assistant", content = text }, finish));
        return this;
    }

    /// <summary>From now on it fails.</summary>
    public FakeModel Fails(int status, string body = """{"error":{"code":"x","message":"It failed."}}""", string? retryAfter = null)
    {
        Answer = http =>
        {
            if (retryAfter is not null)
                http.Response.Headers.RetryAfter = retryAfter;
            return Write(http, status, body);
        };
        return this;
    }

    /// <summary>From now on it never answers.</summary>
    public FakeModel Hangs()
    {
        Answer = http =>
        {
            var gone = new TaskCompletionSource();
            http.RequestAborted.Register(gone.SetResult);
            return gone.Task;
        };
        return this;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Completion(object message, string finish) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_767_600_000,
        model = "small-model",
        choices = new[] { new { index = 0, message, finish_reason = finish } },
        usage = new { prompt_tokens = 1, completion_tokens = 1, total_tokens = 2 },
    });

    private static Task Write(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }

    private async Task Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        asked.Enqueue(await reader.ReadToEndAsync());
        if (http.Request.Path == "/openai/v1/chat/completions")
            await Answer(http);
        else
            http.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
