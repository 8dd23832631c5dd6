using AfiBot.Hosting;
using AfiBot.Local;

// What somebody has who tries the bot on their own machine.
return await CommandLine.Run(
    args,
    RunCommand.Create(),
    PlaygroundCommand.Create(),
    ImportCommand.Create(new LocalCommandStore()),
    ExportCommand.Create(new LocalCommandStore()),
    SnapshotCommand.Create(new LocalCommandStore()),
    PaperCommand.Create(new LocalCommandStore()));
