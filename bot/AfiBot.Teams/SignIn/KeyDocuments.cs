using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace AfiBot.Teams;

/// <summary>Reads the two documents that lead to the keys: OpenID metadata, and the JSON Web Key Set that it names.</summary>
internal static class KeyDocuments
{
    /// <summary>In bits. Shorter keys are not believed.</summary>
    private const int SmallestKey = 2048;

    /// <summary>The address of the key set.</summary>
    /// <exception cref="FormatException">There is none, or it is one that anybody on the way could answer for.</exception>
    /// <exception cref="JsonException">The document is not JSON.</exception>
    public static Uri KeySetAddress(ReadOnlyMemory<byte> document, Uri metadata)
    {
        using var json = JsonDocument.Parse(document);
        if (json.RootElement is not { ValueKind: JsonValueKind.Object } root || Text(root, "jwks_uri") is not { } text || !Uri.TryCreate(text, UriKind.Absolute, out var address))
            throw new FormatException("the metadata names no jwks_uri");
        var loopback = metadata.IsLoopback && address is { IsLoopback: true, Scheme: "http" };
        return address.Scheme is "https" || loopback ? address : throw new FormatException("the metadata's jwks_uri is not https");
    }

    /// <summary>The RSA keys for signing, by id. Entries of other kinds, and any that cannot be read, are passed over.</summary>
    /// <exception cref="FormatException">None can be read.</exception>
    /// <exception cref="JsonException">The document is not JSON.</exception>
    public static FrozenDictionary<string, SigningKey> Keys(ReadOnlyMemory<byte> document)
    {
        using var json = JsonDocument.Parse(document);
        if (json.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("keys", out var entries) || entries.ValueKind is not JsonValueKind.Array)
            throw new FormatException("the key set has no keys");
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var entry in entries.EnumerateArray())
        {
            if (entry.ValueKind is JsonValueKind.Object && Read(entry) is { } key)
                keys.TryAdd(key.Key.KeyId, key);
        }

        return keys.Count > 0 ? keys.ToFrozenDictionary(StringComparer.Ordinal) : throw new FormatException("the key set has no RSA key for signing");
    }

    private static SigningKey? Read(JsonElement entry)
    {
        if (Text(entry, "kty") is not "RSA" || Text(entry, "kid") is not { Length: > 0 } id || !IsForSigning(entry)
            || Number(entry, "n") is not { } modulus || Number(entry, "e") is not { Length: > 0 and <= 8 } exponent
            || modulus.Length * 8 < SmallestKey)
        {
            return null;
        }

        var key = new RsaSecurityKey(new RSAParameters { Modulus = modulus, Exponent = exponent }) { KeyId = id };
        return new SigningKey(key, Endorsements(entry));
    }

    private static bool IsForSigning(JsonElement entry) =>
        (!entry.TryGetProperty("use", out _) || Text(entry, "use") is "sig")
        && (!entry.TryGetProperty("alg", out _) || Text(entry, "alg") is "RS256" or "RS384" or "RS512");

    private static FrozenSet<string>? Endorsements(JsonElement entry) =>
        entry.TryGetProperty("endorsements", out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!).ToFrozenSet(StringComparer.Ordinal)
            : null;

    private static byte[]? Number(JsonElement entry, string name)
    {
        try
        {
            return Text(entry, name) is { } text ? Base64Url.DecodeFromChars(text).AsSpan().TrimStart((byte)0).ToArray() : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
