using AfiBot.Teams;

namespace AfiBot.Tests.Teams;

/// <summary>The addresses in a member entry.</summary>
public sealed class MemberAddressesTests
{
    [Theory]
    [InlineData("jane@example.org", "jane@example.org", "jane@example.org")]
    [InlineData("Jane@Example.org", "p1234@example.org", "jane@example.org p1234@example.org")]
    [InlineData(null, "p1234@example.org", "p1234@example.org")]
    [InlineData("", "", "")]
    [InlineData("not an address", null, "")]
    [InlineData(null, "guest_partner.example#EXT#@tenant.onmicrosoft.com", "guest@partner.example guest_partner.example#ext#@tenant.onmicrosoft.com")]
    [InlineData(null, "first_last_partner.example#ext#@tenant.onmicrosoft.com", "first_last@partner.example first_last_partner.example#ext#@tenant.onmicrosoft.com")]
    [InlineData("guest_partner.example#EXT#@tenant.onmicrosoft.com", null, "guest_partner.example#ext#@tenant.onmicrosoft.com guest@partner.example")]
    [InlineData("mail@partner.example", "guest_partner.example#EXT#@tenant.onmicrosoft.com", "mail@partner.example guest@partner.example guest_partner.example#ext#@tenant.onmicrosoft.com")]
    [InlineData(null, "guest#EXT#@tenant.onmicrosoft.com", "guest#ext#@tenant.onmicrosoft.com")]
    [InlineData(null, "_partner.example#EXT#@tenant.onmicrosoft.com", "_partner.example#ext#@tenant.onmicrosoft.com")]
    [InlineData(null, "#EXT#@tenant.onmicrosoft.com", "#ext#@tenant.onmicrosoft.com")]
    [InlineData(null, "chief_force.example_evil.example#EXT#@tenant.onmicrosoft.com", "chief_force.example@evil.example chief_force.example_evil.example#ext#@tenant.onmicrosoft.com")]
    public void All_that_are_there_are_read_best_first(string? email, string? signInName, string addresses) =>
        string.Join(' ', MemberAddresses.Of(new ChannelAccount("29:x", Email: email, UserPrincipalName: signInName))).ShouldBe(addresses);

    [Fact]
    public void No_entry_gives_none() => MemberAddresses.Of(null).ShouldBeEmpty();
}
