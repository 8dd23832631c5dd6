using AfiBot.Teams;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams.SignIn;

public sealed class SignInOptionsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("MicrosoftAppType=UserAssignedMSI;MicrosoftAppPassword=")]
    [InlineData("MicrosoftAppType=userassignedmsi;MicrosoftAppPassword=")]
    [InlineData("MicrosoftAppType=SingleTenant")]
    [InlineData("MicrosoftAppType=MultiTenant;MicrosoftAppTenantId=;AllowedTenants=00000000-0000-0000-0000-00000000beef")]
    [InlineData("MicrosoftAppPassword=;MicrosoftAppFederatedClientId=00000000-0000-0000-0000-00000000f00d")]
    [InlineData("MicrosoftAppPassword=;MicrosoftAppCertificatePath={folder}/app.pem")]
    [InlineData("ChannelService=https://botframework.azure.us")]
    [InlineData("ChannelService=https://botframework.azure.us/;AllowEmulator=True")]
    [InlineData("ToChannelFromBotLoginUrl=https://login.example.org/tenant;ToBotFromChannelOpenIdMetadataUrl=http://127.0.0.1:1/metadata")]
    public async Task What_a_bot_registration_says_is_right(string settings)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "app.pem"), "");

        Options(settings).Problem().ShouldBeNull();
    }

    [Theory]
    [InlineData("MicrosoftAppId=", "MicrosoftAppId is not set")]
    [InlineData("MicrosoftAppId=afibot", "MicrosoftAppId is 'afibot'")]
    [InlineData("MicrosoftAppId={00000000-0000-0000-0000-00000000a0b0}", "MicrosoftAppId is '{")]
    [InlineData("MicrosoftAppType=", "MicrosoftAppType is ''")]
    [InlineData("MicrosoftAppType=ManagedIdentity", "MicrosoftAppType is 'ManagedIdentity'")]
    [InlineData("MicrosoftAppType=1", "MicrosoftAppType is '1'")]
    [InlineData("MicrosoftAppType=UserAssignedMSI", "MicrosoftAppPassword is set, but a managed identity")]
    [InlineData("MicrosoftAppType=UserAssignedMSI;MicrosoftAppPassword=;MicrosoftAppCertificatePath=app.pem", "MicrosoftAppCertificatePath is set, but a managed identity")]
    [InlineData("MicrosoftAppType=UserAssignedMSI;MicrosoftAppPassword=;MicrosoftAppFederatedClientId=00000000-0000-0000-0000-00000000f00d", "MicrosoftAppFederatedClientId is set, but a managed identity")]
    [InlineData("MicrosoftAppType=UserAssignedMSI;MicrosoftAppPassword=;MicrosoftAppTenantId=", "needs MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppTenantId=", "needs MicrosoftAppTenantId")]
    [InlineData("MicrosoftAppTenantId=force.example.org", "write the tenant's id, not its name")]
    [InlineData("MicrosoftAppPassword=", "needs one of MicrosoftAppPassword, MicrosoftAppCertificatePath and MicrosoftAppFederatedClientId")]
    [InlineData("MicrosoftAppCertificatePath=app.pem", "MicrosoftAppPassword and MicrosoftAppCertificatePath are set")]
    [InlineData("MicrosoftAppFederatedClientId=00000000-0000-0000-0000-00000000f00d", "MicrosoftAppPassword and MicrosoftAppFederatedClientId are set")]
    [InlineData("MicrosoftAppPassword=;MicrosoftAppFederatedClientId=identity", "MicrosoftAppFederatedClientId is 'identity'")]
    [InlineData("MicrosoftAppPassword=;MicrosoftAppCertificatePath=nowhere.pem", "'nowhere.pem', which does not exist")]
    [InlineData("MicrosoftAppType=MultiTenant;AllowedTenants=00000000-0000-0000-0000-00000000beef", "MicrosoftAppTenantId is set, but")]
    [InlineData("MicrosoftAppType=MultiTenant;MicrosoftAppTenantId=", "needs AllowedTenants")]
    [InlineData("AllowedTenants=force.example.org", "AllowedTenants names 'force.example.org'")]
    [InlineData("AllowEmulator=yes", "AllowEmulator is 'yes'")]
    [InlineData("ChannelService=https://botframework.azure.cn", "ChannelService is 'https://botframework.azure.cn'")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl=http://login.example.org/metadata", "ToBotFromChannelOpenIdMetadataUrl is 'http://login.example.org/metadata'")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl=metadata", "ToBotFromEmulatorOpenIdMetadataUrl is 'metadata'")]
    [InlineData("ToChannelFromBotLoginUrl=http://127.0.0.1:1", "ToChannelFromBotLoginUrl is 'http://127.0.0.1:1'")]
    public void What_cannot_work_is_said_in_a_line(string settings, string problem)
    {
        var said = Options(settings).Problem().ShouldNotBeNull();

        said.ShouldContain(problem);
        said.ShouldNotContain("hush");
        said.ShouldNotContain("\n");
    }

    [Fact]
    public void Each_cloud_has_its_own_addresses()
    {
        Options("").Cloud.ShouldBe(BotCloud.Public);
        Options("ChannelService=https://botframework.azure.us").Cloud.ShouldBe(BotCloud.UsGovernment);
        BotCloud.Public.Issuer.ShouldNotBe(BotCloud.UsGovernment.Issuer);
    }

    [Fact]
    public void A_stand_in_takes_the_place_of_each_address()
    {
        var cloud = Options("ToBotFromChannelOpenIdMetadataUrl=http://localhost:1/a;ToBotFromChannelTokenIssuer=me;ToBotFromEmulatorOpenIdMetadataUrl=http://localhost:1/b;"
            + "ToChannelFromBotLoginUrl=https://login.example.org/tenant;ToChannelFromBotOAuthScope=api://connector").Cloud;

        cloud.Metadata.ShouldBe(new Uri("http://localhost:1/a"));
        cloud.Issuer.ShouldBe("me");
        cloud.EmulatorMetadata.ShouldBe(new Uri("http://localhost:1/b"));
        cloud.LoginAuthority.ShouldBe(new Uri("https://login.example.org/"));
        cloud.Scope.ShouldBe("api://connector/.default");
    }

    [Fact]
    public void The_secret_is_not_in_the_text_of_the_options() => $"{Options("")}".ShouldBe($"SingleTenant {TokenBench.AppId}");

    private SignInOptions Options(string settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = TokenBench.AppId,
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppTenantId"] = TokenBench.Tenant,
            ["MicrosoftAppPassword"] = "hush",
        };
        foreach (var setting in settings.Split(';', StringSplitOptions.RemoveEmptyEntries))
            all[setting.Split('=')[0]] = setting.Split('=')[1].Replace("{folder}", folder.Path, StringComparison.Ordinal);
        return SignInOptions.From(all.GetValueOrDefault);
    }
}
