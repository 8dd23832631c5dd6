using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Support;

/// <summary>A connector over real HTTP: knows the members it is told of, takes messages and gives them ids, as the Bot Service does.</summary>
public sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, string> emails = new();
    private readonly ConcurrentDictionary<string, string> signInNames = new();
    private int memberCalls;
    private readonly Channel<Call> calls = Channel.CreateUnbounded<Call>();
    private readonly List<string> seen = [];
    private readonly ConcurrentQueue<Call> taken = new();
    private readonly TaskCompletionSource memberAsked = new();
    private int lastId;

    private FakeConnector(WebApplication app) => this.app = app;

    /// <summary>What a message came with.</summary>
    /// <param name="Method">POST for a new one, PUT for one in the place of another.</param>
    /// <param name="Path">Decoded, from <c>v3</c> on.</param>
    /// <param name="Activity">The message; of a new thread the one inside.</param>
    /// <param name="Authorization">The header of that name; empty where there is none.</param>
    public sealed record Call(string Method, string Path, JsonElement Activity, string Authorization = "")
    {
        public string? Text => Activity.TryGetProperty("text", out var text) ? text.GetString() : null;

        public string? Summary => Activity.TryGetProperty("summary", out var summary) ? summary.GetString() : null;

        public JsonElement? Card => Activity.TryGetProperty("attachments", out var attachments) ? attachments[0].GetProperty("content") : null;
    }

    /// <summary>Without a slash at the end, as the Playground gives it.</summary>
    public string ServiceUrl => app.Urls.First();

    /// <summary>Whether request cards are kept: the schedule sends them of its own accord, which disturbs a talk about something else.</summary>
    public bool KeepsRequestCards { get; set; }

    /// <summary>Whether <see cref="Seen"/> has member calls too, and the body of every call after its path.</summary>
    public bool SeesBodies { get; set; }

    /// <summary>Over when a member has been asked for.</summary>
    public Task MemberAsked => memberAsked.Task;

    /// <summary>What a call for a member waits for.</summary>
    public Task MembersHeldUntil { get; set; } = Task.CompletedTask;

    /// <summary>Whether messages are taken and forgotten.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>What is answered instead of taking a message; null to take it.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    public static async Task<FakeConnector> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var connector = new FakeConnector(app);
        app.Use(connector.See);
        app.UseRouting();
        app.MapGet("/v3/conversations/{conversation}/members/{user}", connector.Member);
        app.MapGet("/v3/conversations/{conversation}/pagedmembers", connector.Members);
        app.MapPost("/v3/conversations/{conversation}/activities", (HttpContext http) => connector.Take(http, thread: false));
        app.MapPost("/v3/conversations/{conversation}/activities/{activity}", (HttpContext http) => connector.Take(http, thread: false));
        app.MapDelete("/v3/conversations/{conversation}/activities/{activity}", () => Results.StatusCode(StatusCodes.Status200OK));
        app.MapPut("/v3/conversations/{conversation}/activities/{activity}", (HttpContext http) => connector.Take(http, thread: false));
        app.MapPost("/v3/conversations", (HttpContext http) => connector.Take(http, thread: true));
        await app.StartAsync();
        return connector;
    }

    /// <summary>From now on the conversation has this member.</summary>
    public void Knows(string userId, string email) => emails[userId] = email;

    /// <summary>From now on the conversation has this member, with a sign-in name; the e-mail address may be empty.</summary>
    public void Knows(string userId, string email, string signInName) => (emails[userId], signInNames[userId]) = (email, signInName);

    /// <summary>How often a member was asked for.</summary>
    public int MemberCalls => memberCalls;

    /// <summary>Whether it is out of order where members are asked for.</summary>
    public bool KnowsNobodyNow { get; set; }

    /// <summary>The next message that was taken, in order.</summary>
    public async Task<Call> Next()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await calls.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Method and raw path of every call that came, whatever was answered; member calls apart.</summary>
    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (seen)
                return [.. seen];
        }
    }

    /// <summary>Waits until so many calls have come.</summary>
    public Task Sees(int calls) => Task.Run(() =>
    {
        lock (seen)
        {
            while (seen.Count < calls)
                Monitor.Wait(seen, TimeSpan.FromSeconds(20)).ShouldBeTrue("No call came.");
        }
    });

    /// <summary>Every message that was taken, in order.</summary>
    public IReadOnlyCollection<Call> Taken => taken;

    /// <summary>Whether nothing has been taken that was not asked for.</summary>
    public bool IsQuiet => calls.Reader.Count == 0;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> Member(string user)
    {
        Interlocked.Increment(ref memberCalls);
        memberAsked.TrySetResult();
        await MembersHeldUntil;
        if (KnowsNobodyNow)
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        return Entry(user);
    }

    private IResult Entry(string user) => emails.TryGetValue(user, out var email)
        ? Results.Text($$"""{"id":"{{user}}","name":"Somebody"{{Field("email", email)}}{{Field("userPrincipalName", signInNames.GetValueOrDefault(user))}}}""", "application/json")
        : Results.StatusCode(StatusCodes.Status404NotFound);

    private static string Field(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $",\"{name}\":\"{value}\"";

    /// <summary>One page of two, and then the rest.</summary>
    private IResult Members(string? continuationToken)
    {
        var all = emails.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $$"""{"id":"{{e.Key}}","email":"{{e.Value}}"}""").ToList();
        var page = continuationToken is null ? all.Take(2) : all.Skip(2);
        return Results.Text($$"""{"members":[{{string.Join(',', page)}}]{{(continuationToken is null && all.Count > 2 ? ",\"continuationToken\":\"2\"" : "")}}}""", "application/json");
    }

    private async Task See(HttpContext http, RequestDelegate next)
    {
        var path = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var body = SeesBodies ? $" {await Body(http.Request)}" : "";
        if (!IsDeaf && (SeesBodies || !path.Contains("members", StringComparison.Ordinal)))
        {
            lock (seen)
            {
                seen.Add($"{http.Request.Method} {path}{body}");
                Monitor.PulseAll(seen);
            }
        }

        await next(http);
    }

    private static async Task<string> Body(HttpRequest request)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var text = await reader.ReadToEndAsync();
        request.Body.Position = 0;
        return text;
    }

    private async Task Take(HttpContext http, bool thread)
    {
        if (Instead is { } instead && await instead(http))
            return;
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        if (thread && body.RootElement.TryGetProperty("members", out var members))
        {
            http.Response.StatusCode = StatusCodes.Status201Created;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync($$"""{"id":"conversation-with-{{members[0].GetProperty("id").GetString()}}"}""");
            return;
        }

        var activity = thread ? body.RootElement.GetProperty("activity") : body.RootElement;
        var call = new Call(http.Request.Method, http.Request.Path.Value!, activity.Clone(), http.Request.Headers.Authorization.ToString());
        if (!IsDeaf)
            taken.Enqueue(call);
        if (!IsDeaf && (KeepsRequestCards || call.Method is "PUT" || call.Summary?.Contains("to update by", StringComparison.Ordinal) is not true))
            await calls.Writer.WriteAsync(call);
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        http.Response.StatusCode = StatusCodes.Status201Created;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(thread ? $$"""{"id":"thread-{{id}}","activityId":"{{id}}"}""" : $$"""{"id":"{{id}}"}""");
    }
}
