using System.Text.Json;
using AfiBot.Teams;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams.SignIn;

public sealed class TenantPolicyTests
{
    private const string Other = "00000000-0000-0000-0000-00000000dead";

    [Theory]
    [InlineData("SingleTenant")]
    [InlineData("UserAssignedMSI")]
    public void Without_a_list_a_bots_own_tenant_is_allowed(string type)
    {
        var policy = Policy(type, "");

        policy.Allows(From(TokenBench.Tenant)).ShouldBeTrue();
        policy.Allows(From(TokenBench.Tenant.ToUpperInvariant())).ShouldBeTrue();
        policy.Allows(From(Other)).ShouldBeFalse();
    }

    [Fact]
    public void With_a_list_its_tenants_are_allowed_and_no_other()
    {
        var policy = Policy("SingleTenant", $" {Other} ; 00000000-0000-0000-0000-00000000cafe,");

        policy.Allows(From(Other)).ShouldBeTrue();
        policy.Allows(From("00000000-0000-0000-0000-00000000cafe")).ShouldBeTrue();
        policy.Allows(From(TokenBench.Tenant)).ShouldBeFalse();
    }

    [Fact]
    public void A_bot_of_all_tenants_without_a_list_serves_nobody() =>
        Policy("MultiTenant", "").Allows(From(TokenBench.Tenant)).ShouldBeFalse();

    [Theory]
    [InlineData("""{"tenant":{"id":"00000000-0000-0000-0000-00000000beef"}}""", true)]
    [InlineData("""{"tenant":{"id":"00000000-0000-0000-0000-00000000dead"}}""", false)]
    [InlineData("""{"tenant":{"id":null}}""", false)]
    [InlineData("""{"tenant":"00000000-0000-0000-0000-00000000beef"}""", false)]
    [InlineData("""{"team":{}}""", false)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    public void Where_the_conversation_names_no_tenant_the_channels_data_may(string channelData, bool allowed)
    {
        using var data = JsonDocument.Parse(channelData);
        foreach (var conversation in (ConversationAccount?[])[null, new("a"), new("a", null, "")])
            Policy("SingleTenant", "").Allows(new Activity { Conversation = conversation, ChannelData = data.RootElement }).ShouldBe(allowed);
    }

    [Fact]
    public void The_conversations_tenant_counts_before_the_channel_datas()
    {
        using var data = JsonDocument.Parse($$$"""{"tenant":{"id":"{{{TokenBench.Tenant}}}"}}""");

        Policy("SingleTenant", "").Allows(From(Other) with { ChannelData = data.RootElement }).ShouldBeFalse();
    }

    [Fact]
    public void An_activity_of_no_tenant_is_refused() =>
        Policy("SingleTenant", "").Allows(new Activity()).ShouldBeFalse();

    private static Activity From(string tenant) => new() { Conversation = new ConversationAccount("a", "personal", tenant) };

    private static TenantPolicy Policy(string type, string tenants) => new(SignInOptions.From(name => name switch
    {
        nameof(SignInOptions.MicrosoftAppId) => TokenBench.AppId,
        nameof(SignInOptions.MicrosoftAppType) => type,
        nameof(SignInOptions.MicrosoftAppTenantId) => TokenBench.Tenant,
        nameof(SignInOptions.AllowedTenants) => tenants,
        _ => null,
    }));
}
