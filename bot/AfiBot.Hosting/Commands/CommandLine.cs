using System.CommandLine;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>A program of several commands.</summary>
public static class CommandLine
{
    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="arguments">As they came.</param>
    /// <param name="commands">What there is.</param>
    /// <returns>The program's exit code.</returns>
    public static async Task<int> Run(string[] arguments, params Command[] commands)
    {
        ArgumentNullException.ThrowIfNull(commands);
        if (MachineCheck.Problem() is { } problem)
            return CommonOptions.Fail(problem);
        var root = new RootCommand("AfiBot collects updates on areas for improvement after an inspection, conversationally.");
        foreach (var command in commands)
            root.Subcommands.Add(command);
        using var interruption = new Interruption();
        try
        {
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            var exitCode = await root.Parse(arguments).InvokeAsync(invocation, interruption.Stop);

            // A bot that is told to end stops in order, and that is no failure; Ctrl-C is told whatever it met.
            return interruption.IsCtrlC ? interruption.ExitCode : exitCode;
        }
        catch (Exception failed)
        {
            return Failures.Report(failed, interruption);
        }
    }
}
