using AfiBot.Teams;

namespace AfiBot.Tests.Teams.Connector;

public sealed class SendLimitsTests
{
    [Fact]
    public void Without_settings_the_limits_are_the_published_ones()
    {
        var limits = SendLimits.From(_ => null);

        (limits.PerConversation, limits.PerTenant).ShouldBe((7, 50));
        limits.Problem().ShouldBeNull();
    }

    [Fact]
    public void Each_limit_can_be_set()
    {
        var settings = new Dictionary<string, string?> { ["Sending:PerConversation"] = "5", ["Sending:PerTenant"] = "20", ["Sending:Retries"] = "0" };

        var limits = SendLimits.From(settings.GetValueOrDefault);

        (limits.PerConversation, limits.PerTenant, limits.Retries).ShouldBe((5, 20, 0));
    }

    [Theory]
    [InlineData("Sending:PerConversation", "0")]
    [InlineData("Sending:PerConversation", "many")]
    [InlineData("Sending:PerTenant", "-1")]
    [InlineData("Sending:PerTenant", "5000")]
    [InlineData("Sending:Retries", "11")]
    public void A_limit_that_makes_no_sense_is_named(string name, string value) =>
        SendLimits.From(setting => setting == name ? value : null).Problem().ShouldNotBeNull().ShouldContain(name);
}
