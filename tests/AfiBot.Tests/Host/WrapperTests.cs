using System.Diagnostics;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary><c>./afibot</c> in a checkout of two files, with a <c>dotnet</c> that only says how it was called.</summary>
public sealed class WrapperTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public WrapperTests()
    {
        File.Copy(Repository.PathOf("afibot"), PathOf("afibot"));
        foreach (var name in (string[])["bot", "samples", "manifest", "bin", "artifacts/obj/AfiBot.Local"])
            Directory.CreateDirectory(PathOf(name));
        foreach (var name in (string[])["bot/Program.cs", "Directory.Build.props", "BannedSymbols.txt", "global.json"])
            File.WriteAllText(PathOf(name), "");
        Dotnet("""echo "$1" >>"$0.calls"; case "$1" in build) p=$(basename "$2"); : >"$(dirname "$0")/../artifacts/bin/$p/release/$p.dll" ;; *.dll) echo "$2" ;; esac""");
    }

    [Fact]
    public async Task On_a_fresh_clone_it_says_what_it_does_and_shows_no_log()
    {
        var (exitCode, output, errors) = await Run("run");

        (exitCode, output).ShouldBe((0, "run"));
        errors.ShouldBe("afibot: getting the .NET packages that it is made of…\nafibot: building, which takes a minute the first time…");
        Calls().ShouldBe(["--version", "restore", "build", Built]);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_built_again()
    {
        await Run("run");

        var (exitCode, output, errors) = await Run("run");

        (exitCode, output, errors).ShouldBe((0, "run", ""));
        Calls().ShouldBe([Built]);
    }

    [Theory]
    [InlineData("touch bot/Program.cs")]
    [InlineData("touch bot/Another.cs")]
    [InlineData("rm bot/Program.cs")]
    [InlineData("touch Directory.Build.props")]
    [InlineData("rm artifacts/bin/AfiBot.Local/release/AfiBot.Local.dll")]
    public async Task Whatever_changed_since_is_built(string change)
    {
        await Run("run");
        await Shell($"touch -d '1 hour ago' artifacts/bin/AfiBot.Local/release/built; find bot samples manifest *.props *.txt *.json -exec touch -d '2 hours ago' {{}} +; {change}");
        File.WriteAllText(PathOf("artifacts/obj/AfiBot.Local/project.assets.json"), "");

        var (_, _, errors) = await Run("run");

        errors.ShouldBe("afibot: building what has changed…");
        Calls().ShouldBe(["--version", "build", Built]);
    }

    [Theory]
    [InlineData("run", "AfiBot.Local.dll")]
    [InlineData("playground", "AfiBot.Local.dll")]
    [InlineData("import", "AfiBot.Local.dll")]
    [InlineData("serve", "AfiBot.dll")]
    [InlineData("data", "AfiBot.dll")]
    [InlineData("storage", "AfiBot.dll")]
    [InlineData("package", "AfiBot.dll")]
    public async Task A_command_goes_to_the_program_that_has_it(string command, string program)
    {
        var (exitCode, output, _) = await Run(command);

        (exitCode, output).ShouldBe((0, command));
        Path.GetFileName(Calls()[^1]).ShouldBe(program);
        (await BotProcess.Run(null, command, "--help")).ExitCode.ShouldBe(0);
        (await Run("--help")).Output.ShouldContain($"./afibot {command} ");
    }

    [Fact]
    public async Task Serving_on_the_SDK_is_another_program()
    {
        var (exitCode, output, _) = await Run("serve --sdk --urls x");

        (exitCode, output).ShouldBe((0, "serve"));
        Path.GetFileName(Calls()[^1]).ShouldBe("AfiBot.BotBuilder.dll");
    }

    [Fact]
    public async Task A_build_that_fails_shows_why_and_is_tried_again()
    {
        Dotnet("""case "$1" in build) echo "Program.cs(1,1): error CS1002"; exit 1 ;; esac""");

        var first = await Run("run");
        var second = await Run("run");

        first.ExitCode.ShouldBe(1);
        first.Errors.ShouldEndWith("Program.cs(1,1): error CS1002\nafibot: that failed; the reason stands above.");
        second.ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Without_dotnet_it_says_what_to_install()
    {
        Dotnet("exit 1");

        var (exitCode, _, errors) = await Run("test");

        exitCode.ShouldBe(127);
        errors.Split('\n')[^1].ShouldBe("afibot: the .NET SDK 10 is missing: install it from https://dotnet.microsoft.com/download/dotnet/10.0, and try again.");
    }

    public void Dispose() => folder.Dispose();

    private string Built => PathOf("artifacts/bin/AfiBot.Local/release/AfiBot.Local.dll");

    private string PathOf(string name) => Path.Combine(folder.Folder.FullName, name);

    private void Dotnet(string script)
    {
        var file = PathOf("bin/dotnet");
        File.WriteAllText(file, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }

    /// <summary>How <c>dotnet</c> was called in the last run.</summary>
    private string[] Calls() => File.ReadAllLines(PathOf("bin/dotnet.calls"));

    private Task<(int ExitCode, string Output, string Errors)> Run(string command) => Shell($"rm -f bin/dotnet.calls; sh ./afibot {command}");

    private async Task<(int ExitCode, string Output, string Errors)> Shell(string line)
    {
        var start = new ProcessStartInfo("sh", ["-c", line]) { WorkingDirectory = folder.Folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{PathOf("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        using var shell = Process.Start(start)!;
        var errors = shell.StandardError.ReadToEndAsync();
        var output = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        return (shell.ExitCode, output.Trim(), (await errors).Trim());
    }
}
