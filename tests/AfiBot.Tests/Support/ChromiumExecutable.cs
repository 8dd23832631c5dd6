using System.ComponentModel;
using System.Diagnostics;

namespace AfiBot.Tests.Support;

/// <summary>Where the browser is; where there is none and it may, it installs one.</summary>
internal static class ChromiumExecutable
{
    /// <summary>Names the browser elsewhere than in the usual places.</summary>
    public const string Variable = "CHROME_PATH";

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/opt/google/chrome/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    public static async Task<string> Find(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return File.Exists(named) ? named : throw new InvalidOperationException($"{Variable} names '{named}', which does not exist.");
        if (UsualPlaces.FirstOrDefault(File.Exists) is { } found)
            return found;
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
            await Install(cancellation);
        return UsualPlaces.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"These tests draw cards in a browser: install Chromium or Google Chrome, or name one in {Variable}.");
    }

    private static async Task Install(CancellationToken cancellation)
    {
        await AptGet(["update"], cancellation);
        await AptGet(["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"], cancellation);
    }

    private static async Task AptGet(string[] arguments, CancellationToken cancellation)
    {
        // Another that installs at the same moment is waited for.
        var start = new ProcessStartInfo("apt-get", ["-q", "-o", "DPkg::Lock::Timeout=300", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                throw new InvalidOperationException($"apt-get {arguments[0]} failed, so install Chromium or Google Chrome by hand:\n{await errors}");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"Install Chromium or Google Chrome, or name one in {Variable}.", missing);
        }
    }
}
