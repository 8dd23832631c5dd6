using AfiBot.Teams;

namespace AfiBot.Tests.Teams.SignIn;

public sealed class ServiceUrlsTests
{
    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:1", true)]
    [InlineData("https://[::1]:1/", true)]
    [InlineData("https://smba.trafficmanager.net/uk/", false)]
    [InlineData("http://192.0.2.1/", false)]
    [InlineData("http://localhost.example.org/", false)]
    [InlineData("http://localhost@example.org/", false)]
    [InlineData("http://user@localhost/", false)]
    [InlineData("http://localhost/?a", false)]
    [InlineData("http://localhost/#a", false)]
    [InlineData("file:///tmp", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void In_local_mode_only_this_machine_is_called_and_nobody_has_a_token(string? url, bool allowed)
    {
        var urls = new ServiceUrls(loopbackOnly: true);
        urls.Learn(url);

        urls.Allows(url).ShouldBe(allowed);
        if (Uri.TryCreate(url, UriKind.Absolute, out var request))
            urls.MayHaveToken(request).ShouldBeFalse();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk/", true)]
    [InlineData("https://connector.example.org", true)]
    [InlineData("http://connector.example.org", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("http://localhost/", false)]
    [InlineData("https://user:word@connector.example.org/", false)]
    [InlineData("https://connector.example.org/?to=", false)]
    [InlineData("https://connector.example.org/#", false)]
    [InlineData("/v3", false)]
    public void A_registered_bot_calls_others_by_https(string url, bool allowed) =>
        new ServiceUrls(loopbackOnly: false).Allows(url).ShouldBe(allowed);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk/v3/conversations", true)]
    [InlineData("https://SMBA.trafficmanager.net:443/amer/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/v3", true)]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch/v3", true)]
    [InlineData("http://smba.trafficmanager.net/uk/", false)]
    [InlineData("https://smba.trafficmanager.net:444/", false)]
    [InlineData("https://smba.trafficmanager.net.example.org/", false)]
    [InlineData("https://smba.trafficmanager.net@example.org/", false)]
    [InlineData("https://smba.trafficmanager.net./", false)]
    [InlineData("https://other.trafficmanager.net/", false)]
    [InlineData("https://user@smba.trafficmanager.net/", false)]
    public void Teams_own_connectors_may_have_the_token(string url, bool may) =>
        new ServiceUrls(loopbackOnly: false).MayHaveToken(new Uri(url)).ShouldBe(may);

    [Fact]
    public void A_url_that_was_learned_may_have_the_token_by_scheme_host_and_port()
    {
        var urls = new ServiceUrls(loopbackOnly: false);
        urls.MayHaveToken(new Uri("https://connector.example.org/v3")).ShouldBeFalse();

        urls.Learn("https://connector.example.org/base/");

        urls.MayHaveToken(new Uri("https://connector.example.org/base/v3?a=b")).ShouldBeTrue();
        urls.MayHaveToken(new Uri("https://connector.example.org:8443/base/v3")).ShouldBeFalse();
        urls.MayHaveToken(new Uri("http://connector.example.org/base/v3")).ShouldBeFalse();
        urls.MayHaveToken(new Uri("https://other.example.org/base/v3")).ShouldBeFalse();
        urls.MayHaveToken(new Uri("/base/v3", UriKind.Relative)).ShouldBeFalse();
        urls.MayHaveToken(null).ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://connector.example.org/")]
    [InlineData("https://localhost/")]
    [InlineData("not a url")]
    [InlineData(null)]
    public void What_may_not_be_called_is_not_learned(string? url)
    {
        var urls = new ServiceUrls(loopbackOnly: false);

        urls.Learn(url);

        urls.MayHaveToken(new Uri("http://connector.example.org/")).ShouldBeFalse();
        urls.MayHaveToken(new Uri("https://localhost/")).ShouldBeFalse();
    }

    [Fact]
    public void Where_a_rehearsal_allows_it_this_machine_is_called_and_learned()
    {
        var urls = new ServiceUrls(loopbackOnly: false, allowLoopback: true);
        urls.Allows("http://localhost:1/").ShouldBeTrue();
        urls.Allows("http://example.org/").ShouldBeFalse();
        urls.MayHaveToken(new Uri("http://localhost:1/")).ShouldBeFalse();

        urls.Learn("http://localhost:1/");

        urls.MayHaveToken(new Uri("http://localhost:1/v3")).ShouldBeTrue();
    }

    [Fact]
    public async Task Those_not_heard_of_for_longest_make_way()
    {
        var urls = new ServiceUrls(loopbackOnly: false);
        urls.Learn("https://first.example.org/");
        urls.Learn("https://second.example.org/");
        await Task.WhenAll(Enumerable.Range(0, ServiceUrls.MaxLearned - 2).Select(i => Task.Run(() => urls.Learn($"https://c{i}.example.org/"))));
        urls.Learn("https://first.example.org/");
        urls.Learn("https://last.example.org/");

        urls.MayHaveToken(new Uri("https://first.example.org/")).ShouldBeTrue();
        urls.MayHaveToken(new Uri("https://last.example.org/")).ShouldBeTrue();
        urls.MayHaveToken(new Uri("https://second.example.org/")).ShouldBeFalse();
    }
}
