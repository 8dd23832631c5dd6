using AfiBot.Storage;
using Microsoft.Data.Sqlite;

namespace AfiBot.Tests.Storage;

/// <summary>A store as the first release wrote it: a plan of two AFIs in its first cycle, one answered; two leads who can be written to.</summary>
internal static class FirstRelease
{
    private static readonly string Dump = Path.Combine(AppContext.BaseDirectory, "Storage", "first-release.sql");

    /// <summary>Makes the file.</summary>
    public static void Write(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = File.ReadAllText(Dump);
        command.ExecuteNonQuery();
    }

    /// <summary>Puts the same rows into another store.</summary>
    public static async Task Write(IRowStore target, CancellationToken cancellation)
    {
        using var file = new SqliteFile();
        Write(file.Path);
        var rows = file.Open();
        foreach (var table in Enum.GetValues<RowTable>())
        {
            await foreach (var row in rows.All(table, cancellation))
                await target.TryCommit(table, row.Partition, [new RowChange.Insert(row.Key, row.Columns)], cancellation);
        }
    }
}
