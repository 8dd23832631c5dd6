using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

public sealed class StorageCommandTests : IDisposable
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder other = new();

    public void Dispose()
    {
        data.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task A_store_moves_to_an_account_and_to_another_folder_and_an_import_goes_on_there()
    {
        await Import(data, "189 new, 0 changed, 0 as they were");
        var account = await Azurite.NewAccount();

        (await Copy(data.Path, account)).ExitCode.ShouldBe(0);
        var (exitCode, output, _) = await Copy(account, other.Path);

        exitCode.ShouldBe(0);
        output.ShouldContain("Both hold the same.");
        await Import(other, "0 new, 0 changed, 189 as they were");
    }

    [Fact]
    public async Task A_target_in_use_is_refused()
    {
        await Import(data, "189 new");
        var account = await Azurite.NewAccount();
        await new AfiBot.Storage.PeopleDirectory(Azurite.Open(account)).Write([Some.Lead("somebody")], default);

        var (exitCode, output, errors) = await Copy(data.Path, account);

        exitCode.ShouldBe(1);
        output.ShouldContain("1 OTHER ROWS, the first: people person~somebody@example.org");
        errors.ShouldContain("nothing was copied");
    }

    [Fact]
    public async Task A_word_that_is_no_store_is_an_error_and_makes_no_folder()
    {
        await Import(data, "189 new");

        var (exitCode, _, errors) = await Copy(data.Path, "azurite");

        exitCode.ShouldBe(2);
        errors.ShouldStartWith("afibot: 'azurite' is no store. Name a data folder (a new one as ./NAME), account:NAME or ");
        Directory.Exists("azurite").ShouldBeFalse();
    }

    [Fact]
    public async Task All_rows_that_are_counted_are_written_into_an_empty_store_and_the_audit_there_has_it()
    {
        await Import(data, "189 new");
        var account = await Azurite.NewAccount();

        var (_, output, _) = await Copy(data.Path, account);

        var counted = System.Text.RegularExpressions.Regex.Match(output, "Both hold the same. (\\d+) of (\\d+) rows were written now");
        counted.Groups[1].Value.ShouldBe(counted.Groups[2].Value);
        (await Copy(data.Path, account)).Output.ShouldContain($"0 of {counted.Groups[2].Value} rows were written now");
        (await BotProcess.Run(null, "data", "audit", "--store", account)).Output.ShouldContain($"copy  from {data.Path}");
    }

    [Fact]
    public async Task Going_live_imports_straight_into_an_account_in_which_somebody_has_spoken_already()
    {
        var account = await Azurite.NewAccount();
        var directory = new AfiBot.Storage.PeopleDirectory(Azurite.Open(account));
        await directory.TrySaveChat(Some.Email("srp.lead"), PersonalChat.None.HeardAt(Some.Conversation(), "Europe/London"), default);

        (await ImportInto("--store", account, "--by", "ilau.officer@example.org")).Output.ShouldContain("189 new");

        (await directory.ChatOf(Some.Email("srp.lead"), default)).Reference.ShouldBe(Some.Conversation());
        (await BotProcess.Run(null, "export", "--store", account, "--output", Path.Combine(other.Path, "out"), "--by", "ilau.officer@example.org")).ExitCode.ShouldBe(0);
        (await BotProcess.Run(null, "data", "purge", "--store", account, "--by", "ilau.officer@example.org")).ExitCode.ShouldBe(0);
        var audit = (await BotProcess.Run(null, "data", "audit", "--store", account)).Output.TrimEnd().Split('\n');
        var who = $"ilau.officer@example.org from {Environment.UserName}@{Environment.MachineName}  ";
        audit.Select(line => line[19..].Replace(who, "", StringComparison.Ordinal).Split("  ")[0]).ShouldBe(["import", "exportPlan", "purge"]);
        audit.ShouldAllBe(line => line.Contains(who, StringComparison.Ordinal));
        Directory.EnumerateFileSystemEntries(data.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_backup_of_an_account_is_brought_back_into_another_as_it_was_at_that_time()
    {
        var (account, fresh) = (await Azurite.NewAccount(), await Azurite.NewAccount());
        await ImportInto("--store", account);
        var clock = TimeProvider.System;
        await new OpenCycle(new AfiBot.Storage.Register(Azurite.Open(account)), clock).Open(ReferencePlan.Id, default);

        var (exitCode, output, _) = await BotProcess.Run(null, "storage", "backup", "--store", account, "--to", other.Path);
        exitCode.ShouldBe(0);
        var backup = Directory.EnumerateDirectories(other.Path).ShouldHaveSingleItem();
        output.ShouldContain($"rows were written now, to {Path.Combine(backup, AfiBot.Storage.StoreOptions.DatabaseFileName)}.");

        // What is said after it is lost with the account.
        await new CloseCycle(new AfiBot.Storage.Register(Azurite.Open(account)), clock).Close(ReferencePlan.Id, default);
        var (restored, back, _) = await BotProcess.Run(null, "storage", "restore", "--from", backup, "--store", fresh, "--by", "ilau.officer@example.org");
        restored.ShouldBe(0);
        back.ShouldContain("Both hold the same.");

        var view = (await new AfiBot.Storage.Register(Azurite.Open(fresh)).Read(ReferencePlan.Id, default))!;
        (view.Afis.Count, view.Cycle!.ClosedAt, view.Requests.Count).ShouldBe((189, null, 20));
        (await BotProcess.Run(null, "data", "audit", "--store", account)).Output.ShouldContain("backup  to ");
        (await BotProcess.Run(null, "data", "audit", "--store", fresh)).Output.ShouldContain($"restore  from {Path.GetFileName(backup)}");
        (await BotProcess.Run(null, "storage", "restore", "--from", backup, "--store", account)).Errors.ShouldContain("nothing was copied");
    }

    /// <summary>As the runbook has it: what the others hold has changed since the copy, and stays.</summary>
    [Theory]
    [InlineData(AfiBot.Storage.RowTable.Plans)]
    [InlineData(AfiBot.Storage.RowTable.People)]
    [InlineData(AfiBot.Storage.RowTable.Conversations)]
    public async Task A_table_that_is_lost_comes_back_as_it_was_at_the_backup_and_the_others_are_not_touched(AfiBot.Storage.RowTable lost)
    {
        var account = await Azurite.NewAccount();
        await ImportInto("--store", account);
        var rows = Azurite.Open(account);
        var (directory, conversations) = (new AfiBot.Storage.PeopleDirectory(rows), new AfiBot.Storage.ConversationStore(rows, TimeProvider.System));
        await new OpenCycle(new AfiBot.Storage.Register(rows), TimeProvider.System).Open(ReferencePlan.Id, default);
        await directory.TrySaveChat(Some.Email("srp.lead"), PersonalChat.None.HeardAt(Some.Conversation(), "Europe/London"), default);
        await conversations.TrySave(new ConversationKey("chat-1", "user-1"), new StoredConversation("half said", [], null), default);
        var before = await Contents(rows);
        (await BotProcess.Run(null, "storage", "backup", "--store", account, "--to", other.Path)).ExitCode.ShouldBe(0);
        var backup = Directory.EnumerateDirectories(other.Path).ShouldHaveSingleItem();

        // Work goes on in all three, and then a table is gone.
        await new CloseCycle(new AfiBot.Storage.Register(rows), TimeProvider.System).Close(ReferencePlan.Id, default);
        await directory.TrySaveChat(Some.Email("drp.lead"), PersonalChat.None.HeardAt(Some.Conversation(), "Europe/London"), default);
        await conversations.TrySave(new ConversationKey("chat-2", "user-2"), new StoredConversation("said since", [], null), default);
        var after = await Contents(rows);
        await new Azure.Data.Tables.TableServiceClient(account).DeleteTableAsync(lost.ToString().ToLowerInvariant(), TestContext.Current.CancellationToken);

        (await BotProcess.Run(null, "storage", "restore", "--from", backup, "--store", account)).Errors.ShouldContain("nothing was copied");
        var (exitCode, output, errors) = await BotProcess.Run(
            null, "storage", "restore", "--from", backup, "--table", lost.ToString().ToLowerInvariant(), "--store", account, "--by", "ilau.officer@example.org");

        exitCode.ShouldBe(0, errors);
        output.ShouldContain("Both hold the same.");
        var now = await Contents(rows);
        foreach (var table in Enum.GetValues<AfiBot.Storage.RowTable>())
            now[table].ShouldBe((table == lost ? before : after)[table], table.ToString());
        (await new AfiBot.Storage.Register(rows).Read(ReferencePlan.Id, default))!.Afis.Count.ShouldBe(189);
        (await BotProcess.Run(null, "data", "audit", "--store", account)).Output.ShouldContain($"restore  from {Path.GetFileName(backup)}, the table {lost}");
        (await BotProcess.Run(null, "storage", "restore", "--from", backup, "--table", lost.ToString(), "--store", account)).Output.ShouldContain("0 of ");
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_an_error_and_makes_no_file()
    {
        var (exitCode, _, errors) = await Copy(data.Path, other.Path);

        exitCode.ShouldBe(2);
        errors.ShouldContain($"there is no store in {data.Path}");
        Directory.EnumerateFileSystemEntries(data.Path).Concat(Directory.EnumerateFileSystemEntries(other.Path)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_an_error_in_a_line_and_no_bot_starts_on_it()
    {
        using (var rows = new AfiBot.Storage.SqliteRowStore(Path.Combine(data.Path, AfiBot.Storage.StoreOptions.DatabaseFileName)))
            await rows.TryCommit(AfiBot.Storage.RowTable.Plans, "~store", [new AfiBot.Storage.RowChange.Insert("version", """{"Version":4}""")], default);

        var (copied, _, errors) = await Copy(data.Path, other.Path);
        var (run, _, said) = await BotProcess.Run(null, "run", "--no-playground", "--no-sample", "--urls", "http://127.0.0.1:0", "--data", data.Path);

        (copied, run).ShouldBe((2, 2));
        const string Line = "afibot: The store has version 4; this version of AfiBot knows version 3. Use the version that wrote it, or a newer one.";
        errors.Trim().ShouldBe(Line);
        said.Trim().ShouldBe(Line);
    }

    [Fact]
    public async Task A_store_that_cannot_be_is_an_error()
    {
        var (exitCode, _, errors) = await Copy("account:No", data.Path);

        exitCode.ShouldBe(2);
        errors.ShouldContain("Storage:AccountName is 'No'");
    }

    /// <summary>What the tables hold, but the audit and the store's own version, which each store writes for itself.</summary>
    private static async Task<Dictionary<AfiBot.Storage.RowTable, List<string>>> Contents(AfiBot.Storage.TablesRowStore rows)
    {
        var all = new Dictionary<AfiBot.Storage.RowTable, List<string>>();
        foreach (var table in Enum.GetValues<AfiBot.Storage.RowTable>())
            all[table] = await rows.All(table, TestContext.Current.CancellationToken).Where(r => r.Partition is not ("~audit" or "~store")).Select(r => $"{r.Partition} {r.Key} {r.Columns}").ToListAsync(TestContext.Current.CancellationToken);
        return all;
    }

    private static Task<(int ExitCode, string Output, string Errors)> Copy(string from, string to) =>
        BotProcess.Run(null, "storage", "copy", "--from", from, "--to", to);

    private static Task<(int ExitCode, string Output, string Errors)> ImportInto(params string[] more) => BotProcess.Run(
        null,
        [
            "import", "--frameworks", Path.Combine(Samples, "frameworks.csv"), "--afis", Path.Combine(Samples, "afis.csv"), "--people", Path.Combine(Samples, "people.csv"),
            "--plan", ReferencePlan.Name, .. more,
        ]);

    private static async Task Import(TemporaryFolder folder, string expected)
    {
        var (exitCode, output, errors) = await BotProcess.Run(
            null, "import", "--plan", "Baseline Assessment 2005-06", "--data", folder.Path,
            "--frameworks", Path.Combine(Samples, "frameworks.csv"), "--afis", Path.Combine(Samples, "afis.csv"), "--people", Path.Combine(Samples, "people.csv"));
        exitCode.ShouldBe(0, errors);
        output.ShouldContain(expected);
    }
}
