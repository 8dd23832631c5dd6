using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>What brings activities to a bot: the Bot Service's part.</summary>
public sealed class BotClient(Uri bot) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = bot };

    public HttpClient Http => http;

    /// <summary>Posts an activity and gives the HTTP answer.</summary>
    public Task<HttpResponseMessage> Post(JsonNode activity) => PostText(activity.ToJsonString());

    public Task<HttpResponseMessage> PostText(string body, string contentType = "application/json")
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return http.PostAsync("api/messages", content);
    }

    /// <summary>Posts an activity that must be answered with 200.</summary>
    public async Task Send(JsonNode activity)
    {
        using var answer = await Post(activity);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Posts a tap on a card and gives the card that takes its place.</summary>
    public async Task<JsonElement> Tap(JsonNode activity) => (await TapOrLater(activity)).ShouldNotBeNull();

    /// <summary>Posts a tap on a card and gives the card that takes its place; null where the bot says that it comes later.</summary>
    public async Task<JsonElement?> TapOrLater(JsonNode activity)
    {
        using var answer = await Post(activity);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        body.RootElement.GetProperty("statusCode").GetInt32().ShouldBe(200);
        return body.RootElement.GetProperty("type").GetString() is "application/vnd.microsoft.card.adaptive" ? body.RootElement.GetProperty("value").Clone() : null;
    }

    /// <summary>Which update the form of an AFI was drawn on, as its button to save says.</summary>
    public static string BasedOn(JsonElement form) => JsonNode.Parse(form.GetRawText())!["body"]!.AsArray()
        .SelectMany(e => e!["actions"]?.AsArray() ?? [])
        .First(a => a!["verb"]?.GetValue<string>() == "save")!["data"]!["basedOn"]!.GetValue<string>();

    public void Dispose() => http.Dispose();
}
