using AfiBot.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace AfiBot.Tests.Support;

/// <summary>The one browser of a test run, started when the first test wants it. A test class takes it in its constructor.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly Lazy<Task<Running>> running = new(Running.Start);

    /// <summary>A browser profile of its own for one test: dispose it when done.</summary>
    public async Task<IBrowserContext> NewContext(BrowserNewContextOptions? options = null) =>
        await (await running.Value).Browser.NewContextAsync(options);

    public async ValueTask DisposeAsync()
    {
        if (running is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await running.Value).DisposeAsync();
    }

    private sealed record Running(IPlaywright Playwright, IBrowser Browser) : IAsyncDisposable
    {
        public static async Task<Running> Start()
        {
            var executable = await ChromiumExecutable.Find(CancellationToken.None);
            var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
            try
            {
                return new Running(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
                {
                    ExecutablePath = executable,
                    Args =
                    [
                        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync",
                        .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Array.Empty<string>(),
                    ],
                }));
            }
            catch
            {
                playwright.Dispose();
                throw;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Browser.DisposeAsync();
            Playwright.Dispose();
        }
    }
}
