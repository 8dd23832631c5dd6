using System.Text.Json;
using System.Text.Json.Nodes;
using AfiBot.Core;

namespace AfiBot.Storage;

/// <summary>A <see cref="CardMessage"/> as text: <c>{"plan":"…","cycle":1,"lead":"…"}</c>. The Functions host mixes a message's fields into
/// what it tells of it, so none of them has a name that the host uses itself.</summary>
public static class CardMessageJson
{
    public static string Write(CardMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new JsonObject { ["plan"] = message.Plan.Value, ["cycle"] = message.Cycle, ["lead"] = message.Lead.Value }.ToJsonString();
    }

    /// <exception cref="JsonException">It is none.</exception>
    public static CardMessage Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var document = JsonDocument.Parse(text);
        if (document.RootElement is { ValueKind: JsonValueKind.Object } json
            && json.TryGetProperty("plan", out var plan) && plan.ValueKind is JsonValueKind.String && plan.GetString() is { Length: > 0 } id
            && json.TryGetProperty("cycle", out var cycle) && cycle.ValueKind is JsonValueKind.Number && cycle.TryGetInt32(out var number) && number > 0
            && json.TryGetProperty("lead", out var lead) && lead.ValueKind is JsonValueKind.String && EmailAddress.TryParse(lead.GetString(), out var email))
        {
            return new CardMessage(new PlanId(id), number, email);
        }

        throw new JsonException("This is not a message that asks for a card.");
    }
}
