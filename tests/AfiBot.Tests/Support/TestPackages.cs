namespace AfiBot.Tests.Support;

/// <summary>The npm packages of the tests, installed in the output folder by the first test that wants them.</summary>
internal static class TestPackages
{
    private static readonly NpmPackages Packages = new(Path.Combine(AppContext.BaseDirectory, "Support", "npm"), "the packages of the tests");

    private static readonly Lazy<Task> Installed = new(() => Packages.Install(CancellationToken.None));

    /// <summary>The text of a file of a package.</summary>
    public static async Task<string> Read(params string[] path)
    {
        await Installed.Value;
        return await File.ReadAllTextAsync(Packages[path]);
    }

    /// <summary>Where one of our own scripts lies that uses the packages.</summary>
    public static async Task<string> PathOf(string script)
    {
        await Installed.Value;
        return Path.Combine(AppContext.BaseDirectory, "Support", "npm", script);
    }
}
