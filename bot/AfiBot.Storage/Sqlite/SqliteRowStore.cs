using Microsoft.Data.Sqlite;

namespace AfiBot.Storage;

/// <summary>The row store in one SQLite file: the embedded default. Any number of threads and processes of one machine may share the file.</summary>
/// <remarks>
/// <para>What was acknowledged survives the end of the process and of the power: the log is forced to the disk with every commit.
/// Readers and the writer do not wait for one another; a query sees one state of the file, however long it takes.</para>
/// <para>SQLite has no asynchronous input and output. The tasks of this class are complete when they are handed out, except that
/// one writer of a process waits for another without holding a thread.</para>
/// </remarks>
public sealed class SqliteRowStore : IRowStore, IDisposable
{
    /// <summary>What <c>PRAGMA user_version</c> of a file says that this class can work with.</summary>
    public const int SchemaVersion = 1;

    private const string OpeningPragmas = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL;";

    private readonly string path;
    private readonly string connectionString;
    private readonly SemaphoreSlim writing = new(1);

    /// <summary>Opens the file, or makes it.</summary>
    /// <exception cref="StoreException">A newer version of the program has changed the file's schema, or another program has made it.</exception>
    public SqliteRowStore(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        this.path = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
        connectionString = new SqliteConnectionStringBuilder { DataSource = this.path }.ToString();
        CreateSchema();
    }

    /// <inheritdoc />
    public Task<Row?> Find(RowTable table, string partition, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var connection = Connect();
        using var command = Command(connection, SqliteStatements.Of(table).Find, ("$partition", partition), ("$key", key));
        using var reader = command.ExecuteReader();
        return Task.FromResult(reader.Read() ? new Row(partition, key, reader.GetString(0), reader.GetString(1)) : null);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<Row> Query(RowTable table, string partition, KeyRange range, CancellationToken cancellation) =>
        Rows(SqliteStatements.Of(table).Query, [("$partition", partition), ("$from", range.From), ("$to", range.To)], cancellation).ToAsyncEnumerable();

    /// <inheritdoc />
    public IAsyncEnumerable<Row> All(RowTable table, CancellationToken cancellation) =>
        Rows(SqliteStatements.Of(table).All, [], cancellation).ToAsyncEnumerable();

    /// <inheritdoc />
    public async Task<bool> TryCommit(RowTable table, string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        RowRules.Check(partition, changes);
        var statements = SqliteStatements.Of(table);
        await writing.WaitAsync(cancellation);
        try
        {
            using var connection = Connect();
            using var transaction = connection.BeginTransaction(deferred: false);
            if (changes is [.., RowChange.Begin begin])
                Clear(connection, statements, partition, begin.Key);
            foreach (var change in changes)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!Apply(connection, statements, partition, change))
                    return false;
            }

            cancellation.ThrowIfCancellationRequested();
            transaction.Commit();
            return true;
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        using (var connection = new SqliteConnection(connectionString))
            SqliteConnection.ClearPool(connection);
        writing.Dispose();
    }

    /// <summary>Makes one change; false where it conflicts with what is there.</summary>
    private static bool Apply(SqliteConnection connection, SqliteStatements statements, string partition, RowChange change)
    {
        using var command = change switch
        {
            RowChange.Insert or RowChange.Begin => Command(connection, statements.Insert, ("$columns", change.Written!)),
            RowChange.Replace replace => Command(connection, statements.Replace, ("$columns", replace.Columns), ("$etag", replace.ETag)),
            RowChange.Upsert => Command(connection, statements.Upsert, ("$columns", change.Written!)),
            RowChange.Delete { ETag: { } etag } => Command(connection, statements.DeleteAsRead, ("$etag", etag)),
            RowChange.Delete => Command(connection, statements.Delete),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$key", change.Key);
        if (command.ExecuteNonQuery() == 1)
            return true;
        return change switch
        {
            RowChange.Delete { ETag: null } => true,
            RowChange.Delete => !IsThere(connection, statements, partition, change.Key),
            _ => false,
        };
    }

    private static bool IsThere(SqliteConnection connection, SqliteStatements statements, string partition, string key)
    {
        using var command = Command(connection, statements.Find, ("$partition", partition), ("$key", key));
        using var reader = command.ExecuteReader();
        return reader.Read();
    }

    /// <summary>Removes what a copy that stopped has left in a partition that nobody sees.</summary>
    private static void Clear(SqliteConnection connection, SqliteStatements statements, string partition, string begin)
    {
        using var command = Command(connection, statements.Clear, ("$partition", partition), ("$key", begin));
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }

    private IEnumerable<Row> Rows(string sql, (string Name, string Value)[] parameters, CancellationToken cancellation)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, parameters);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return new Row(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var pragmas = Command(connection, OpeningPragmas);
        pragmas.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Makes the tables of an empty file. Of two processes that meet here, one makes them and the other finds them.</summary>
    private void CreateSchema()
    {
        using var connection = Connect();
        using (var log = Command(connection, "PRAGMA journal_mode = WAL"))
            log.ExecuteNonQuery();
        using var transaction = connection.BeginTransaction(deferred: false);
        using var version = Command(connection, "PRAGMA user_version");
        switch ((long)version.ExecuteScalar()!)
        {
            case 0:
                using (var tables = Command(connection, "SELECT count(*) FROM sqlite_master"))
                {
                    if ((long)tables.ExecuteScalar()! > 0)
                        throw new StoreException($"{path} is a database, but not AfiBot's. Name another data folder.");
                }

                using (var schema = Command(connection, SqliteStatements.Schema(SchemaVersion)))
                    schema.ExecuteNonQuery();
                break;
            case SchemaVersion:
                break;
            case var newer:
                throw new StoreException(
                    $"The register in '{path}' has schema {newer}; this version of AfiBot knows schema {SchemaVersion}. Use the version that wrote it, or a newer one.");
        }

        transaction.Commit();
    }
}
