using System.Diagnostics;

namespace AfiBot;

/// <summary>The npm package of the Playground, installed beside the bot from the pinned lock file.</summary>
internal static class PlaygroundPackage
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Playground");

    private static string Installed => Path.Combine(Folder, "node_modules", ".package-lock.json");

    private static string Lock => Path.Combine(Folder, "package-lock.json");

    /// <summary>Installs the package where it is missing or another version than the lock file names.</summary>
    /// <exception cref="PlaygroundException">npm is missing or failed.</exception>
    public static async Task Install(CancellationToken cancellation)
    {
        await using var guard = await Exclusive(cancellation);
        if (File.Exists(Installed) && File.GetLastWriteTimeUtc(Installed) >= File.GetLastWriteTimeUtc(Lock))
            return;
        Console.WriteLine("Installing the Microsoft 365 Agents Playground…");
        var npm = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"])
        {
            WorkingDirectory = Folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(npm)!;
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                throw new PlaygroundException($"npm could not install the Playground:\n{await errors}\nStart with --no-playground to do without.");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new PlaygroundException("the Playground needs Node.js 20 or newer with npm. Install them, or start with --no-playground.", missing);
        }

        // npm keeps the times of the package; this says when it was installed.
        File.SetLastWriteTimeUtc(Installed, File.GetLastWriteTimeUtc(Lock));
    }

    /// <summary>Holds the folder for this process alone: two that start at once must not both install.</summary>
    private static async Task<FileStream> Exclusive(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Folder, ".installing"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellation);
            }
        }
    }
}
