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

    private static Task<(int ExitCode, string Output, string Errors)> Copy(string from, string to) =>
        BotProcess.Run(null, "storage", "copy", "--from", from, "--to", to);

    private static async Task Import(TemporaryFolder folder, string expected)
    {
        var (exitCode, output, errors) = await BotProcess.Run(
            null, "import", "--plan", "Baseline Assessment 2005-06", "--data", folder.Path,
            "--frameworks", Path.Combine(Samples, "frameworks.csv"), "--afis", Path.Combine(Samples, "afis.csv"), "--people", Path.Combine(Samples, "people.csv"));
        exitCode.ShouldBe(0, errors);
        output.ShouldContain(expected);
    }
}
