using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace AfiBot.Tests.Support;

/// <summary>A token in the making: right until something of it is changed.</summary>
/// <param name="HeaderText">The header's JSON.</param>
/// <param name="PayloadText">The payload's JSON.</param>
/// <param name="Sign">Signs what is to be signed.</param>
public sealed record BenchToken(string HeaderText, string PayloadText, Func<byte[], byte[]> Sign)
{
    public JsonObject Header => (JsonObject)JsonNode.Parse(HeaderText)!;

    public JsonObject Payload => (JsonObject)JsonNode.Parse(PayloadText)!;

    public static Func<byte[], byte[]> By(BenchKey key) => data => key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public BenchToken WithHeader(string name, JsonNode? value) => this with { HeaderText = Set(Header, name, value) };

    public BenchToken With(string claim, JsonNode? value) => this with { PayloadText = Set(Payload, claim, value) };

    public BenchToken WithoutHeader(string name) => this with { HeaderText = Drop(Header, name) };

    public BenchToken Without(string claim) => this with { PayloadText = Drop(Payload, claim) };

    public BenchToken SignedBy(BenchKey key) => (this with { Sign = By(key) }).WithHeader("kid", key.Id);

    public BenchToken SignedBy(string algorithm, Func<byte[], byte[]> sign) => (this with { Sign = sign }).WithHeader("alg", algorithm);

    /// <summary>Header, payload and signature, encoded.</summary>
    public string[] Parts()
    {
        var signed = $"{Encode(HeaderText)}.{Encode(PayloadText)}";
        return [.. signed.Split('.'), Base64Url.EncodeToString(Sign(Encoding.UTF8.GetBytes(signed)))];
    }

    /// <summary>In the compact form.</summary>
    public override string ToString() => string.Join('.', Parts());

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static string Set(JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json.ToJsonString();
    }

    private static string Drop(JsonObject json, string name)
    {
        json.Remove(name);
        return json.ToJsonString();
    }
}
