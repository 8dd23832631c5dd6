using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>A call of a function as the Functions host makes it: chunked, with text encoded once or twice.</summary>
internal static class FunctionsCall
{
    /// <summary>A text as the host writes it, or as its documentation has it.</summary>
    public static string Encoded(string text, bool encodesTwice) =>
        encodesTwice ? JsonSerializer.Serialize(JsonSerializer.Serialize(text)) : JsonSerializer.Serialize(text);

    /// <summary>Data of a queue's function.</summary>
    public static JsonObject Data(IEnumerable<KeyValuePair<string, string>> texts, bool encodesTwice)
    {
        var data = new JsonObject();
        foreach (var (binding, text) in texts)
            data[binding] = Encoded(text, encodesTwice);
        return data;
    }

    public static async Task<HttpResponseMessage> Post(HttpClient http, Uri function, JsonObject data, JsonObject metadata, CancellationToken cancellation)
    {
        metadata["sys"] = new JsonObject { ["MethodName"] = function.AbsolutePath.Trim('/'), ["UtcNow"] = "2026-11-20T09:00:00.01Z", ["RandGuid"] = Guid.NewGuid().ToString() };
        using var request = new HttpRequestMessage(HttpMethod.Post, function)
        {
            Content = new StringContent(new JsonObject { ["Data"] = data, ["Metadata"] = metadata }.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", Guid.NewGuid().ToString());
        request.Headers.Add("X-Azure-Functions-HostVersion", "4.1037.0.0");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Azure-Functions-Host", "4.1037.0.0"));
        return await http.SendAsync(request, cancellation);
    }

    /// <summary>Makes a call; true for success with an object, which is all that the host takes for one.</summary>
    public static async Task<bool> Send(HttpClient http, Uri function, JsonObject data)
    {
        using var answer = await Post(http, function, data, [], default);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        body.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
        return answer.IsSuccessStatusCode;
    }
}
