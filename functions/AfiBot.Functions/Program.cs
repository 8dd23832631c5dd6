using AfiBot.Functions;
using AfiBot.Storage;

var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var options = FunctionsOptions.From(name => settings[name]);
if (options.Problem() is { } problem)
{
    await Console.Error.WriteLineAsync($"afibot-functions: {problem}");
    return 2;
}

await using var app = FunctionsApp.Build(options);
try
{
    await app.RunAsync();
}
catch (Exception failed) when (failed is IOException or System.Net.Sockets.SocketException or StoreException)
{
    await Console.Error.WriteLineAsync($"afibot-functions: {failed.Message}");
    return 2;
}

// Whoever stops the handler while the host goes on gets it back: a handler that exits with 0 is never started again.
return 1;
