namespace AfiBot.Tests.Support;

public sealed class ChromiumTests(Chromium chromium)
{
    [Fact]
    public async Task A_page_runs_the_script_of_an_installed_package()
    {
        await using var context = await chromium.NewContext();
        var page = await context.NewPageAsync();

        await page.SetContentAsync("<!doctype html><title>Cards</title>");
        await page.AddScriptTagAsync(new() { Content = await TestPackages.Read("adaptivecards", "dist", "adaptivecards.js") });

        (await page.TitleAsync()).ShouldBe("Cards");
        (await page.EvaluateAsync<string>("AdaptiveCards.AdaptiveCard.name")).ShouldBe("AdaptiveCard");
    }

    [Fact]
    public async Task The_lock_files_do_not_say_where_packages_come_from()
    {
        foreach (var folder in (string[])["Support/npm", "Playground"])
            (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, folder, "package-lock.json"))).ShouldNotContain("\"resolved\"");
    }
}
