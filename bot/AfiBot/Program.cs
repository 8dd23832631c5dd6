using System.CommandLine;
using AfiBot;

var root = new RootCommand("AfiBot collects updates on areas for improvement after an inspection, conversationally.")
{
    RunCommand.Create(),
    ServeCommand.Create(),
    ImportCommand.Create(),
    PlaygroundCommand.Create(),
    PackageCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
