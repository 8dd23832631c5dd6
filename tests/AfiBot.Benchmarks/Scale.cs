using System.Globalization;
using AfiBot.Storage;
using AfiBot.Tests.Storage;
using AfiBot.Tests.Support;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace AfiBot.Benchmarks;

/// <summary>How many storage operations a question, an answer, a lead's card and a digest cost as AFIs, people and plans become more, and how
/// much longer each takes on Azurite than on the SQLite file beside it. A line differs from the one above it in one of the three.</summary>
internal static class Scale
{
    /// <summary>Up to the 43 forces of England and Wales, each with a plan, in one store.</summary>
    public static readonly ScaleStep[] Full = [new(1, 200, 1_000), new(1, 2_000, 1_000), new(1, 2_000, 100_000), new(10, 2_000, 100_000), new(43, 2_000, 100_000)];

    public static readonly ScaleStep[] Small = [new(1, 200, 100), new(1, 400, 100), new(1, 400, 1_000), new(3, 400, 1_000)];

    public static async Task Run(ScaleStep[] steps)
    {
        var folder = Directory.CreateTempSubdirectory("afibot-");
        try
        {
            await using var azurite = await AzuriteProcess.Start(steps.Select(AccountFor), null, null, CancellationToken.None);
            Console.WriteLine("Each number of operations is queries (in the Table service: pages) + rows looked up + transactions.");
            Console.WriteLine("plans    AFIs   people   what          on Azurite    on SQLite    time on SQLite : on Azurite");

            // The first two differ in what the one plan holds; from then on what there is stays, and more comes to it.
            await Measure(steps[..1], folder, azurite);
            await Measure(steps[1..], folder, azurite);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(ScaleStep[] steps, DirectoryInfo folder, AzuriteProcess azurite)
    {
        using var rows = new SqliteRowStore(Path.Combine(folder.FullName, $"{AccountFor(steps[0])}.db"));
        using var requests = new TableRequests { InnerHandler = new SocketsHttpHandler() };
        var options = TablesRowStore.ClientOptions();
        options.Retry.NetworkTimeout = TimeSpan.FromMinutes(2);
        options.Transport = new HttpClientTransport(requests);
        var counting = new CountingRowStore(rows);
        await using var onFile = await ScaledBot.Start(counting, () => new Operations(counting.Queries, counting.Finds, counting.Transactions), counting.Reset);
        await using var onTables = await ScaledBot.Start(
            new TablesRowStore(new TableServiceClient(azurite.ConnectionString(AccountFor(steps[0])), options)),
            () => new Operations(requests.Queries, requests.Finds, requests.Transactions),
            requests.Reset);
        foreach (var step in steps)
        {
            await onFile.GrowTo(step);
            await onTables.GrowTo(step);
            foreach (var (file, tables) in (await onFile.Measure()).Zip(await onTables.Measure()))
                Print(step, file, tables);
        }
    }

    private static void Print(ScaleStep step, (string What, Operations Operations, double Time) file, (string What, Operations Operations, double Time) tables) =>
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{step.Plans,5} {step.Afis,7} {step.People,8}   {file.What,-10} {Text(tables.Operations),13} {Text(file.Operations),12}    1 : {tables.Time / file.Time:0.0}"));

    private static string Text(Operations operations) =>
        string.Create(CultureInfo.InvariantCulture, $"{operations.Queries} + {operations.Finds} + {operations.Transactions}");

    private static string AccountFor(ScaleStep step) => string.Create(CultureInfo.InvariantCulture, $"scale{step.Plans}of{step.Afis}for{step.People}");
}
