using System.CommandLine;
using System.Globalization;
using AfiBot.Core;
using AfiBot.Hosting;
using AfiBot.Storage;

namespace AfiBot;

/// <summary><c>afibot storage copy | backup | restore</c>: moves everything from one store to another, and keeps a copy of it.</summary>
internal static class StorageCommand
{
    /// <summary>The folder of a backup is named after its instant, so that the names are in the order of time.</summary>
    private const string BackupName = "'afibot-'yyyyMMdd'T'HHmmss'Z'";

    public static Command Create() => new("storage", "Looks after the store.") { Copy(), Backup(), Restore() };

    private static Command Copy()
    {
        var (from, to, by) = (Store("--from", "The store to read"), Store("--to", "The store to write, empty or left half way by the same copy"), CommonOptions.By());
        var command = new Command("copy", "Copies every row to another store and compares the two. Stop the bot first. Safe to repeat.") { from, to, by };
        command.SetAction((parsed, cancellation) => Between(
            Of(parsed.GetValue(from)!), Of(parsed.GetValue(to)!), copy => copy.Run(cancellation), target => Audited(target, "copy", parsed.GetValue(from)!, parsed.GetValue(by), cancellation)));
        return command;
    }

    private static Command Backup()
    {
        var (from, to, by) = (Store("--store", "The store to keep a copy of"), new Option<DirectoryInfo>("--to") { Description = "The folder for the backups; each is a data folder of its own in it.", Required = true }, CommonOptions.By());
        var command = new Command("backup", "Keeps a copy of a store, which the bot may be using meanwhile. The copy is a data folder that any command can look into.") { from, to, by };
        command.SetAction((parsed, cancellation) =>
        {
            var folder = Path.Combine(parsed.GetValue(to)!.FullName, TimeProvider.System.GetUtcNow().ToString(BackupName, CultureInfo.InvariantCulture));
            var source = Of(parsed.GetValue(from)!);
            return Between(source, new StoreOptions { DataFolder = folder }, copy => copy.Follow(cancellation), _ => Audited(source, "backup", folder, parsed.GetValue(by), cancellation));
        });
        return command;
    }

    private static Command Restore()
    {
        var from = new Option<DirectoryInfo>("--from") { Description = "The backup: the folder that backup made.", Required = true };
        var (to, by) = (Store("--store", "The store to bring it back into, empty or left half way by the same restore"), CommonOptions.By());
        var table = new Option<RowTable?>("--table") { Description = "The one table to bring back, where it alone is lost. The others are left as they are." };
        var command = new Command("restore", "Brings a backup back into an empty store, or one table of it, and compares the two. Stop the bot first. Safe to repeat.") { from, to, table, by };
        command.SetAction((parsed, cancellation) =>
        {
            var (folder, only) = (parsed.GetValue(from)!, parsed.GetValue(table));
            return Between(
                new StoreOptions { DataFolder = folder.FullName },
                Of(parsed.GetValue(to)!),
                copy => copy.Run(cancellation),
                target => Audited(target, "restore", only is null ? folder.Name : $"{folder.Name}, the table {only}", parsed.GetValue(by), cancellation),
                only);
        });
        return command;
    }

    private static Option<string> Store(string name, string what) => new(name) { Description = $"{what}: {StoreOptions.Ways}.", Required = true };

    private static StoreOptions Of(string store) => StoreOptions.Of(store, CommonOptions.Setting);

    /// <summary>Copies from one store to another.</summary>
    /// <param name="from">The source.</param>
    /// <param name="to">The target.</param>
    /// <param name="run">The way of copying.</param>
    /// <param name="audit">Writes it into an audit, once something was copied.</param>
    /// <param name="only">The one table that is copied; null for all.</param>
    private static async Task<int> Between(StoreOptions from, StoreOptions to, Func<StoreCopy, Task<CopyOutcome>> run, Func<StoreOptions, Task> audit, RowTable? only = null)
    {
        if ((from.Problem() ?? to.Problem()) is { } problem)
            return CommonOptions.Fail(problem);
        if (from.IsFile && !Path.Exists(from.DatabaseFile))
            return CommonOptions.Fail($"there is no store in {from.DataFolder}: {from.DatabaseFile} does not exist.");
        using var source = new VersionedRowStore(Stores.OpenTold(from));
        using var target = new VersionedRowStore(Stores.OpenTold(to));
        try
        {
            var outcome = await run(new StoreCopy(source, target, only));
            if (outcome is CopyOutcome.Copied { Written: > 0 })
                await audit(to);
            return Report(outcome, to, only is null ? "an empty store" : "an empty table");
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

    /// <summary>A line in the audit of a store, with the place of the other.</summary>
    private static async Task Audited(StoreOptions store, string action, string other, EmailAddress? by, CancellationToken cancellation)
    {
        await using var services = CommandStore.Open(store);
        var place = other.Contains("Key=", StringComparison.OrdinalIgnoreCase) ? Of(other).Place : other;
        await services.GetRequiredService<IAudit>().Add(
            new AuditEntry(TimeProvider.System.GetUtcNow(), by, action, null, new Dictionary<string, int>()) { Note = $"{(action is "backup" ? "to" : "from")} {place}" }, cancellation);
    }

    private static int Report(CopyOutcome outcome, StoreOptions to, string wanted)
    {
        foreach (var table in outcome.Tables)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Table,-14} source {table.Source,7}   target {table.Target,7}   {Verdict(table)}").TrimEnd());
        switch (outcome)
        {
            case CopyOutcome.Copied copied:
                var rows = copied.Tables.Sum(t => t.Source);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Both hold the same. {copied.Written} of {rows} rows were written now, to {to.Place}{(copied.Written < rows ? "; the others were there already" : "")}."));
                return 0;
            case CopyOutcome.NotTheSame:
                Console.Error.WriteLine($"afibot: nothing was copied: the target holds rows that the source does not have, or has otherwise. Give it {wanted}.");
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
