using System.CommandLine;
using AfiBot;

var root = new RootCommand("AfiBot collects updates on areas for improvement after an inspection, conversationally.")
{
    RunCommand.Create(),
    ServeCommand.Create(),
    PackageCommand.Create(),
    ImportCommand.Create(),
    ExportCommand.Create(),
    PlaygroundCommand.Create(),
    StorageCommand.Create(),
    DataCommand.Create(),
};
using var interruption = new Interruption();
try
{
    var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
    var exitCode = await root.Parse(args).InvokeAsync(invocation, interruption.Stop);

    // A bot that is told to end stops in order, and that is no failure; Ctrl-C is told whatever it met.
    return interruption.IsCtrlC ? interruption.ExitCode : exitCode;
}
catch (Exception failed)
{
    return Failures.Report(failed, interruption);
}
