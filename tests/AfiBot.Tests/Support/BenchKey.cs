using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>A key pair that tokens are signed with, and its entry in a key set.</summary>
/// <param name="Id">Its <c>kid</c>.</param>
/// <param name="Rsa">The pair.</param>
/// <param name="Endorsements">The channels it may speak for; null for an entry without a list.</param>
public sealed record BenchKey(string Id, RSA Rsa, params string[]? Endorsements)
{
    // Making a pair takes longer than most tests.
    private static readonly RSA[] Pairs = [.. Enumerable.Range(0, 4).Select(_ => RSA.Create(2048))];

    /// <summary>The Bot Service's key.</summary>
    public static BenchKey Current { get; } = new("key-1", Pairs[0], "msteams", "webchat");

    /// <summary>The one that it goes over to.</summary>
    public static BenchKey Next { get; } = new("key-2", Pairs[1], "msteams");

    /// <summary>Entra's.</summary>
    public static BenchKey Entra { get; } = new("entra-1", Pairs[2], null);

    /// <summary>One that nobody published.</summary>
    public static BenchKey Attacker { get; } = new("key-1", Pairs[3], "msteams");

    /// <summary>Its public half as a key set has it.</summary>
    public JsonObject Entry()
    {
        var numbers = Rsa.ExportParameters(false);
        var entry = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["x5t"] = Id,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
        if (Endorsements is not null)
            entry["endorsements"] = new JsonArray([.. Endorsements.Select(e => JsonValue.Create(e))]);
        return entry;
    }
}
