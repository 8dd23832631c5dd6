using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>The pages that the Teams app's links lead to.</summary>
public sealed partial class PublicPagesTests
{
    private static readonly PackageOptions Anybody = new("0f0c4a1e-5b7d-4c7e-9a51-3c1d2b6e8f90", "afibot.example.org", "Example Police", "https://afibot.example.org/", "https://afibot.example.org/privacy", "https://afibot.example.org/terms");

    public static TheoryData<string, string, string> Pages() => [.. PublicPages.All.Select(p => new TheoryDataRow<string, string, string>(p.Path, p.File, p.Title))];

    [Theory]
    [InlineData(ServedBy.AfiBot)]
    [InlineData(ServedBy.BotBuilder)]
    public async Task Every_address_that_the_Teams_app_names_is_answered_by_the_bot_without_a_sign_in(ServedBy host)
    {
        await using var bot = await ServedBot.Start(sample: false, host: host);
        bot.SignIn(null);
        var addresses = JsonNode.Parse(await PackagedManifest())!["developer"]!.AsObject()
            .Where(p => p.Key.EndsWith("Url", StringComparison.Ordinal)).Select(p => new Uri((string)p.Value!)).ToList();

        addresses.Count.ShouldBe(3);
        foreach (var address in addresses)
        {
            address.Host.ShouldBe(Anybody.Domain);
            using var answer = await bot.Client.Http.GetAsync(address.AbsolutePath, TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address.AbsolutePath);
            answer.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'unsafe-inline'; ");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        }
    }

    [Fact]
    public async Task Nothing_that_is_sent_along_comes_back_and_nothing_can_be_posted()
    {
        await using var bot = await ServedBot.Start(sample: false);

        using var asked = await bot.Client.Http.GetAsync("/privacy?name=<script>unicorn</script>", TestContext.Current.CancellationToken);
        (await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("unicorn");
        using var head = await bot.Client.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/terms"), TestContext.Current.CancellationToken);
        (head.StatusCode, head.Content.Headers.ContentLength > 500).ShouldBe((HttpStatusCode.OK, true));
        using var posted = await bot.Client.Http.PostAsync("/privacy", new StringContent("x"), TestContext.Current.CancellationToken);
        posted.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_names_its_language_has_one_heading_and_runs_and_loads_nothing(string path, string file, string title)
    {
        var page = PublicPages.Page(file, title);

        page.ShouldContain("<html lang=\"en-GB\">");
        page.ShouldContain($"<title>{title}</title>");
        HeadingPattern().Matches(page).Select(m => m.Groups[1].Value).First().ShouldBe("1", path);
        HeadingPattern().Matches(page).Count(m => m.Groups[1].Value is "1").ShouldBe(1);
        page.ShouldNotContain("{title}");
        page.ShouldNotContain("{body}");
        LoadPattern().Matches(page).ShouldBeEmpty();
        var led = LinkPattern().Matches(page).Select(m => m.Groups[1].Value).Distinct();
        led.ShouldBeSubsetOf(PublicPages.All.Select(p => p.Path));
    }

    /// <summary>The Web Content Accessibility Guidelines 2.2: 1.4.3 asks 4.5 to 1 of text, 1.4.11 asks 3 to 1 of lines.</summary>
    [Fact]
    public void Words_stand_out_in_the_light_theme_and_in_the_dark()
    {
        var themes = ThemePattern().Matches(PublicPages.Page("about.html", "AfiBot")).Select(m => ColourPattern().Matches(m.Value).ToDictionary(c => c.Groups[1].Value, c => c.Groups[2].Value)).ToList();

        themes.Count.ShouldBe(2);
        foreach (var theme in themes)
        {
            Contrast(theme["text"], theme["page"]).ShouldBeGreaterThanOrEqualTo(4.5);
            Contrast(theme["link"], theme["page"]).ShouldBeGreaterThanOrEqualTo(4.5);
            Contrast(theme["line"], theme["page"]).ShouldBeGreaterThanOrEqualTo(3);
        }
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_what_the_guidelines_say(string one, string other, double ratio) => Contrast(one, other).ShouldBe(ratio, 0.01);

    [Fact]
    public void What_the_page_says_of_time_is_what_is_deployed() =>
        (PublicPages.Page("privacy.html", "").Contains("Logs are kept for 90 days", StringComparison.Ordinal), Repository.Read("infra", "main.bicep").Contains("param logRetentionDays int = 90", StringComparison.Ordinal))
            .ShouldBe((true, true));

    private static async Task<string> PackagedManifest()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "app.zip");
        (await BotProcess.Run(null, "package", "--app-id", Anybody.AppId, "--domain", Anybody.Domain, "--out", file)).ExitCode.ShouldBe(0);
        await using var zip = await ZipFile.OpenReadAsync(file, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static double Contrast(string one, string other)
    {
        double[] light = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] parts = [.. Enumerable.Range(0, 3).Select(i => Linear(int.Parse(colour.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex HeadingPattern();

    [GeneratedRegex("<script|<img|<iframe|<link|@import|url\\(|\\son[a-z]+=")]
    private static partial Regex LoadPattern();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(":root \\{[^}]*\\}")]
    private static partial Regex ThemePattern();

    [GeneratedRegex("--([a-z]+): (#[0-9a-f]{6})")]
    private static partial Regex ColourPattern();
}
