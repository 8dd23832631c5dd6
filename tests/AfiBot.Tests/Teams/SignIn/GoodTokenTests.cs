using System.Security.Cryptography;
using AfiBot.Teams;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams.SignIn;

public sealed class GoodTokenTests
{
    [Fact]
    public async Task The_Bot_Services_token_is_accepted()
    {
        await using var desk = await SignInDesk.Start();

        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task The_longer_hashes_are_accepted(string algorithm)
    {
        await using var desk = await SignInDesk.Start();
        var hash = new HashAlgorithmName(algorithm.Replace("RS", "SHA", StringComparison.Ordinal));

        (await desk.Check(desk.Bench.Token().SignedBy(algorithm, d => BenchKey.Current.Rsa.SignData(d, hash, RSASignaturePadding.Pkcs1)))).ShouldBeAccepted();
    }

    [Fact]
    public async Task A_token_is_accepted_until_five_minutes_after_it_expires()
    {
        await using var desk = await SignInDesk.Start();
        var token = desk.Bench.Token();
        (await desk.Check(token)).ShouldBeAccepted();

        desk.Time.Advance(TimeSpan.FromMinutes(65));
        (await desk.Check(token)).ShouldBeAccepted();

        desk.Time.Advance(TimeSpan.FromSeconds(1));
        (await desk.Check(token)).ShouldBeRefused("the token has expired or is not valid yet");
    }

    [Fact]
    public async Task A_token_is_accepted_from_five_minutes_before_it_is_valid()
    {
        await using var desk = await SignInDesk.Start();
        var token = desk.Bench.Token();
        token = token.With("nbf", token.Payload["nbf"]!.GetValue<long>() + 301);
        (await desk.Check(token)).ShouldBeRefused("the token has expired or is not valid yet");

        desk.Time.Advance(TimeSpan.FromSeconds(1));
        (await desk.Check(token)).ShouldBeAccepted();
    }

    [Fact]
    public async Task A_token_that_is_valid_from_ever_is_accepted()
    {
        await using var desk = await SignInDesk.Start();

        (await desk.Check(desk.Bench.Token().Without("nbf"))).ShouldBeAccepted();
    }

    [Fact]
    public async Task The_service_url_compares_ignoring_case()
    {
        await using var desk = await SignInDesk.Start();

        (await desk.Check(desk.Bench.Token().With("serviceurl", TokenBench.ServiceUrl.ToUpperInvariant()))).ShouldBeAccepted();
    }

    [Fact]
    public async Task Claims_and_header_fields_that_mean_nothing_here_are_passed_over()
    {
        await using var desk = await SignInDesk.Start();

        (await desk.Check(desk.Bench.Token().With("jti", "a").With("iat", 1).With("tid", "c").WithHeader("jku", "https://example.org").WithoutHeader("typ"))).ShouldBeAccepted();
    }

    [Fact]
    public async Task The_governments_token_is_accepted_in_its_cloud()
    {
        await using var desk = await SignInDesk.Start((nameof(SignInOptions.ChannelService), BotCloud.UsGovernmentChannelService));

        (await desk.Check(desk.Bench.Token("https://api.botframework.us"))).ShouldBeAccepted();
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/" + TokenBench.Tenant + "/v2.0", "2.0")]
    [InlineData("https://sts.windows.net/" + TokenBench.Tenant + "/", "1.0")]
    [InlineData("https://sts.windows.net/" + TokenBench.Tenant + "/", null)]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0")]
    public async Task Where_the_emulator_is_allowed_its_token_is_accepted(string issuer, string? version)
    {
        await using var desk = await SignInDesk.Start((nameof(SignInOptions.AllowEmulator), "true"));
        var token = desk.Bench.EmulatorToken(issuer);
        if (version is not "2.0")
            token = token.Without("azp").With("appid", TokenBench.AppId).With("ver", version);
        if (version is null)
            token = token.Without("ver");

        (await desk.Check(token, SignInDesk.Message() with { ChannelId = "emulator", ServiceUrl = "http://localhost:50000" })).ShouldBeAccepted();
    }

    [Fact]
    public async Task Where_the_emulator_is_allowed_the_Bot_Services_token_still_is_and_still_speaks_for_its_channels_alone()
    {
        await using var desk = await SignInDesk.Start((nameof(SignInOptions.AllowEmulator), "true"));

        (await desk.Check(desk.Bench.Token())).ShouldBeAccepted();
        (await desk.Check(desk.Bench.Token(), SignInDesk.Message() with { ChannelId = "emulator" })).ShouldBeRefused("the key is not endorsed for this channel");
    }
}
