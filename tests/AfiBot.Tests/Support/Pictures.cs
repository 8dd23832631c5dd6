using Microsoft.Playwright;

namespace AfiBot.Tests.Support;

/// <summary>Pictures of what people see, taken only where <c>AFIBOT_SCREENSHOTS</c> names a folder to put them in.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("AFIBOT_SCREENSHOTS");

    public static async Task Take(ILocator what, string name)
    {
        if (Folder is { Length: > 0 } folder)
            await what.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }
}
