using AfiBot.Storage;
using Microsoft.Data.Sqlite;

namespace AfiBot.Tests.Storage;

public sealed class SqliteRowStoreTests : RowStoreContract, IDisposable
{
    private readonly SqliteFile file = new();

    public SqliteRowStoreTests() => Rows = file.Open();

    protected override IRowStore Rows { get; }

    [Fact]
    public async Task What_was_written_is_there_after_reopening()
    {
        await Commit(new RowChange.Insert("a", """{"A":1}"""));
        var before = await Rows.Find(RowTable.Plans, "p", "a", Cancellation);
        file.Close();

        (await file.Open().Find(RowTable.Plans, "p", "a", Cancellation)).ShouldBe(before);
    }

    [Fact]
    public async Task Two_stores_on_one_file_see_each_others_rows_and_conflicts()
    {
        var other = file.Open();
        await Commit(new RowChange.Insert("a", """{"A":1}"""));
        var read = (await other.Find(RowTable.Plans, "p", "a", Cancellation)).ShouldNotBeNull();

        (await other.TryCommit(RowTable.Plans, "p", [new RowChange.Replace("a", """{"A":2}""", read.ETag)], Cancellation)).ShouldBeTrue();

        (await Commit(new RowChange.Replace("a", """{"A":3}""", read.ETag))).ShouldBeFalse();
        (await Rows.Find(RowTable.Plans, "p", "a", Cancellation))!.Columns.ShouldBe("""{"A":2}""");
    }

    [Fact]
    public async Task Many_may_open_a_new_file_at_once()
    {
        using var fresh = new SqliteFile();

        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new SqliteRowStore(fresh.Path))));

        for (var n = 0; n < stores.Length; n++)
            (await stores[n].TryCommit(RowTable.Plans, "p", [new RowChange.Insert($"{n}", "{}")], Cancellation)).ShouldBeTrue();
        foreach (var store in stores)
            store.Dispose();
    }

    [Fact]
    public async Task A_query_sees_one_state_of_the_file_while_others_write()
    {
        await Commit(new RowChange.Insert("a", "{}"), new RowChange.Insert("b", "{}"));
        await using var reader = Rows.Query(RowTable.Plans, "p", new KeyRange("", "~"), Cancellation).GetAsyncEnumerator(Cancellation);
        (await reader.MoveNextAsync()).ShouldBeTrue();

        (await Commit(new RowChange.Delete("b"), new RowChange.Insert("c", "{}"))).ShouldBeTrue();

        (await reader.MoveNextAsync()).ShouldBeTrue();
        reader.Current.Key.ShouldBe("b");
        (await reader.MoveNextAsync()).ShouldBeFalse();
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_in_plain_words()
    {
        file.Close();
        using (var connection = new SqliteConnection($"Data Source={file.Path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 2";
            command.ExecuteNonQuery();
        }

        Should.Throw<InvalidOperationException>(() => new SqliteRowStore(file.Path))
            .Message.ShouldBe($"The register in '{file.Path}' has schema 2; this version of AfiBot knows schema 1. Use the version that wrote it, or a newer one.");
    }

    [Fact]
    public void The_folder_of_the_file_is_made_where_it_is_missing()
    {
        var path = Path.Combine(Path.GetDirectoryName(file.Path)!, "data;Mode=Memory", "été #1.db");

        using (new SqliteRowStore(path))
            File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public void The_log_is_ahead_of_the_file()
    {
        using var connection = new SqliteConnection($"Data Source={file.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode";

        command.ExecuteScalar().ShouldBe("wal");
    }

    public void Dispose() => file.Dispose();
}
