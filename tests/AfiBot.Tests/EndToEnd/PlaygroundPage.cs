using AfiBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AfiBot.Tests.EndToEnd;

/// <summary>The Playground's page, as a person uses it.</summary>
internal sealed class PlaygroundPage(IPage page)
{
    /// <summary>The cards in the open conversation, oldest first.</summary>
    public ILocator Cards => page.Locator(".ac-adaptiveCard");

    public ILocator LastCard => Cards.Last;

    public IPage Page => page;

    /// <summary>Opens the chat and waits, as people do, until the bot has said something: what is typed while the page is still finding its way to the bot can be lost.</summary>
    public static async Task<PlaygroundPage> Open(Chromium chromium, Uri address)
    {
        var context = await chromium.NewContext(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1600, Height = 1200 } });

        // The page asks a content network for fonts; it is whole without them.
        await context.RouteAsync(url => !new Uri(url).IsLoopback, route => route.AbortAsync());
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.ToString());
        var opened = new PlaygroundPage(page);
        await Expect(opened.LastCard).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return opened;
    }

    /// <summary>Types into the open conversation.</summary>
    public async Task Say(string text)
    {
        var composer = page.Locator("[data-lexical-editor='true']").First;
        await composer.ClickAsync();
        await page.Keyboard.TypeAsync(text);
        await Expect(composer).ToHaveTextAsync(text);
        await page.Keyboard.PressAsync("Enter");
        await Expect(composer).ToHaveTextAsync("");
    }

    /// <summary>Posts in the open channel, to the bot.</summary>
    public async Task PostToBot(string text)
    {
        await Mention(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>Says something in the open group chat, to the bot.</summary>
    public async Task SayToBot(string text)
    {
        await Mention(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private async Task Mention(string text)
    {
        await page.Locator("[data-lexical-editor='true']").First.ClickAsync();
        await page.Keyboard.TypeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "AfiBot" }).ClickAsync();
        await page.Keyboard.TypeAsync($" {text}");
    }

    public Task GoTo(string conversation) => page.GetByRole(AriaRole.Treeitem, new() { Name = conversation }).ClickAsync();

    public Task Tap(string button) => LastCard.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task TapBeginningWith(string button) => LastCard.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public Task Choose(string choice) => LastCard.GetByRole(AriaRole.Radio, new() { Name = choice }).ClickAsync();

    public Task Fill(string label, string text) => LastCard.GetByRole(AriaRole.Textbox, new() { Name = label }).FillAsync(text);

    /// <summary>Waits until the newest card says this.</summary>
    public Task LastCardSays(string text) => Expect(LastCard).ToContainTextAsync(text, new() { Timeout = 15_000 });

    /// <summary>Waits until a line of the bot's says this.</summary>
    public Task Hears(string text) => Expect(page.GetByText(text).Last).ToBeVisibleAsync(new() { Timeout = 15_000 });
}
