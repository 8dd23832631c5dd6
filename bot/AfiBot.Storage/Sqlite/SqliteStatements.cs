namespace AfiBot.Storage;

/// <summary>The statements on one table.</summary>
internal sealed class SqliteStatements
{
    private const string NewETag = "lower(hex(randomblob(8)))";

    private static readonly string[] Names = ["plans", "people", "conversations"];
    private static readonly SqliteStatements[] Tables = [.. Names.Select(name => new SqliteStatements(name))];

    private SqliteStatements(string table)
    {
        Find = $"SELECT columns, etag FROM {table} WHERE partition = $partition AND key = $key";
        All = $"SELECT partition, key, columns, etag FROM {table} ORDER BY partition, key";
        Query = $"SELECT partition, key, columns, etag FROM {table} WHERE partition = $partition AND key >= $from AND key < $to ORDER BY key";
        var insert = $"INSERT INTO {table} (partition, key, etag, columns) VALUES ($partition, $key, {NewETag}, $columns)";
        Insert = $"{insert} ON CONFLICT DO NOTHING";
        Upsert = $"{insert} ON CONFLICT DO UPDATE SET etag = excluded.etag, columns = excluded.columns";
        Replace = $"UPDATE {table} SET etag = {NewETag}, columns = $columns WHERE partition = $partition AND key = $key AND etag = $etag";
        Delete = $"DELETE FROM {table} WHERE partition = $partition AND key = $key";
        DeleteAsRead = $"{Delete} AND etag = $etag";
        Clear = $"DELETE FROM {table} WHERE partition = $partition AND NOT EXISTS (SELECT 1 FROM {table} WHERE partition = $partition AND key = $key)";
    }

    public string Find { get; }

    public string Query { get; }

    public string All { get; }

    public string Insert { get; }

    public string Upsert { get; }

    public string Replace { get; }

    public string Delete { get; }

    public string DeleteAsRead { get; }

    public string Clear { get; }

    public static SqliteStatements Of(RowTable table) => Tables[(int)table];

    /// <summary>Makes the tables and marks the file with their version.</summary>
    public static string Schema(int version) => string.Concat(
        [
            .. Names.Select(name =>
                $"CREATE TABLE {name} (partition TEXT NOT NULL, key TEXT NOT NULL, etag TEXT NOT NULL, columns TEXT NOT NULL, PRIMARY KEY (partition, key)) STRICT, WITHOUT ROWID;\n"),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version = {version};"),
        ]);
}
