using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AfiBot.Teams;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams.SignIn;

/// <summary>What nobody gets in with. Each row has one thing wrong, and is refused for that and no other reason.</summary>
public sealed class BadTokenTests
{
    private const string Form = "the token is not well formed";
    private const string Header = "the header is not Bearer and a token";
    private const string Nothing = "there is no token";
    private const string Issuer = "the issuer is not the Bot Service";
    private const string Audience = "the token is for another audience";
    private const string Algorithm = "the algorithm is not allowed";
    private const string Key = "the key is not known";
    private const string Signature = "the signature is not the key's";
    private const string Lifetime = "the token has expired or is not valid yet";
    private const string OtherServiceUrl = "the token is for another service URL";
    private const string NoServiceUrl = "the token names no service URL";
    private const string Channel = "the key is not endorsed for this channel";
    private const string NoEndorsements = "the key is endorsed for no channel";

    private static readonly JsonNode Crit = new JsonArray("exp");

    private static readonly Dictionary<string, (string Reason, Func<TokenBench, string?> Header)> Headers = new()
    {
        // The header's form.
        ["no header"] = (Nothing, _ => null),
        ["an empty header"] = (Nothing, _ => ""),
        ["white space"] = (Header, _ => " "),
        ["the scheme alone"] = (Header, _ => "Bearer"),
        ["the scheme and nothing"] = (Header, _ => "Bearer "),
        ["the token alone"] = (Header, b => $"{b.Token()}"),
        ["the scheme in lower case"] = (Header, b => $"bearer {b.Token()}"),
        ["another scheme"] = (Header, b => $"Basic {b.Token()}"),
        ["three parts"] = (Header, b => $"Bearer {b.Token()} {b.Token()}"),
        ["two spaces"] = (Header, b => $"Bearer  {b.Token()}"),
        ["a space before"] = (Header, b => $" Bearer {b.Token()}"),
        ["a space after"] = (Header, b => $"Bearer {b.Token()} "),
        ["a tab between"] = (Header, b => $"Bearer\t{b.Token()}"),
        ["two headers joined"] = (Header, b => $"Bearer {b.Token()}, Bearer {b.Token()}"),
        ["a comma after"] = (Form, b => $"Bearer {b.Token()},"),

        // The token's form.
        ["a tab after the token"] = (Form, b => $"Bearer {b.Token()}\t"),
        ["a line end after the token"] = (Form, b => $"Bearer {b.Token()}\r\n"),
        ["a null character in the token"] = (Form, b => $"Bearer {b.Token()}\0"),
        ["quotes around the token"] = (Form, b => $"Bearer \"{b.Token()}\""),
        ["no JSON"] = (Form, _ => "Bearer a.b.c"),
        ["dots alone"] = (Form, _ => "Bearer .."),
        ["letters of another alphabet"] = (Form, b => $"Bearer {b.Token()}ｅ"),
        ["two parts of the token"] = (Form, b => $"Bearer {string.Join('.', b.Token().Parts()[..2])}"),
        ["four parts of the token"] = (Form, b => $"Bearer {b.Token()}.{b.Token().Parts()[2]}"),
        ["a header that is an array"] = (Form, b => $"Bearer {b.Token() with { HeaderText = "[]" }}"),
        ["a payload that is a string"] = (Form, b => $"Bearer {b.Token() with { PayloadText = "\"text\"" }}"),
        ["a payload with something after it"] = (Form, b => $"Bearer {b.Token() with { PayloadText = b.Token().PayloadText + "{}" }}"),
        ["a payload nested without end"] = (Form, b => $"Bearer {b.Token() with { PayloadText = $"{{\"a\":{new string('[', 500)}" }}"),
        ["a payload with a broken letter"] = (Form, b => $"Bearer {b.Token() with { PayloadText = b.Token().PayloadText.Replace(TokenBench.AppId, "\\ud800", StringComparison.Ordinal) }}"),
        ["base64 with padding"] = (Form, b => $"Bearer {b.Token()}=="),
        ["base64 with white space"] = (Form, b => $"Bearer {b.Token().ToString().Insert(20, "\n")}"),
        ["base64 of the other alphabet"] = (Form, b => $"Bearer {b.Token().Parts()[0]}.{b.Token().Parts()[1]}.{Convert.ToBase64String(new byte[256]).Replace('A', '+').TrimEnd('=')}"),
        ["base64 with stray bits at the end"] = (Form, b => $"Bearer {StrayBits(b.Token().ToString())}"),
        ["more than a token can be long"] = (Form, b => $"Bearer {b.Token().With("padding", new string('x', UnverifiedToken.MaxLength))}"),
        ["two issuers"] = (Form, b => $"Bearer {b.Token() with { PayloadText = b.Token().PayloadText.Replace("\"iss\"", "\"iss\":\"https://example.org\",\"iss\"", StringComparison.Ordinal) }}"),
        ["two audiences by name"] = (Form, b => $"Bearer {b.Token() with { PayloadText = b.Token().PayloadText.Insert(1, "\"aud\":\"other\",") }}"),
        ["two algorithms"] = (Form, b => $"Bearer {b.Token() with { HeaderText = b.Token().HeaderText.Insert(1, "\"alg\":\"none\",") }}"),
        ["two issuers, one written with an escape"] = (Form, b => $"Bearer {b.Token() with { PayloadText = b.Token().PayloadText.Insert(1, "\"\\u0069ss\":\"https://example.org\",") }}"),
        ["a nested token"] = (Form, b => $"Bearer {b.Token().WithHeader("cty", "JWT")}"),
        ["a token for something else"] = (Form, b => $"Bearer {b.Token().WithHeader("typ", "dpop+jwt")}"),
        ["an encrypted token"] = (Form, b => $"Bearer {BenchToken.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM","kid":"key-1"}""")}.AAAA.AAAA.{b.Token().Parts()[1]}.AAAA"),
        ["an encrypted token in three parts"] = (Form, b => $"Bearer {b.Token().WithHeader("enc", "A256GCM")}"),
        ["a compressed token"] = (Form, b => $"Bearer {b.Token().WithHeader("zip", "DEF")}"),
        ["an extension that must be understood"] = (Form, b => $"Bearer {b.Token().WithHeader("crit", Crit.DeepClone())}"),
        ["a payload that is not encoded"] = (Form, b => $"Bearer {b.Token().WithHeader("b64", false)}"),

        // Issuer and audience.
        ["the government's issuer"] = (Issuer, b => $"Bearer {b.Token("https://api.botframework.us")}"),
        ["the issuer with a slash"] = (Issuer, b => $"Bearer {b.Token("https://api.botframework.com/")}"),
        ["the issuer in capitals"] = (Issuer, b => $"Bearer {b.Token("https://API.botframework.com")}"),
        ["the issuer by http"] = (Issuer, b => $"Bearer {b.Token("http://api.botframework.com")}"),
        ["an issuer that begins as the right one"] = (Issuer, b => $"Bearer {b.Token("https://api.botframework.com.example.org")}"),
        ["an empty issuer"] = (Issuer, b => $"Bearer {b.Token("")}"),
        ["no issuer"] = (Form, b => $"Bearer {b.Token().Without("iss")}"),
        ["several issuers"] = (Form, b => $"Bearer {b.Token().With("iss", new JsonArray("https://api.botframework.com"))}"),
        ["the emulator's token where it is not allowed"] = (Issuer, b => $"Bearer {b.EmulatorToken()}"),
        ["another bot's token"] = (Audience, b => $"Bearer {b.Token().With("aud", "00000000-0000-0000-0000-000000000002")}"),
        ["no audience"] = (Audience, b => $"Bearer {b.Token().Without("aud")}"),
        ["an empty audience"] = (Audience, b => $"Bearer {b.Token().With("aud", "")}"),
        ["null for an audience"] = (Audience, b => $"Bearer {b.Token().With("aud", null)}"),
        ["several audiences"] = (Audience, b => $"Bearer {b.Token().With("aud", new JsonArray(TokenBench.AppId, "other"))}"),
        ["an array of one audience"] = (Audience, b => $"Bearer {b.Token().With("aud", new JsonArray(TokenBench.AppId))}"),
        ["the audience in capitals"] = (Audience, b => $"Bearer {b.Token().With("aud", TokenBench.AppId.ToUpperInvariant())}"),
        ["the audience with a slash"] = (Audience, b => $"Bearer {b.Token().With("aud", $"{TokenBench.AppId}/")}"),
        ["the audience as an address"] = (Audience, b => $"Bearer {b.Token().With("aud", $"api://{TokenBench.AppId}")}"),

        // Lifetime.
        ["expired beyond the skew"] = (Lifetime, b => $"Bearer {Shifted(b.Token(), "exp", -3600 - 301)}"),
        ["not valid yet, beyond the skew"] = (Lifetime, b => $"Bearer {Shifted(b.Token(), "nbf", 301)}"),
        ["expired long ago"] = (Lifetime, b => $"Bearer {b.Token().With("exp", 0)}"),
        ["valid from the end of time"] = (Lifetime, b => $"Bearer {b.Token().With("nbf", long.MaxValue)}"),
        ["no expiry"] = (Form, b => $"Bearer {b.Token().Without("exp")}"),
        ["an expiry in text"] = (Form, b => $"Bearer {b.Token().With("exp", "4102444800")}"),
        ["an expiry that is null"] = (Form, b => $"Bearer {b.Token().With("exp", null)}"),
        ["an expiry before the beginning"] = (Form, b => $"Bearer {b.Token().With("exp", -1)}"),
        ["an expiry beyond all numbers"] = (Form, b => $"Bearer {b.Token().With("exp", 1e300)}"),
        ["a beginning in text"] = (Form, b => $"Bearer {b.Token().With("nbf", "0")}"),

        ["a time of issue in text"] = ("the token cannot be checked", b => $"Bearer {b.Token().With("iat", "yesterday")}"),

        // Service URL.
        ["another service URL"] = (OtherServiceUrl, b => $"Bearer {b.Token().With("serviceurl", "https://example.org/")}"),
        ["the service URL without its slash"] = (OtherServiceUrl, b => $"Bearer {b.Token().With("serviceurl", TokenBench.ServiceUrl.TrimEnd('/'))}"),
        ["no service URL"] = (NoServiceUrl, b => $"Bearer {b.Token().Without("serviceurl")}"),
        ["an empty service URL"] = (NoServiceUrl, b => $"Bearer {b.Token().With("serviceurl", "")}"),
        ["several service URLs"] = (NoServiceUrl, b => $"Bearer {b.Token().With("serviceurl", new JsonArray(TokenBench.ServiceUrl))}"),
        ["the service URL under another name"] = (NoServiceUrl, b => $"Bearer {b.Token().Without("serviceurl").With("serviceUrl", TokenBench.ServiceUrl)}"),

        // Keys and endorsements.
        ["a key endorsed for another channel"] = (Channel, b => $"Bearer {b.Token().SignedBy(Publish(b, new BenchKey("other", BenchKey.Next.Rsa, "webchat")))}"),
        ["a key endorsed for the channel in capitals"] = (Channel, b => $"Bearer {b.Token().SignedBy(Publish(b, new BenchKey("other", BenchKey.Next.Rsa, "MSTEAMS")))}"),
        ["a key endorsed for nothing"] = (Channel, b => $"Bearer {b.Token().SignedBy(Publish(b, new BenchKey("other", BenchKey.Next.Rsa)))}"),
        ["a key without endorsements"] = (NoEndorsements, b => $"Bearer {b.Token().SignedBy(Publish(b, new BenchKey("other", BenchKey.Next.Rsa, null)))}"),
        ["a key that nobody published"] = (Key, b => $"Bearer {b.Token().SignedBy(BenchKey.Next)}"),
        ["a key for encryption"] = (Key, b => $"Bearer {b.Token().SignedBy(Publish(b, BenchKey.Next, e => e["use"] = "enc"))}"),
        ["a key that is too short"] = (Key, b => $"Bearer {b.Token().SignedBy(Publish(b, new BenchKey("short", RSA.Create(1024), "msteams")))}"),
        ["a key id in capitals"] = (Key, b => $"Bearer {b.Token().WithHeader("kid", "KEY-1")}"),
        ["no key id"] = (Form, b => $"Bearer {b.Token().WithoutHeader("kid")}"),
        ["an empty key id"] = (Form, b => $"Bearer {b.Token().WithHeader("kid", "")}"),
        ["a key id that is a number"] = (Form, b => $"Bearer {b.Token().WithHeader("kid", 1)}"),
        ["the id of another published key"] = (Signature, b => $"Bearer {b.Token().WithHeader("kid", Publish(b, BenchKey.Next).Id)}"),
        ["Entra's key for the Bot Service's token"] = (Key, b => $"Bearer {b.Token().SignedBy(BenchKey.Entra)}"),

        // Signature.
        ["a foreign signature"] = (Signature, b => $"Bearer {b.Token().SignedBy(BenchKey.Attacker)}"),
        ["no signature"] = (Form, b => $"Bearer {string.Join('.', b.Token().Parts()[..2])}."),
        ["a signature of one byte"] = (Signature, b => $"Bearer {b.Token() with { Sign = _ => [0] }}"),
        ["a signature of nothing but zeros"] = (Signature, b => $"Bearer {b.Token() with { Sign = _ => new byte[256] }}"),
        ["the signature of another token"] = (Signature, b => $"Bearer {string.Join('.', [.. b.Token().Parts()[..2], b.Token().With("jti", "other").Parts()[2]])}"),
        ["a payload changed after signing"] = (Signature, b => $"Bearer {string.Join('.', b.Token().Parts()[0], b.Token().With("exp", 4102444800).Parts()[1], b.Token().Parts()[2])}"),
        ["a header changed after signing"] = (Signature, b => $"Bearer {string.Join('.', b.Token().WithHeader("x", 1).Parts()[0], b.Token().Parts()[1], b.Token().Parts()[2])}"),
        ["signed by RS512, said to be RS256"] = (Signature, b => $"Bearer {b.Token() with { Sign = d => BenchKey.Current.Rsa.SignData(d, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1) }}"),
        ["signed by PS256, said to be RS256"] = (Signature, b => $"Bearer {b.Token() with { Sign = d => BenchKey.Current.Rsa.SignData(d, HashAlgorithmName.SHA256, RSASignaturePadding.Pss) }}"),
        ["an attacker's key in the header"] = (Signature, b => $"Bearer {(b.Token() with { Sign = BenchToken.By(BenchKey.Attacker) }).WithHeader("jwk", BenchKey.Attacker.Entry())}"),
        ["an attacker's key in the header and no key id"] = (Form, b => $"Bearer {(b.Token() with { Sign = BenchToken.By(BenchKey.Attacker) }).WithoutHeader("kid").WithHeader("jwk", BenchKey.Attacker.Entry())}"),
        ["an attacker's key set named in the header"] = (Signature, b => $"Bearer {(b.Token() with { Sign = BenchToken.By(BenchKey.Attacker) }).WithHeader("jku", new Uri(b.Address, "attacker/keys").ToString())}"),
        ["an attacker's certificate named in the header"] = (Signature, b => $"Bearer {(b.Token() with { Sign = BenchToken.By(BenchKey.Attacker) }).WithHeader("x5u", new Uri(b.Address, "attacker/keys").ToString())}"),
        ["an attacker's certificate in the header"] = (Signature, b => $"Bearer {(b.Token() with { Sign = BenchToken.By(BenchKey.Attacker) }).WithHeader("x5c", new JsonArray(Certificate()))}"),

        // Algorithms.
        ["alg none without a signature"] = (Form, b => $"Bearer {b.Token().SignedBy("none", _ => [])}"),
        ["alg none with a signature"] = (Algorithm, b => $"Bearer {b.Token().WithHeader("alg", "none")}"),
        ["alg None"] = (Algorithm, b => $"Bearer {b.Token().WithHeader("alg", "nOnE")}"),
        ["alg in lower case"] = (Algorithm, b => $"Bearer {b.Token().WithHeader("alg", "rs256")}"),
        ["alg empty"] = (Algorithm, b => $"Bearer {b.Token().WithHeader("alg", "")}"),
        ["no alg"] = (Form, b => $"Bearer {b.Token().WithoutHeader("alg")}"),
        ["several algs"] = (Form, b => $"Bearer {b.Token().WithHeader("alg", new JsonArray("RS256"))}"),
        ["HS256 with the public key's PEM"] = (Algorithm, b => $"Bearer {b.Token().SignedBy("HS256", d => HMACSHA256.HashData(Encoding.ASCII.GetBytes(BenchKey.Current.Rsa.ExportSubjectPublicKeyInfoPem()), d))}"),
        ["HS256 with the public key's modulus"] = (Algorithm, b => $"Bearer {b.Token().SignedBy("HS256", d => HMACSHA256.HashData(BenchKey.Current.Rsa.ExportParameters(false).Modulus!, d))}"),
        ["HS512 with an empty key"] = (Algorithm, b => $"Bearer {b.Token().SignedBy("HS512", d => HMACSHA512.HashData(Array.Empty<byte>(), d))}"),
        ["ES256 with a published key"] = (Algorithm, b => $"Bearer {Elliptic(b, "ES256")}"),
        ["a published elliptic key, said to be RS256"] = (Key, b => $"Bearer {Elliptic(b, "RS256")}"),
        ["PS256"] = (Algorithm, b => $"Bearer {b.Token().SignedBy("PS256", d => BenchKey.Current.Rsa.SignData(d, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}"),
        ["RS1"] = (Algorithm, b => $"Bearer {b.Token().SignedBy("RS1", d => BenchKey.Current.Rsa.SignData(d, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1))}"),
    };

    private static readonly Dictionary<string, (string Reason, Func<TokenBench, BenchToken> Token)> EmulatorTokens = new()
    {
        ["of another app"] = ("the emulator's token is for another app", b => b.EmulatorToken().With("azp", "00000000-0000-0000-0000-000000000002")),
        ["of no app"] = ("the emulator's token is for another app", b => b.EmulatorToken().Without("azp")),
        ["with the second form's app in the first form"] = ("the emulator's token is for another app", b => b.EmulatorToken().With("ver", "1.0")),
        ["with the first form's app in the second form"] = ("the emulator's token is for another app", b => b.EmulatorToken().Without("azp").With("appid", TokenBench.AppId)),
        ["of a third form"] = ("the emulator's token is for another app", b => b.EmulatorToken().With("ver", "3.0").With("appid", TokenBench.AppId)),
        ["for another audience"] = (Audience, b => b.EmulatorToken().With("aud", "https://api.botframework.com")),
        ["of another tenant"] = (Issuer, b => b.EmulatorToken("https://login.microsoftonline.com/00000000-0000-0000-0000-00000000dead/v2.0")),
        ["of another tenant, which the token itself calls its own"] = (Issuer, b => b.EmulatorToken("https://sts.windows.net/00000000-0000-0000-0000-00000000dead/").With("tid", "00000000-0000-0000-0000-00000000dead")),
        ["of our tenant in a form there is not"] = (Issuer, b => b.EmulatorToken($"https://login.microsoftonline.com/{TokenBench.Tenant}/")),
        ["of the government's tenant"] = (Issuer, b => b.EmulatorToken("https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/")),
        ["signed with the Bot Service's key"] = (Key, b => b.EmulatorToken().SignedBy(BenchKey.Current)),
        ["signed by an attacker"] = (Signature, b => b.EmulatorToken() with { Sign = BenchToken.By(BenchKey.Attacker) }),
        ["expired"] = (Lifetime, b => Shifted(b.EmulatorToken(), "exp", -3600 - 301)),
    };

    public static TheoryData<string> HeaderRows => [.. Headers.Keys];

    public static TheoryData<string> EmulatorRows => [.. EmulatorTokens.Keys];

    /// <summary>The rows that can be sent over HTTP, which takes white space off the ends of a header and ends it at control characters.</summary>
    public static IEnumerable<(string What, Func<TokenBench, string?> Header)> ThatAHeaderCanCarry(TokenBench bench) =>
        from row in Headers
        let text = row.Value.Header(bench) ?? ""
        where text == text.Trim() && !text.Any(char.IsControl)
        select (row.Key, row.Value.Header);

    [Theory]
    [MemberData(nameof(HeaderRows))]
    public async Task It_is_refused(string what)
    {
        await using var desk = await SignInDesk.Start();
        var (reason, header) = Headers[what];

        (await desk.Check(header(desk.Bench))).ShouldBeRefused(reason);
    }

    [Theory]
    [MemberData(nameof(EmulatorRows))]
    public async Task Where_the_emulator_is_allowed_its_token_is_refused(string when)
    {
        await using var desk = await SignInDesk.Start((nameof(SignInOptions.AllowEmulator), "true"));
        var (reason, token) = EmulatorTokens[when];

        (await desk.Check(token(desk.Bench))).ShouldBeRefused(reason);
    }

    [Fact]
    public async Task The_public_issuer_is_refused_in_the_governments_cloud()
    {
        await using var desk = await SignInDesk.Start((nameof(SignInOptions.ChannelService), BotCloud.UsGovernmentChannelService));

        (await desk.Check(desk.Bench.Token("https://api.botframework.com"))).ShouldBeRefused(Issuer);
    }

    [Fact]
    public async Task No_single_letter_of_a_token_can_be_another()
    {
        await using var desk = await SignInDesk.Start();
        var token = desk.Bench.Token().ToString();

        for (var i = 0; i < token.Length; i++)
        {
            foreach (var other in (char[])['A', 'B', '_', '.'])
            {
                if (token[i] == other)
                    continue;
                var changed = $"{token[..i]}{other}{token[(i + 1)..]}";
                (await desk.Check($"Bearer {changed}")).GetType().Name.ShouldBe("Refused", $"letter {i} as {other}");
            }
        }
    }

    [Fact]
    public async Task An_activity_without_a_service_url_is_refused()
    {
        await using var desk = await SignInDesk.Start();

        foreach (var nothing in (string?[])[null, ""])
        {
            (await desk.Check(desk.Bench.Token(), SignInDesk.Message() with { ServiceUrl = nothing })).ShouldBeRefused("the activity has no service URL");
            (await desk.Check(desk.Bench.Token().Without("serviceurl"), SignInDesk.Message() with { ServiceUrl = nothing })).ShouldBeRefused("the activity has no service URL");
        }
    }

    [Fact]
    public async Task An_activity_without_a_channel_is_refused()
    {
        await using var desk = await SignInDesk.Start();

        foreach (var nothing in (string?[])[null, ""])
            (await desk.Check(desk.Bench.Token(), SignInDesk.Message() with { ChannelId = nothing })).ShouldBeRefused("the activity has no channel");
    }

    [Fact]
    public async Task An_activity_of_a_channel_that_the_key_does_not_speak_for_is_refused()
    {
        await using var desk = await SignInDesk.Start();

        foreach (var channel in (string[])["emulator", "MSTeams", "msteams:COPILOT", "msteams "])
            (await desk.Check(desk.Bench.Token(), SignInDesk.Message() with { ChannelId = channel })).ShouldBeRefused(Channel);
    }

    [Fact]
    public async Task What_was_refused_covers_nothing()
    {
        await using var desk = await SignInDesk.Start();

        var refused = await desk.Inbound.Authenticate(null, CancellationToken.None);

        refused.Covers(SignInDesk.Message()).ShouldBeSameAs(refused);
    }

    private static BenchToken Shifted(BenchToken token, string claim, long seconds) =>
        token.With(claim, token.Payload[claim]!.GetValue<long>() + seconds);

    private static BenchKey Publish(TokenBench bench, BenchKey key, Action<JsonObject>? change = null)
    {
        var entry = key.Entry();
        change?.Invoke(entry);
        bench.Keys.Add(entry);
        return key;
    }

    private static BenchToken Elliptic(TokenBench bench, string algorithm)
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(false).Q;
        bench.Keys.Add(new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = "elliptic",
            ["x"] = System.Buffers.Text.Base64Url.EncodeToString(point.X),
            ["y"] = System.Buffers.Text.Base64Url.EncodeToString(point.Y),
            ["endorsements"] = new JsonArray("msteams"),
        });
        return bench.Token().SignedBy(algorithm, d => pair.SignData(d, HashAlgorithmName.SHA256)).WithHeader("kid", "elliptic");
    }

    private static string Certificate()
    {
        var request = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=attacker", BenchKey.Attacker.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return Convert.ToBase64String(certificate.RawData);
    }

    /// <summary>The same bytes written another way: the last letter's unused bits set.</summary>
    private static string StrayBits(string token)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        return $"{token[..^1]}{Letters[Letters.IndexOf(token[^1], StringComparison.Ordinal) | 1]}";
    }
}
