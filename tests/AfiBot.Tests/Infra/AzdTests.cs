using System.Text.RegularExpressions;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

/// <summary><c>azure.yaml</c>, held against the template and the command line.</summary>
public sealed partial class AzdTests
{
    private static readonly string Azure = Repository.Read("azure.yaml");

    /// <summary>azd finds where a service goes by a tag, and gives up where two resources have it.</summary>
    [Fact]
    public async Task Each_service_has_one_resource_to_go_to()
    {
        var tagged = Template.All(await Bicep.Main).Select(r => ServiceTagPattern().Match(r["tags"]?.ToString() ?? "")).Where(m => m.Success).Select(m => m.Groups[1].Value);

        tagged.ShouldBe(ServicePattern().Matches(Azure).Select(m => m.Groups[1].Value), ignoreOrder: true);
    }

    [Fact]
    public async Task The_app_is_packaged_with_what_the_template_puts_out()
    {
        var outputs = (await Bicep.Main)["outputs"]!.AsObject().Select(o => o.Key);

        OutputPattern().Matches(Azure).Select(m => m.Groups[1].Value).Distinct().ShouldBe(["BOT_APP_ID", "BOT_DOMAIN"]);
        outputs.ShouldContain("BOT_APP_ID");
        outputs.ShouldContain("BOT_DOMAIN");
    }

    [Fact]
    public void The_app_is_packaged_with_options_there_are() =>
        OptionPattern().Matches(Azure).Select(m => m.Value).Distinct().ShouldBeSubsetOf(["--project", .. PackageCommand.Create().Options.Select(o => o.Name)]);

    [GeneratedRegex("'azd-service-name', '([a-z]+)'")]
    private static partial Regex ServiceTagPattern();

    [GeneratedRegex("^  ([a-z]+):\n    project: (bot|functions)/", RegexOptions.Multiline)]
    private static partial Regex ServicePattern();

    [GeneratedRegex(@"\$(?:env:)?([A-Z_]+)")]
    private static partial Regex OutputPattern();

    [GeneratedRegex("--[a-z][a-z-]+")]
    private static partial Regex OptionPattern();
}
