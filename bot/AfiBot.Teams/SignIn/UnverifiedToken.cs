using System.Buffers.Text;
using System.Text.Json;

namespace AfiBot.Teams;

/// <summary>What a token says of itself before anything of it is believed. Stricter than JSON Web Tokens need be: anything
/// that two readers could read differently is no token.</summary>
/// <param name="KeyId">The key it says it is signed with.</param>
/// <param name="Algorithm">How it says it is signed.</param>
/// <param name="Issuer">Who it says issued it.</param>
/// <param name="Audience">Whom it says it is for; null for nobody, or for several.</param>
/// <param name="ServiceUrl">The connector it says it speaks for, or null.</param>
/// <param name="App">The app to which Entra says it gave it, or null.</param>
internal sealed record UnverifiedToken(string KeyId, string Algorithm, string Issuer, string? Audience, string? ServiceUrl, string? App)
{
    /// <summary>In characters. The Bot Service's have about one thousand.</summary>
    public const int MaxLength = 8 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Reads it; null where it is not a signed token in the compact form with a key id, an issuer and an expiry.</summary>
    public static UnverifiedToken? Read(string token)
    {
        if (token.Length > MaxLength || token.Split('.') is not [var headerPart, var payloadPart, var signaturePart]
            || Decode(headerPart) is not { } headerBytes || Decode(payloadPart) is not { } payloadBytes || Decode(signaturePart) is null)
        {
            return null;
        }

        try
        {
            using var headerJson = JsonDocument.Parse(headerBytes, Strict);
            using var payloadJson = JsonDocument.Parse(payloadBytes, Strict);
            var (header, payload) = (headerJson.RootElement, payloadJson.RootElement);
            if (header.ValueKind is not JsonValueKind.Object || payload.ValueKind is not JsonValueKind.Object || !IsPlain(header) || !HasLifetime(payload)
                || Text(header, "kid") is not { Length: > 0 } keyId || Text(header, "alg") is not { } algorithm || Text(payload, "iss") is not { } issuer)
            {
                return null;
            }

            var app = !payload.TryGetProperty("ver", out _) || Text(payload, "ver") is "1.0" ? Text(payload, "appid")
                : Text(payload, "ver") is "2.0" ? Text(payload, "azp")
                : null;
            return new UnverifiedToken(keyId, algorithm, issuer, Text(payload, "aud"), Text(payload, "serviceurl"), app);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // InvalidOperation: a string that is not well-formed text.
            return null;
        }
    }

    /// <summary>Signed, neither encrypted, compressed nor wrapped around another, and with no extension that must be understood.</summary>
    private static bool IsPlain(JsonElement header) =>
        (!header.TryGetProperty("typ", out _) || string.Equals(Text(header, "typ"), "JWT", StringComparison.OrdinalIgnoreCase))
        && !header.TryGetProperty("cty", out _) && !header.TryGetProperty("enc", out _) && !header.TryGetProperty("zip", out _)
        && !header.TryGetProperty("crit", out _) && !header.TryGetProperty("b64", out _);

    private static bool HasLifetime(JsonElement payload) =>
        IsTime(payload, "exp") && (!payload.TryGetProperty("nbf", out _) || IsTime(payload, "nbf"));

    private static bool IsTime(JsonElement payload, string name) =>
        payload.TryGetProperty(name, out var time) && time.ValueKind is JsonValueKind.Number && time.TryGetInt64(out var seconds) && seconds >= 0;

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <summary>Base64url in its one form: no padding, no white space, no stray bits at the end that would let a signature be written in several ways.</summary>
    private static byte[]? Decode(string part)
    {
        try
        {
            return part.Length > 0 && Base64Url.DecodeFromChars(part) is { Length: > 0 } bytes && Base64Url.EncodeToString(bytes).Equals(part, StringComparison.Ordinal)
                ? bytes
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
