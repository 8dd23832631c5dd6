using AfiBot.Core;
using AfiBot.Functions;
using AfiBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var options = FunctionsOptions.From(name => settings[name]);
if ((MachineCheck.Problem() ?? options.Problem()) is { } problem)
{
    await Console.Error.WriteLineAsync($"afibot-functions: {problem}");
    return 2;
}

using var worker = FunctionsApp.Build(args, options);
try
{
    await worker.RunAsync();
}
catch (Exception failed) when (failed is IOException or System.Net.Sockets.SocketException or StoreException)
{
    await Console.Error.WriteLineAsync($"afibot-functions: {failed.Message}");
    return 2;
}

// Whoever stops the worker while the host goes on gets it back: a worker that exits with 0 is never started again.
return 1;
