using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AfiBot.Tests.Support;

/// <summary>Microsoft Graph over real HTTP, as far as the bot asks it: batches of requests about users, and about the app that they have.</summary>
/// <remarks>Written from Microsoft's reference, not from what the bot sends: a filter that it does not know is a bad request.</remarks>
internal sealed partial class FakeGraph : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, User> users = new();
    private readonly ConcurrentQueue<IReadOnlyList<string>> batches = new();
    private readonly ConcurrentQueue<string> installedFor = new();

    private FakeGraph(WebApplication app) => this.app = app;

    /// <summary>Somebody of the force.</summary>
    internal sealed record User(string Id, string Name, string? Mail, string SignInName)
    {
        public string[] FormerAddresses { get; init; } = [];

        /// <summary>Another user's id.</summary>
        public string? Manager { get; init; }

        /// <summary>The chat with the app, where they have it.</summary>
        public string? Chat { get; init; }

        /// <summary>The mailbox's setting as JSON; null for somebody without a mailbox.</summary>
        public string? AutomaticReplies { get; init; } = """{"status":"disabled"}""";
    }

    /// <summary>What is answered to one request of a batch: a status, and the Retry-After that goes with it.</summary>
    internal sealed record Refusal(int Status, string? RetryAfter = null);

    public Uri Url => new(app.Urls.First());

    /// <summary>The requests of each batch that was answered, in order, as "GET /users/…", with what a query holds decoded.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Batches => [.. batches];

    /// <summary>What is answered instead to a request of a batch; null to answer it.</summary>
    public Func<string, Refusal?> Refuses { get; set; } = _ => null;

    /// <summary>What is done instead with a whole batch; null to take it.</summary>
    public Func<HttpContext, Task<bool>> Instead { get; set; } = _ => Task.FromResult(false);

    public static async Task<FakeGraph> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var graph = new FakeGraph(app);
        app.Run(graph.Take);
        await app.StartAsync();
        return graph;
    }

    /// <summary>The id that the catalogue gave the app; null where the force does not have it.</summary>
    public string? App { get; set; } = "app-of-the-catalogue";

    /// <summary>The id that the app's maker gave it.</summary>
    public const string ExternalId = "0d9a4bd7-6d6f-4d22-9c5c-70f1e8a4a111";

    /// <summary>For whom the app was installed, by id, in order.</summary>
    public IReadOnlyList<string> InstalledFor => [.. installedFor];

    /// <summary>From now on the force has this user, in the place of one with the same id.</summary>
    public void Has(User user) => users[user.Id] = user;

    /// <summary>An id as Entra gives them.</summary>
    public static string Id(int number) => $"00000000-0000-0000-0000-{number:d12}";

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task Take(HttpContext http)
    {
        if (await Instead(http))
            return;
        if (http.Request.Headers.Authorization != "Bearer graph-token")
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var requests = (await JsonSerializer.DeserializeAsync<JsonObject>(http.Request.Body))?["requests"]?.AsArray();
        if (http.Request.Path != "/v1.0/$batch" || requests is not { Count: > 0 and <= 20 })
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        // What a "+" and a "#" mean in an address they mean here too.
        var asked = requests.Select(r => (Id: (string)r!["id"]!, Sent: r["body"], Request: $"{r["method"]} {Uri.UnescapeDataString(((string)r["url"]!).Split('#')[0].Replace('+', ' '))}")).ToList();
        batches.Enqueue([.. asked.Select(a => a.Request)]);
        var responses = new JsonArray([.. asked.Select(a => Answer(a.Id, a.Request, a.Sent)).Reverse()]);
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(new JsonObject { ["responses"] = responses }.ToJsonString());
    }

    /// <summary>Answers of a batch come in any order.</summary>
    private JsonObject Answer(string id, string request, JsonNode? sent)
    {
        var headers = new JsonObject { ["Content-Type"] = "application/json" };
        var refusal = Refuses(request);
        if (refusal?.RetryAfter is { } retryAfter)
            headers["Retry-After"] = retryAfter;
        var (status, body) = refusal is null ? Body(request, sent) : (refusal.Status, Error("Refused"));
        return new JsonObject { ["id"] = id, ["status"] = status, ["headers"] = headers, ["body"] = body };
    }

    private (int Status, JsonNode? Body) Body(string request, JsonNode? sent)
    {
        if (UsersQuery().Match(request) is { Success: true, Groups: var query })
        {
            return Filter(query["filter"].Value) is { } filter
                ? (200, new JsonObject { ["value"] = new JsonArray([.. users.Values.Where(filter).Select(Shown)]) })
                : (400, Error("Request_UnsupportedQuery"));
        }

        if (request.StartsWith("GET /appCatalogs/teamsApps?", StringComparison.Ordinal))
        {
            return request.Contains($"$filter=externalId eq '{ExternalId}'", StringComparison.Ordinal)
                ? (200, new JsonObject { ["value"] = App is null ? [] : new JsonArray(new JsonObject { ["id"] = App, ["externalId"] = ExternalId }) })
                : (400, Error("Request_UnsupportedQuery"));
        }

        if (Installations().Match(request) is { Success: true, Groups: var installation })
            return Installation(installation, sent);
        var path = UserPath().Match(request);
        var user = users.GetValueOrDefault(path.Groups["id"].Value);
        return (path.Groups["what"].Value, user) switch
        {
            ("manager", { Manager: { } manager }) => (200, Shown(users[manager])),
            ("mailboxSettings", { AutomaticReplies: { } replies }) => (200, new JsonObject { ["automaticRepliesSetting"] = JsonNode.Parse(replies) }),
            _ => (404, Error("Request_ResourceNotFound")),
        };
    }

    private (int Status, JsonNode? Body) Installation(GroupCollection request, JsonNode? sent)
    {
        var id = request["id"].Value;
        var user = users.GetValueOrDefault(id);
        switch (request["method"].Value, request["what"].Value, user)
        {
            case (_, _, null):
                return (404, Error("NotFound"));
            case ("POST", "", { Chat: not null }):
                return (409, Error("Conflict"));
            case ("POST", "", _) when AppOf(sent) == new Uri(Url, $"v1.0/appCatalogs/teamsApps/{App}").ToString():
                installedFor.Enqueue(id);
                users[id] = user with { Chat = $"19:{id}_app@unq.gbl.spaces" };
                return (201, null);
            case ("GET", var query, { Chat: var chat }) when query.StartsWith('?') && query.Contains($"$filter=teamsApp/id eq '{App}'", StringComparison.Ordinal):
                return (200, new JsonObject { ["value"] = chat is null ? [] : new JsonArray(new JsonObject { ["id"] = $"installation-of-{id}" }) });
            case ("GET", var one, { Chat: { } chat }) when one == $"/installation-of-{id}/chat":
                return (200, new JsonObject { ["id"] = chat, ["chatType"] = "oneOnOne" });
            default:
                return (400, Error("BadRequest"));
        }
    }

    private static string? AppOf(JsonNode? installation) => (string?)installation?["teamsApp@odata.bind"];

    private static JsonObject Shown(User user) => new()
    {
        ["@odata.type"] = "#microsoft.graph.user",
        ["id"] = user.Id,
        ["displayName"] = user.Name,
        ["mail"] = user.Mail,
        ["userPrincipalName"] = user.SignInName,
    };

    private static JsonObject Error(string code) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = "jo@example.org may not be told of." } };

    private static Func<User, bool>? Filter(string text)
    {
        var parts = text.Split(" or ").Select(Part).ToList();
        return parts.Contains(null) ? null : user => parts.Exists(p => p!(user));
    }

    private static Func<User, bool>? Part(string text) => FilterPart().Match(text) is { Success: true, Groups: var part }
        ? Test(part["what"].Value, part["value"].Value.Replace("''", "'", StringComparison.Ordinal))
        : null;

    private static Func<User, bool> Test(string what, string value) => what switch
    {
        "mail eq" => user => value.Equals(user.Mail, StringComparison.OrdinalIgnoreCase),
        "userPrincipalName eq" => user => value.Equals(user.SignInName, StringComparison.OrdinalIgnoreCase),
        "startswith(userPrincipalName," => user => user.SignInName.StartsWith(value, StringComparison.OrdinalIgnoreCase),
        _ => user => user.FormerAddresses.Append(user.Mail).Any(a => value.Equals($"smtp:{a}", StringComparison.OrdinalIgnoreCase)),
    };

    [GeneratedRegex(@"^GET /users\?(.*&)?\$filter=(?<filter>[^&]*)(&.*)?$")]
    private static partial Regex UsersQuery();

    [GeneratedRegex(@"^(?<method>GET|POST) /users/(?<id>[^/?]+)/teamwork/installedApps(?<what>.*)$")]
    private static partial Regex Installations();

    [GeneratedRegex(@"^GET /users/(?<id>[^/?]+)/(?<what>[^/?]+)(\?.*)?$")]
    private static partial Regex UserPath();

    [GeneratedRegex(@"^((?<what>mail eq|userPrincipalName eq|startswith\(userPrincipalName,) ?|(?<what>proxyAddresses/any)\((?<x>\w):\k<x> eq )'(?<value>([^']|'')*)'\)?$")]
    private static partial Regex FilterPart();
}
