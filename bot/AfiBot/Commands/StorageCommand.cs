using System.CommandLine;
using System.Globalization;
using AfiBot.Hosting;
using AfiBot.Storage;

namespace AfiBot;

/// <summary><c>afibot storage copy --from STORE --to STORE</c>: moves everything from one store to another.</summary>
internal static class StorageCommand
{
    private const string Stores = "a data folder, account:NAME or https://NAME.table.core.windows.net (by your Azure sign-in), or a connection string";

    public static Command Create()
    {
        var from = new Option<string>("--from") { Description = $"The store to read: {Stores}.", Required = true };
        var to = new Option<string>("--to") { Description = "The store to write, empty or left half way by the same copy: as --from.", Required = true };
        var copy = new Command("copy", "Copies every row to another store and compares the two. Stop the bot first. Safe to repeat.") { from, to };
        copy.SetAction((parsed, cancellation) => Copy(Of(parsed.GetValue(from)!), Of(parsed.GetValue(to)!), cancellation));
        return new Command("storage", "Looks after the store.") { copy };
    }

    private static StoreOptions Of(string store) =>
        StoreOptions.Of(store, CommonOptions.Setting);

    private static async Task<int> Copy(StoreOptions from, StoreOptions to, CancellationToken cancellation)
    {
        if ((from.Problem() ?? to.Problem()) is { } problem)
            return CommonOptions.Fail(problem);
        if (from.IsFile && !Path.Exists(from.DatabaseFile))
            return CommonOptions.Fail($"there is no store in {from.DataFolder}: {from.DatabaseFile} does not exist.");
        using var source = new VersionedRowStore(Storage.Stores.OpenTold(from));
        using var target = new VersionedRowStore(Storage.Stores.OpenTold(to));
        try
        {
            return Report(await new StoreCopy(source, target).Run(cancellation));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or StoreException and not StoreVersionException)
        {
            if (stopped is StoreException)
                Console.Error.WriteLine($"afibot: {stopped.Message}");
            Console.Error.WriteLine("afibot: the copy was stopped. What was copied stays; the same command goes on from there.");
            if (stopped is OperationCanceledException)
                throw;
            return 1;
        }
    }

    private static int Report(CopyOutcome outcome)
    {
        foreach (var table in outcome.Tables)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Table,-14} source {table.Source,7}   target {table.Target,7}   {Verdict(table)}").TrimEnd());
        switch (outcome)
        {
            case CopyOutcome.Copied copied:
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Both hold the same. {copied.Written} of {copied.Tables.Sum(t => t.Source)} rows were written now."));
                return 0;
            case CopyOutcome.NotTheSame:
                Console.Error.WriteLine("afibot: nothing was copied: the target holds rows that the source does not have, or has otherwise. Give it an empty store.");
                return 1;
            default:
                Console.Error.WriteLine("afibot: the two do not hold the same. Stop whatever writes to them, and copy again.");
                return 1;
        }
    }

    private static string Verdict(TableComparison table) => table switch
    {
        { FirstOdd: { } odd } => string.Create(CultureInfo.InvariantCulture, $"{table.Odd} OTHER ROWS, the first: {odd}"),
        { Missing: > 0 } => string.Create(CultureInfo.InvariantCulture, $"{table.Missing} MISSING"),
        _ => "",
    };
}
