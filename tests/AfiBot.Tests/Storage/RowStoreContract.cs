using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

/// <summary>What every engine must do.</summary>
public abstract class RowStoreContract
{
    private const string Partition = "p";
    private const string Some = """{"A":"some"}""";
    private const string Other = """{"A":"other"}""";

    private static readonly KeyRange All = new("", "~~");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IRowStore Rows { get; }

    [Fact]
    public async Task A_row_that_is_not_there_is_null()
    {
        (await Rows.Find(RowTable.Plans, Partition, "a", Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var columns = """{"Text":"日本 👮🏽‍♀️ \u0000 \n \" '","Number":-12,"Yes":true,"No":false}""";

        (await Commit(new RowChange.Insert("a", columns))).ShouldBeTrue();

        var row = (await Find("a")).ShouldNotBeNull();
        (row.Partition, row.Key, row.ETag.Length > 0).ShouldBe((Partition, "a", true));
        ShouldBeSameJson(row.Columns, columns);
    }

    [Fact]
    public async Task A_column_may_be_longer_than_the_table_services()
    {
        var columns = "{\"Text\":\"" + string.Concat(Enumerable.Repeat("é👍", 40_000)) + "\",\"After\":\"here\"}";

        await Commit(new RowChange.Insert("a", columns));

        ShouldBeSameJson((await Find("a"))!.Columns, columns);
    }

    [Fact]
    public async Task Tables_and_partitions_are_apart()
    {
        await Rows.TryCommit(RowTable.Plans, "p", [new RowChange.Insert("a", Some)], Cancellation);

        (await Rows.Find(RowTable.People, "p", "a", Cancellation)).ShouldBeNull();
        (await Rows.Find(RowTable.Conversations, "p", "a", Cancellation)).ShouldBeNull();
        (await Rows.Find(RowTable.Plans, "P", "a", Cancellation)).ShouldBeNull();
        (await Rows.Find(RowTable.Plans, "p", "A", Cancellation)).ShouldBeNull();
        (await Rows.TryCommit(RowTable.People, "p", [new RowChange.Insert("a", Some)], Cancellation)).ShouldBeTrue();
        (await Rows.TryCommit(RowTable.Plans, "p2", [new RowChange.Insert("a", Some)], Cancellation)).ShouldBeTrue();
        (await Keys(All)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_row_cannot_be_inserted_twice()
    {
        await Commit(new RowChange.Insert("a", Some));

        (await Commit(new RowChange.Insert("a", Other))).ShouldBeFalse();

        (await Find("a"))!.Columns.ShouldBe(Some);
    }

    [Fact]
    public async Task A_row_is_replaced_under_the_mark_it_was_read_with()
    {
        await Commit(new RowChange.Insert("a", Some));
        var read = (await Find("a"))!;

        (await Commit(new RowChange.Replace("a", Other, read.ETag))).ShouldBeTrue();

        var now = (await Find("a"))!;
        now.Columns.ShouldBe(Other);
        now.ETag.ShouldNotBe(read.ETag);
    }

    [Fact]
    public async Task A_row_that_changed_since_it_was_read_is_not_replaced()
    {
        await Commit(new RowChange.Insert("a", Some));
        var read = (await Find("a"))!;
        await Commit(new RowChange.Replace("a", Some, read.ETag));

        (await Commit(new RowChange.Replace("a", Other, read.ETag))).ShouldBeFalse();

        (await Find("a"))!.Columns.ShouldBe(Some);
    }

    [Fact]
    public async Task An_upsert_changes_the_mark_too()
    {
        await Commit(new RowChange.Insert("a", Some));
        var read = (await Find("a"))!;
        await Commit(new RowChange.Upsert("a", Some));

        (await Commit(new RowChange.Replace("a", Other, read.ETag))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_row_that_is_gone_is_not_replaced()
    {
        await Commit(new RowChange.Insert("a", Some));
        var read = (await Find("a"))!;
        await Commit(new RowChange.Delete("a"));

        (await Commit(new RowChange.Replace("a", Other, read.ETag))).ShouldBeFalse();

        (await Find("a")).ShouldBeNull();
    }

    [Fact]
    public async Task A_row_that_was_deleted_and_inserted_again_has_another_mark()
    {
        await Commit(new RowChange.Insert("a", Some));
        var read = (await Find("a"))!;
        await Commit(new RowChange.Delete("a"));
        await Commit(new RowChange.Insert("a", Some));

        (await Commit(new RowChange.Replace("a", Other, read.ETag))).ShouldBeFalse();
    }

    [Fact]
    public async Task An_upsert_writes_whatever_was_there()
    {
        (await Commit(new RowChange.Upsert("a", Some))).ShouldBeTrue();
        (await Commit(new RowChange.Upsert("a", Other))).ShouldBeTrue();

        (await Find("a"))!.Columns.ShouldBe(Other);
    }

    [Fact]
    public async Task Deleting_what_is_not_there_is_no_conflict()
    {
        (await Commit(new RowChange.Delete("a"))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_that_changed_since_it_was_read_is_not_deleted_under_its_mark()
    {
        await Commit(new RowChange.Insert("a", Some));
        var read = (await Find("a"))!;
        await Commit(new RowChange.Upsert("a", Other));

        (await Commit(new RowChange.Delete("a", read.ETag))).ShouldBeFalse();
        (await Commit(new RowChange.Delete("a", "stale"))).ShouldBeFalse();
        (await Commit(new RowChange.Insert("b", Some), new RowChange.Delete("a", read.ETag))).ShouldBeFalse();

        (await Find("a"))!.Columns.ShouldBe(Other);
        (await Find("b")).ShouldBeNull();
    }

    [Fact]
    public async Task A_row_is_deleted_under_the_mark_it_has_and_once_it_is_gone_that_is_no_conflict()
    {
        await Commit(new RowChange.Insert("a", Some));
        var read = (await Find("a"))!;

        (await Commit(new RowChange.Delete("a", read.ETag))).ShouldBeTrue();
        (await Find("a")).ShouldBeNull();
        (await Commit(new RowChange.Insert("b", Some), new RowChange.Delete("a", read.ETag))).ShouldBeTrue();

        (await Find("b")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("insert")]
    [InlineData("replace")]
    [InlineData("replace missing")]
    public async Task A_conflict_at_the_end_of_a_transaction_undoes_its_beginning(string conflict)
    {
        await Commit(new RowChange.Insert("kept", Some), new RowChange.Insert("upserted", Some), new RowChange.Insert("deleted", Some), new RowChange.Insert("last", Some));
        var before = await RowsIn(All);

        var committed = await Commit(
            new RowChange.Insert("new", Other),
            new RowChange.Replace("kept", Other, before.Single(r => r.Key == "kept").ETag),
            new RowChange.Upsert("upserted", Other),
            new RowChange.Delete("deleted"),
            conflict switch
            {
                "insert" => new RowChange.Insert("last", Other),
                "replace" => new RowChange.Replace("last", Other, "stale"),
                _ => new RowChange.Replace("missing", Other, "stale"),
            });

        committed.ShouldBeFalse();
        (await RowsIn(All)).ShouldBe(before);
    }

    [Fact]
    public async Task A_hundred_changes_are_one_transaction()
    {
        RowChange[] changes = [.. Enumerable.Range(0, 99).Select(n => new RowChange.Insert($"a{n:D3}", Some))];

        (await Commit([.. changes, new RowChange.Replace("z", Other, "stale")])).ShouldBeFalse();
        (await Keys(All)).ShouldBeEmpty();
        (await Commit([.. changes, new RowChange.Insert("z", Other)])).ShouldBeTrue();
        (await Keys(All)).Count.ShouldBe(100);
    }

    [Fact]
    public async Task More_changes_than_a_transaction_are_made_all()
    {
        (await Commit([.. Enumerable.Range(0, 250).Select(n => new RowChange.Upsert($"a{n:D3}", Some))])).ShouldBeTrue();
        (await Commit([.. Enumerable.Range(0, 250).Select(n => new RowChange.Delete($"a{n + 100:D3}"))])).ShouldBeTrue();

        (await Keys(All)).ShouldBe(Enumerable.Range(0, 100).Select(n => $"a{n:D3}"));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(250)]
    public async Task What_begins_a_partition_clears_what_was_never_finished(int count)
    {
        await Commit([.. Enumerable.Range(0, 120).Select(n => new RowChange.Insert($"a{n:D3}", Other)), new RowChange.Insert("z", Other)]);

        (await Commit([.. Enumerable.Range(0, count).Select(n => new RowChange.Insert($"a{n:D3}", Some)), new RowChange.Begin("plan", Some)])).ShouldBeTrue();

        var rows = await RowsIn(new KeyRange("", "~~~~"));
        rows.Select(r => r.Key).ShouldBe([.. Enumerable.Range(0, count).Select(n => $"a{n:D3}"), "plan"]);
        rows.ShouldAllBe(r => r.Columns == Some);
    }

    [Fact]
    public async Task What_has_begun_is_not_begun_again_and_stays()
    {
        await Commit(new RowChange.Insert("a", Some), new RowChange.Begin("plan", Some));

        (await Commit(new RowChange.Insert("b", Other), new RowChange.Begin("plan", Other))).ShouldBeFalse();

        (await Keys(new KeyRange("", "~~~~"))).ShouldBe(["a", "plan"]);
        (await Find("plan"))!.Columns.ShouldBe(Some);
    }

    [Fact]
    public async Task A_partition_begins_with_the_last_change_of_a_list()
    {
        await Should.ThrowAsync<ArgumentException>(() => Commit(new RowChange.Begin("plan", Some), new RowChange.Insert("a", Some)));
    }

    [Fact]
    public async Task The_largest_row_is_taken_and_no_larger_one()
    {
        var largest = $$"""{"Text":"{{new string('é', RowRules.MaxColumnsLength - 11)}}"}""";

        (await Commit(new RowChange.Insert("a", largest))).ShouldBeTrue();
        (await Find("a"))!.Columns.ShouldBe(largest);

        (await Should.ThrowAsync<ArgumentException>(() => Commit(new RowChange.Insert("b", largest + " ")))).Message
            .ShouldStartWith("The row 'b' has 500001 characters; at most 500000 can be stored.");
        (await Keys(All)).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Every_row_of_a_table_is_given_by_partition_and_key()
    {
        foreach (var partition in (string[])["p", "P", "a~b", "~plans"])
            await Rows.TryCommit(RowTable.Plans, partition, [new RowChange.Insert("b", Some), new RowChange.Insert("a", Other)], Cancellation);
        await Rows.TryCommit(RowTable.People, "people", [new RowChange.Insert("a", Some)], Cancellation);

        var all = await Rows.All(RowTable.Plans, Cancellation).ToListAsync(Cancellation);

        all.Select(r => (r.Partition, r.Key)).ShouldBe(((string[])["P", "a~b", "p", "~plans"]).SelectMany(p => ((string, string)[])[(p, "a"), (p, "b")]));
        all.ShouldAllBe(r => r.Columns == (r.Key == "a" ? Other : Some) && r.ETag.Length > 0);
        (await Rows.All(RowTable.Conversations, Cancellation).ToListAsync(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_cannot_be_changed_twice_in_one_transaction()
    {
        await Should.ThrowAsync<ArgumentException>(() => Commit(new RowChange.Insert("a", Some), new RowChange.Upsert("a", Other)));

        (await Find("a")).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a%b")]
    [InlineData("a\u0000b")]
    [InlineData("a\u007fb")]
    public async Task A_key_the_table_service_refuses_is_refused(string key)
    {
        await Should.ThrowAsync<ArgumentException>(() => Commit(new RowChange.Upsert(key, Some)));
        await Should.ThrowAsync<ArgumentException>(() => Rows.TryCommit(RowTable.Plans, key, [new RowChange.Upsert("a", Some)], Cancellation));
    }

    [Fact]
    public async Task The_longest_key_is_taken_and_no_longer_one()
    {
        var longest = new string('k', RowRules.MaxKeyLength);

        (await Rows.TryCommit(RowTable.Plans, longest, [new RowChange.Insert(longest, Some)], Cancellation)).ShouldBeTrue();
        (await Rows.Find(RowTable.Plans, longest, longest, Cancellation)).ShouldNotBeNull();
        await Should.ThrowAsync<ArgumentException>(() => Commit(new RowChange.Insert(longest + "k", Some)));
    }

    [Fact]
    public async Task A_range_has_its_first_key_and_not_its_last_in_ordinal_order()
    {
        string[] keys = ["a", "a-", "a.", "a0", "a1", "a10", "a2", "a@", "aA", "aZ", "a_", "aa", "a~", "a~~", "A", "b", "é"];
        await Commit([.. keys.Reverse().Select(k => new RowChange.Insert(k, Some))]);

        (await Keys(new KeyRange("a", "b"))).ShouldBe(keys.Where(k => k[0] == 'a').Order(StringComparer.Ordinal));
        (await Keys(new KeyRange("a0", "a2"))).ShouldBe(["a0", "a1", "a10"]);
        (await Keys(new KeyRange("", "é"))).ShouldBe(keys.Where(k => k != "é").Order(StringComparer.Ordinal));
        (await Keys(new KeyRange("c", "d"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_rows_than_a_page_of_the_table_service_come_all_and_in_order()
    {
        string[] keys = [.. Enumerable.Range(0, 1050).Select(n => $"k{n:D5}")];
        foreach (var chunk in keys.Chunk(100))
            await Commit([.. chunk.Select(k => new RowChange.Insert(k, Some))]);

        (await Keys(All)).ShouldBe(keys);
    }

    [Fact]
    public async Task A_reader_may_stop_early_and_the_store_goes_on()
    {
        await Commit(new RowChange.Insert("a", Some), new RowChange.Insert("b", Some));

        (await Rows.Query(RowTable.Plans, Partition, All, Cancellation).FirstAsync(Cancellation)).Key.ShouldBe("a");

        (await Commit(new RowChange.Insert("c", Some))).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_cancelled_before_it_begins_writes_nothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(
            () => Rows.TryCommit(RowTable.Plans, Partition, [new RowChange.Insert("a", Some)], new CancellationToken(canceled: true)));

        (await Find("a")).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_insert_the_same_row_one_succeeds()
    {
        var inserted = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => Commit(new RowChange.Insert("a", $$"""{"A":"{{n}}"}""")))));

        inserted.Count(success => success).ShouldBe(1);
    }

    protected static void ShouldBeSameJson(string actual, string expected) =>
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(actual), System.Text.Json.Nodes.JsonNode.Parse(expected)).ShouldBeTrue();

    protected Task<bool> Commit(params RowChange[] changes) => Rows.TryCommit(RowTable.Plans, Partition, changes, Cancellation);

    private Task<Row?> Find(string key) => Rows.Find(RowTable.Plans, Partition, key, Cancellation);

    private async Task<IReadOnlyList<Row>> RowsIn(KeyRange range) => await Rows.Query(RowTable.Plans, Partition, range, Cancellation).ToListAsync(Cancellation);

    private async Task<IReadOnlyList<string>> Keys(KeyRange range) => [.. (await RowsIn(range)).Select(r => r.Key)];
}
