using System.ComponentModel;
using System.Diagnostics;
using AfiBot.Hosting;

namespace AfiBot.Local;

/// <summary>npm packages that are installed beside the program, in the very versions of the <c>package-lock.json</c> there.</summary>
/// <param name="folder">The folder with <c>package.json</c> and <c>package-lock.json</c>.</param>
/// <param name="name">What the packages are, to say so while they are installed.</param>
internal sealed class NpmPackages(string folder, string name)
{
    private string Lock => Path.Combine(folder, "package-lock.json");

    /// <summary>The lock file that the installed packages are of. npm removes it with them before it installs others.</summary>
    private string Installed => Path.Combine(folder, "node_modules", ".installed-lock.json");

    /// <summary>The path of a file of a package.</summary>
    public string this[params ReadOnlySpan<string> path] => Path.Combine([folder, "node_modules", .. path]);

    /// <summary>Installs the packages where they are missing, or of another lock file than there is.</summary>
    /// <exception cref="NpmException">npm is missing or failed.</exception>
    public async Task Install(CancellationToken cancellation)
    {
        await using var guard = await Exclusive(cancellation);
        var wanted = await File.ReadAllTextAsync(Lock, cancellation);
        if (File.Exists(Installed) && await File.ReadAllTextAsync(Installed, cancellation) == wanted)
            return;
        Console.WriteLine($"Installing {name}…");
        using var done = new CancellationTokenSource();
        var shown = Show(wanted.Split("\n    \"node_modules/").Length - 1, done.Token);
        try
        {
            // One more try for a slip of the network: npm's own two make whoever has none wait for more than a minute.
            await Run(["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-timeout=60000"], cancellation);
        }
        finally
        {
            await done.CancelAsync();
            await shown;
        }

        await File.WriteAllTextAsync(Installed, wanted, cancellation);
    }

    private async Task Run(string[] arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        try
        {
            using var npm = Process.Start(start)!;
            await using var stop = cancellation.Register(() => npm.Kill(entireProcessTree: true));
            var errors = npm.StandardError.ReadToEndAsync(CancellationToken.None);
            await npm.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await npm.WaitForExitAsync(CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            if (npm.ExitCode != 0)
                throw new NpmException($"npm could not install {name}: {Reason(await errors)}");
        }
        catch (Win32Exception missing)
        {
            throw new NpmException($"{name} needs Node.js 20 or newer with npm; install it.", missing);
        }
    }

    /// <summary>Shows how many packages are there, until it is told that they all are.</summary>
    private async Task Show(int count, CancellationToken done)
    {
        using var line = ProgressLine.OnScreen();
        var modules = Path.Combine(folder, "node_modules");
        while (line.IsShown && !done.IsCancellationRequested)
        {
            line.Say("  package", Math.Min(count, Directory.Exists(modules) ? Directory.EnumerateFiles(modules, "package.json", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 2 }).Count() : 0), count);
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, done).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    /// <summary>Why npm failed, in a line: what it says of itself goes over many.</summary>
    private string Reason(string errors)
    {
        var lines = errors.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("npm error ", StringComparison.Ordinal)).Select(l => l["npm error ".Length..]).ToList();
        var code = lines.Find(l => l.StartsWith("code ", StringComparison.Ordinal))?["code ".Length..];
        return code is "ENOTFOUND" or "ECONNREFUSED" or "EAI_AGAIN" or "ETIMEDOUT" or "ECONNRESET" or "ERR_SOCKET_TIMEOUT" or "ENETUNREACH"
            ? $"its registry cannot be reached ({code}). Look at the network, or at 'npm config get registry', and try again."
            : $"{lines.Find(l => !l.StartsWith("code ", StringComparison.Ordinal)) ?? "it does not say why"}. 'npm ci' in {folder} says more.";
    }

    /// <summary>Holds the folder for this process alone: two that start at once must not both install.</summary>
    private async Task<FileStream> Exclusive(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, ".installing"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellation);
            }
        }
    }
}
