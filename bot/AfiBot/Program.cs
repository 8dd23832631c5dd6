using System.CommandLine;
using AfiBot;
using AfiBot.Storage;

var root = new RootCommand("AfiBot collects updates on areas for improvement after an inspection, conversationally.")
{
    RunCommand.Create(),
    ServeCommand.Create(),
    PackageCommand.Create(),
    ImportCommand.Create(),
    PlaygroundCommand.Create(),
    StorageCommand.Create(),
    DataCommand.Create(),
};
try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (StoreVersionException newer)
{
    return CommonOptions.Fail(newer.Message);
}
catch (Exception failed) when (failed is not OperationCanceledException)
{
    Console.Error.WriteLine($"Unhandled exception: {failed}");
    return 1;
}
