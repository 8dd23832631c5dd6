using System.Text.Json;

namespace AfiBot.Functions;

/// <summary>What the Functions host brings to one call of a function: <c>{"Data":{…},"Metadata":{…}}</c>.</summary>
/// <remarks>Metadata is never read: the host mixes the properties of a JSON message into it.</remarks>
internal static class Invocation
{
    /// <summary>The host encodes text once by its documentation, and twice by what it does. Nothing sensible is encoded more often.</summary>
    private const int MostEncodings = 3;

    /// <summary>The value of a binding, with every encoding as text taken off.</summary>
    /// <exception cref="JsonException">The body is no such call, or its binding holds no JSON.</exception>
    public static async Task<JsonElement> Read(HttpRequest request, string binding)
    {
        using var call = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
        if (call.RootElement is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("Data", out var data) || data.ValueKind is not JsonValueKind.Object
            || !data.TryGetProperty(binding, out var value))
        {
            throw new JsonException($"The call has no '{binding}' in its data.");
        }

        for (var i = 0; i < MostEncodings && value.ValueKind is JsonValueKind.String; i++)
        {
            using var inner = JsonDocument.Parse(value.GetString()!);
            value = inner.RootElement.Clone();
        }

        return value.Clone();
    }
}
