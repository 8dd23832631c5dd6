using System.Text.Json;
using Microsoft.Playwright;

namespace AfiBot.Tests.Support;

/// <summary>Microsoft's own renderer of Adaptive Cards in a page of the browser, set up as Teams sets it up: one for a class of tests.</summary>
public sealed class CardRenderer(Chromium chromium) : IAsyncLifetime
{
    private IBrowserContext? context;
    private IPage? page;

    /// <summary>The page that the card is drawn in, in the element <c>#card</c>.</summary>
    public IPage Page => page ?? throw new InvalidOperationException("The renderer has not started.");

    public async ValueTask InitializeAsync()
    {
        context = await chromium.NewContext();
        page = await context.NewPageAsync();
        await page.SetContentAsync(await Read("page.html"));
        await page.AddScriptTagAsync(new() { Content = await TestPackages.Read("adaptivecards", "dist", "adaptivecards.js") });
        await page.AddScriptTagAsync(new() { Content = await TestPackages.Read("markdown-it", "dist", "browser", "markdown-it.umd.min.js") });
        await page.AddScriptTagAsync(new() { Content = await Read("renderer.js") });
    }

    public async ValueTask DisposeAsync()
    {
        if (context is not null)
            await context.DisposeAsync();
    }

    /// <summary>Draws a card in place of the one before and gives what the renderer finds wrong with it.</summary>
    /// <param name="card">The card.</param>
    /// <param name="theme"><c>light</c> or <c>dark</c>.</param>
    /// <param name="knowsExecute">False for a client older than Universal Actions.</param>
    /// <param name="folded">Whether what is folded away stays so.</param>
    public async Task<IReadOnlyList<string>> Draw(JsonElement card, string theme = "light", bool knowsExecute = true, bool folded = false) =>
        await Page.EvaluateAsync<string[]>(
            "([card, host, theme, knowsExecute, folded]) => drawCard(card, JSON.parse(host), theme, knowsExecute, folded)",
            new object[] { card.GetRawText(), await Read("teams.json"), theme, knowsExecute, folded });

    /// <summary>Every piece of text of the drawn card as a reader sees it, but for what buttons and inputs say.</summary>
    public Task<string[]> Texts() => Page.EvaluateAsync<string[]>("texts()");

    /// <summary>What of the drawn card a reader cannot see at the width that the page has.</summary>
    public Task<string[]> CutOff() => Page.EvaluateAsync<string[]>("cutOff()");

    /// <summary>How tall the drawn card is at the width that the page has, in pixels.</summary>
    public Task<int> Height() => Page.EvaluateAsync<int>("Math.ceil(document.getElementById('card').getBoundingClientRect().height)");

    /// <summary>Text that stands out too little from what is behind it, with by how much.</summary>
    public Task<string[]> Faint() => Page.EvaluateAsync<string[]>("faint()");

    /// <summary>Inputs and things to tap that have no name.</summary>
    public Task<string[]> Nameless() => Page.EvaluateAsync<string[]>("nameless()");

    /// <summary>Whatever in the drawn card is more than text.</summary>
    public Task<string[]> Active() => Page.EvaluateAsync<string[]>("active()");

    /// <summary>What a reader sees where a client reads Markdown.</summary>
    public Task<string> Markdown(string text) => Page.EvaluateAsync<string>(
        "text => { document.getElementById('card').innerHTML = markdown.render(text); return document.getElementById('card').textContent.trim(); }", text);

    private static Task<string> Read(string file) => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Support", "renderer", file));
}
