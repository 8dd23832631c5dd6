using AfiBot;
using AfiBot.Hosting;

// What is deployed.
return await CommandLine.Run(
    args,
    ServeCommand.Create(options => RegisteredBot.Build(options)),
    ImportCommand.Create(new CommandStore()),
    ExportCommand.Create(new CommandStore()),
    SnapshotCommand.Create(new CommandStore()),
    PaperCommand.Create(new CommandStore()),
    DataCommand.Create(new CommandStore()),
    StorageCommand.Create(),
    PackageCommand.Create());
