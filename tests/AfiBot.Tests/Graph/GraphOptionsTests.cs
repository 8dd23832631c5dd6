using AfiBot.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Graph;

/// <summary>Whether Graph is asked, and which.</summary>
public sealed class GraphOptionsTests
{
    [Fact]
    public void Unless_it_is_set_nothing_of_it_is_there()
    {
        var options = GraphOptions.From(_ => null);

        options.Problem().ShouldBeNull();
        new ServiceCollection().AddAfiGraph(options, _ => throw new InvalidOperationException()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, "https://graph.microsoft.com/", "https://graph.microsoft.com/.default")]
    [InlineData("https://botframework.azure.us", null, "https://graph.microsoft.us/", "https://graph.microsoft.us/.default")]
    [InlineData("https://botframework.azure.us", "https://dod-graph.microsoft.us", "https://dod-graph.microsoft.us/", "https://dod-graph.microsoft.us/.default")]
    [InlineData(null, "http://127.0.0.1:5000", "http://127.0.0.1:5000/", "http://127.0.0.1:5000/.default")]
    public void The_cloud_chooses_the_address_unless_one_is_given(string? channelService, string? url, string address, string scope)
    {
        var options = From(("Graph:Enabled", "true"), ("ChannelService", channelService), ("Graph:BaseUrl", url));

        options.Problem().ShouldBeNull();
        options.Enabled.ShouldBeTrue();
        (options.BaseUrl.ToString(), options.Scope).ShouldBe((address, scope));
    }

    [Theory]
    [InlineData("Graph:Enabled", "yes", "Graph:Enabled is 'yes': write true or false.")]
    [InlineData("Graph:BaseUrl", "http://graph.example", "Graph:BaseUrl is 'http://graph.example', which is not an https address.")]
    public void What_cannot_be_meant_is_said(string name, string value, string problem) => From((name, value)).Problem().ShouldBe(problem);

    [Fact]
    public void A_bot_of_all_tenants_has_no_directory() =>
        From(("Graph:Enabled", "true"), ("MicrosoftAppType", "MultiTenant")).Problem().ShouldBe("Graph:Enabled is set, but a bot of type MultiTenant has no directory to ask. Unset it.");

    private static GraphOptions From(params (string Name, string? Value)[] settings) => GraphOptions.From(name => settings.FirstOrDefault(s => s.Name == name).Value);
}
