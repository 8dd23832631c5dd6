using AfiBot.BotBuilder;
using AfiBot.Hosting;

// The same bot as bot/AfiBot serves, on Microsoft's Bot Framework SDK.
return await CommandLine.Run(args, ServeCommand.Create(options => SdkBot.Build(options)));
