using System.CommandLine;
using AfiBot;

var root = new RootCommand("AfiBot collects updates on areas for improvement after an inspection, conversationally.")
{
    RunCommand.Create(),
    ServeCommand.Create(),
    PackageCommand.Create(),
    ImportCommand.Create(),
    PlaygroundCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
