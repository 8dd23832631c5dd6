using System.Text;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>Makes bad activities out of good ones, the same for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string?[] OddTexts =
    [
        null, "", " ", "\0", "\ud800", "🚓", "<at>AfiBot</at>", "'; drop table plans; --", "../../etc/passwd", "{{DATE(2026-01-01,SHORT)}}",
        "SRP-01", "update SRP-01", "SRP-04 is completed, the pound opened", "status of roads", "cancel", new string('x', 30_000),
        "http://127.0.0.1:1/", "https://example.org/", "javascript:alert(1)", "msteams", "add", "remove", "message", "invoke", "save", "list", "say",
        "9999999999999999999999", "-1", "1e400", "NaN", "true", "plan", "framework/SRP", "area/PVP/MAPPA", "area//", "WorkInProgress",
    ];

    private readonly Random random = new(seed);

    /// <summary>The body of a request: a mutated tree, or the bytes of one with some of them changed, cut or doubled.</summary>
    public byte[] Mutate(JsonNode activity)
    {
        var mutant = activity.DeepClone();
        for (var i = random.Next(1, 4); i > 0; i--)
            Change(mutant);
        var bytes = Encoding.UTF8.GetBytes(mutant.ToJsonString());
        return random.Next(4) == 0 ? Garble(bytes) : bytes;
    }

    /// <summary>A header that is like this one and never the same, of characters that a header may have.</summary>
    public string MutateHeader(string header)
    {
        const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,;=\"{}[]/+ ";
        var at = random.Next(header.Length);
        var length = random.Next(1, header.Length - at + 1);
        var mutant = random.Next(5) switch
        {
            0 => header[..at],
            1 => header.Remove(at, length),
            2 => header.Insert(at, header.Substring(at, length)),
            3 => string.Join('.', header.Split('.').Reverse()),
            _ => $"{header[..at]}{Characters[random.Next(Characters.Length)]}{header[(at + 1)..]}",
        };
        return mutant.Trim() == header ? "Bearer" : mutant;
    }

    private void Change(JsonNode tree)
    {
        var places = Places(tree).ToList();
        if (places.Count == 0)
            return;
        var (parent, key) = places[random.Next(places.Count)];
        if (parent is JsonObject fields)
        {
            switch (random.Next(3))
            {
                case 0:
                    fields.Remove(key);
                    break;
                case 1:
                    fields[Odd() ?? "null"] = fields[key]?.DeepClone();
                    break;
                default:
                    fields[key] = Value();
                    break;
            }
        }
    }

    private JsonNode? Value() => random.Next(8) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next()),
        2 => JsonValue.Create(random.Next(2) == 0),
        3 => new JsonArray(Odd(), Odd()),
        4 => new JsonObject { [Odd() ?? "x"] = Odd() },
        5 => Nested(random.Next(1, 80)),
        _ => JsonValue.Create(Odd()),
    };

    private string? Odd() => OddTexts[random.Next(OddTexts.Length)];

    private static JsonObject Nested(int depth)
    {
        var nested = new JsonObject();
        for (var i = 0; i < depth; i++)
            nested = new JsonObject { ["value"] = nested };
        return nested;
    }

    private byte[] Garble(byte[] bytes)
    {
        switch (random.Next(3))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                return [.. bytes, .. bytes];
            default:
                for (var i = random.Next(1, 6); i > 0; i--)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
        }
    }

    private static IEnumerable<(JsonNode Parent, string Key)> Places(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var place in items.SelectMany(Places))
                yield return place;
        }

        if (node is not JsonObject fields)
            yield break;
        foreach (var (key, value) in fields)
        {
            yield return (fields, key);
            foreach (var place in Places(value))
                yield return place;
        }
    }
}
