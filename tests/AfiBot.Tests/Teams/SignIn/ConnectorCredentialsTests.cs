using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AfiBot.Teams;
using AfiBot.Tests.Support;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;

namespace AfiBot.Tests.Teams.SignIn;

/// <summary>Azure's own client, with every request taken to the bench.</summary>
public sealed class ConnectorCredentialsTests : IAsyncLifetime
{
    private TokenBench bench = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        bench = await TokenBench.Start(TimeProvider.System);
        http = new HttpClient(new BenchRoute(bench));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await bench.DisposeAsync();
    }

    [Theory]
    [InlineData("", "login.microsoftonline.com/" + TokenBench.Tenant + "/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData(BotCloud.UsGovernmentChannelService, "login.microsoftonline.us/" + TokenBench.Tenant + "/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    public async Task A_bot_of_one_tenant_asks_its_tenant_with_its_secret(string channelService, string path, string scope)
    {
        (await Tokens(("MicrosoftAppPassword", "hush"), ("ChannelService", channelService)).Get(CancellationToken.None)).ShouldBe("token-1");

        var request = bench.TokenRequests.ShouldHaveSingleItem();
        request.Path.ShouldBe(path);
        request.Fields["grant_type"].ShouldBe("client_credentials");
        request.Fields["client_id"].ShouldBe(TokenBench.AppId);
        request.Fields["client_secret"].ShouldBe("hush");
        request.Fields["scope"].ShouldContain(scope);
    }

    [Fact]
    public async Task A_bot_of_all_tenants_asks_the_Bot_Frameworks_tenant()
    {
        await Tokens(("MicrosoftAppType", "MultiTenant"), ("MicrosoftAppTenantId", ""), ("AllowedTenants", TokenBench.Tenant), ("MicrosoftAppPassword", "hush")).Get(CancellationToken.None);

        bench.TokenRequests.ShouldHaveSingleItem().Path.ShouldBe("login.microsoftonline.com/botframework.com/oauth2/v2.0/token");
    }

    [Fact]
    public async Task A_bot_with_a_certificate_signs_for_itself()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "app.pem");
        var request = new CertificateRequest("CN=afibot", BenchKey.Next.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using (var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200)))
            await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{BenchKey.Next.Rsa.ExportPkcs8PrivateKeyPem()}");

        await Tokens(("MicrosoftAppCertificatePath", path)).Get(CancellationToken.None);

        var fields = bench.TokenRequests.ShouldHaveSingleItem().Fields;
        fields["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        fields["client_assertion"].Split('.').Length.ShouldBe(3);
        fields.ContainsKey("client_secret").ShouldBeFalse();
    }

    [Fact]
    public async Task A_secret_that_was_refused_once_is_tried_anew()
    {
        var tokens = Tokens(("MicrosoftAppPassword", "hush"));
        var used = await tokens.Get(CancellationToken.None);

        (await tokens.Refresh(used, CancellationToken.None)).ShouldBe("token-2");

        bench.TokenRequests.ShouldAllBe(r => !r.Fields.ContainsKey("claims"));
    }

    // Azure's client keeps the tokens of managed identities for the whole process, hence a client id for each test.
    [Fact]
    public async Task A_managed_identity_asks_the_machine_by_its_client_id_and_past_what_the_process_keeps()
    {
        const string Id = "00000000-0000-0000-0000-0000000000a1";
        var tokens = Tokens(("MicrosoftAppId", Id), ("MicrosoftAppType", "UserAssignedMSI"));
        var used = await tokens.Get(CancellationToken.None);

        var another = await tokens.Refresh(used, CancellationToken.None);

        another.ShouldNotBe(used);
        bench.TokenRequests.Count.ShouldBe(2);
        foreach (var request in bench.TokenRequests)
        {
            request.Path.ShouldBe("169.254.169.254/metadata/identity/oauth2/token");
            request.Fields["resource"].ShouldBe("https://api.botframework.com");
            request.Fields["client_id"].ShouldBe(Id);
        }
    }

    [Fact]
    public async Task A_federated_bot_shows_its_identitys_token_in_place_of_a_secret()
    {
        const string Identity = "00000000-0000-0000-0000-0000000000a2";

        await Tokens(("MicrosoftAppFederatedClientId", Identity)).Get(CancellationToken.None);

        var (first, second) = (bench.TokenRequests.First(), bench.TokenRequests.Last());
        first.Fields["resource"].ShouldBe("api://AzureADTokenExchange");
        first.Fields["client_id"].ShouldBe(Identity);
        second.Path.ShouldBe($"login.microsoftonline.com/{TokenBench.Tenant}/oauth2/v2.0/token");
        second.Fields["client_id"].ShouldBe(TokenBench.AppId);
        second.Fields["client_assertion"].ShouldBe("token-1");
    }

    private ConnectorTokens Tokens(params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = TokenBench.AppId,
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppTenantId"] = TokenBench.Tenant,
        };
        foreach (var (name, value) in settings)
            all[name] = value;
        var options = SignInOptions.From(all.GetValueOrDefault);
        options.Problem().ShouldBeNull();
        return new ConnectorTokens(ConnectorCredentials.Of(options, new HttpClientTransport(http)), TimeProvider.System, NullLogger<ConnectorTokens>.Instance);
    }
}
