using AfiBot.Storage;
using AfiBot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AfiBot.Tests.Host;

/// <summary>What somebody can mend is told in a line; what they stop ends at once, whole or not at all.</summary>
public sealed class CommandFailureTests : IDisposable
{
    private const int Interrupted = 130;

    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples");

    private readonly TemporaryFolder folder = new();

    private string Data => Path.Combine(folder.Path, "data");

    private string Database => Path.Combine(Data, StoreOptions.DatabaseFileName);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("import")]
    [InlineData("run")]
    [InlineData("serve")]
    [InlineData("playground")]
    public async Task A_data_folder_that_is_a_file_is_a_line_with_its_path(string command)
    {
        await File.WriteAllTextAsync(Data, "");

        await FailsWith($"afibot: {Data} is a file, so the data folder {Data} cannot be. Name another data folder.", Of(command));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("run")]
    [InlineData("playground")]
    [InlineData("audit")]
    [InlineData("copy")]
    public async Task A_store_that_is_no_database_is_a_line_with_its_path(string command)
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Database, new string('x', 5000));

        await FailsWith($"afibot: {Database} is not a database. Bring it back from a backup, or name another data folder.", Of(command));
    }

    [Fact]
    public async Task A_store_that_is_a_folder_is_a_line()
    {
        Directory.CreateDirectory(Database);

        await FailsWith($"afibot: {Database} is a folder, and should be a file. Name another data folder.", Of("import"));
    }

    [Fact]
    public async Task Another_programs_database_is_a_line_and_is_left_alone()
    {
        Directory.CreateDirectory(Data);
        await using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE bookmarks (url TEXT)";
            await command.ExecuteNonQueryAsync();
        }

        await FailsWith($"afibot: {Database} is a database, but not AfiBot's. Name another data folder.", Of("import"));
    }

    [Fact]
    public async Task A_folder_given_as_a_file_and_a_file_that_is_not_there_are_lines()
    {
        await FailsWith($"afibot: {Samples} is a folder. Name a file in it.", Import(Samples));
        await FailsWith($"afibot: {Path.Combine(folder.Path, "none.csv")} does not exist. Name a file that does.", Import(Path.Combine(folder.Path, "none.csv")));
    }

    [Fact]
    public async Task An_output_that_cannot_be_is_a_line_and_leaves_nothing()
    {
        (await BotProcess.Run(null, Of("import"))).ExitCode.ShouldBe(0);
        var nowhere = Path.Combine(folder.Path, "nowhere", "out.json");

        await FailsWith($"afibot: {nowhere} cannot be written: there is no folder {Path.GetDirectoryName(nowhere)}. Make it, or name another file.", "data", "audit", "--out", nowhere, "--data", Data);
        await FailsWith($"afibot: {folder.Path} is a folder. Name a file in it.", "data", "audit", "--out", folder.Path, "--data", Data);
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBe([Data]);
    }

    [Fact]
    public async Task An_account_that_cannot_be_reached_is_a_line_without_its_key()
    {
        (await BotProcess.Run(null, Of("import"))).ExitCode.ShouldBe(0);

        var (exitCode, _, errors) = await BotProcess.Run(
            null, "storage", "copy", "--from", Data, "--to", "DefaultEndpointsProtocol=http;AccountName=force;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:1/force;");

        exitCode.ShouldBe(1);
        errors.ShouldStartWith("afibot: the store at http://127.0.0.1:1/force cannot be reached: ");
        errors.ShouldNotContain("   at ");
        errors.ShouldNotContain("c2VjcmV0");
    }

    [Theory]
    [InlineData(5, "is locked by another program")]
    [InlineData(8, "may only be read")]
    [InlineData(11, "is damaged")]
    [InlineData(13, "is full")]
    [InlineData(14, "cannot be opened")]
    public void What_the_engine_reports_is_said_in_words(int code, string words) =>
        StoreFailure.OfFile("/plans/afibot.db", new SqliteException("SQLite Error: 'it'.", code)).ShouldNotBeNull().Message.ShouldContain(words);

    [Fact]
    public void A_mistake_of_ours_is_not_taken_for_one_of_theirs() =>
        StoreFailure.OfFile("/plans/afibot.db", new SqliteException("SQLite Error 1: 'near \"SELEC\": syntax error'.", 1)).ShouldBeNull();

    [Fact]
    public async Task Ctrl_C_stops_a_running_bot_with_130()
    {
        var (bot, _) = await BotProcess.Start(Data, "--no-sample");
        await using var _ = bot;

        (await bot.PressCtrlC()).ShouldBe(Interrupted);
        bot.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_running_bot_that_is_told_to_end_ends_in_order()
    {
        var (bot, _) = await BotProcess.Start(Data, "--no-sample");
        await using var _ = bot;

        (await bot.Signal("TERM")).ShouldBe(0);
        bot.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ctrl_C_while_importing_writes_nothing_and_the_next_import_works()
    {
        var afis = Path.Combine(folder.Path, "afis.fifo");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [afis]))
            await made.WaitForExitAsync();
        await using var bot = BotProcess.Launch(null, Import(afis));

        // Opens when the import does, which then waits for what never comes.
        await using var never = await Task.Run(() => new FileStream(afis, FileMode.Open, FileAccess.Write));

        (await bot.PressCtrlC()).ShouldBe(Interrupted);
        bot.Errors.ShouldBe("afibot: stopped before it was done.");
        (await BotProcess.Run(null, Of("import"))).Output.ShouldContain("189 new, 0 changed");
    }

    [Theory]
    [InlineData("import")]
    [InlineData("run")]
    [InlineData("serve")]
    [InlineData("package")]
    [InlineData("audit")]
    [InlineData("copy")]
    [InlineData("playground")]
    [InlineData("export")]
    [InlineData("paper")]
    [InlineData("snapshot create")]
    [InlineData("snapshot list")]
    [InlineData("data export")]
    [InlineData("data forget")]
    [InlineData("data purge")]
    [InlineData("storage backup")]
    [InlineData("storage restore")]
    public async Task Ctrl_C_at_the_start_of_any_command_ends_it_with_130_and_leaves_nothing(string command)
    {
        await using var bot = BotProcess.Launch(null, Of(command));

        (await bot.PressCtrlC()).ShouldBe(Interrupted);

        bot.Errors.ShouldNotContain("   at ");
        bot.Errors.ShouldNotContain("Unhandled");
        Directory.EnumerateFiles(folder.Path, "*", SearchOption.TopDirectoryOnly).ShouldBeEmpty();
        (await BotProcess.Run(null, Of("import"))).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task No_command_is_missing_from_that()
    {
        var tested = typeof(CommandFailureTests).GetMethod(nameof(Ctrl_C_at_the_start_of_any_command_ends_it_with_130_and_leaves_nothing))!
            .GetCustomAttributes(false).OfType<InlineDataAttribute>().Select(d => (string)d.Data[0]!)
            .Select(c => string.Join(' ', Of(c).TakeWhile(w => !w.StartsWith('-')).Take(Of(c)[0] is "data" or "storage" or "snapshot" ? 2 : 1)))
            .ToList();

        string[] commands = [.. await CommandsOf("serve"), .. await CommandsOf("run")];

        commands.Except(tested).ShouldBeEmpty();
    }

    /// <summary>The commands, and those below them, of the program that has a command.</summary>
    private static async Task<IReadOnlyList<string>> CommandsOf(string program)
    {
        var commands = new List<string>();
        foreach (var command in await Listed(program is "run" ? ["--help", "--storage"] : ["--help"]))
        {
            var below = await Listed([command, "--help"]);
            commands.AddRange(below.Count > 0 ? below.Select(b => $"{command} {b}") : [command]);
        }

        return commands;
    }

    private static async Task<IReadOnlyList<string>> Listed(string[] help)
    {
        var lines = (await BotProcess.Run(null, help)).Output.Split('\n').SkipWhile(l => l != "Commands:").Skip(1).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal));
        return [.. lines.Where(l => l[2] != ' ').Select(l => l.Trim().Split(' ')[0])];
    }

    private string[] Of(string command) => command switch
    {
        "export" => ["export", "--output", Path.Combine(folder.Path, "out"), "--data", Data],
        "paper" => ["paper", "--output", Path.Combine(folder.Path, "paper.docx"), "--data", Data],
        "snapshot create" => ["snapshot", "create", "January Board", "--data", Data],
        "snapshot list" => ["snapshot", "list", "--data", Data],
        "data export" => ["data", "export", "--person", "srp.lead@example.org", "--by", "ilau.officer@example.org", "--out", Path.Combine(folder.Path, "person.json"), "--data", Data],
        "data forget" => ["data", "forget", "--person", "srp.lead@example.org", "--by", "ilau.officer@example.org", "--data", Data],
        "data purge" => ["data", "purge", "--by", "ilau.officer@example.org", "--data", Data],
        "storage backup" => ["storage", "backup", "--store", Data, "--to", Path.Combine(folder.Path, "backup")],
        "storage restore" => ["storage", "restore", "--from", Path.Combine(folder.Path, "backup"), "--store", Path.Combine(folder.Path, "restored")],
        "import" => Import(Path.Combine(Samples, "afis.csv")),
        "run" => ["run", "--no-playground", "--urls", "http://127.0.0.1:0", "--data", Data],
        "serve" => ["serve", "--urls", "http://127.0.0.1:0", "--data", Data],
        "playground" => ["playground", "--as", "srp.lead@example.org", "--data", Data],
        "package" => ["package", "--app-id", "00000000-0000-0000-0000-000000000001", "--domain", "afibot.example.org", "--out", Path.Combine(folder.Path, "app.zip")],
        "audit" => ["data", "audit", "--out", Path.Combine(folder.Path, "audit.json"), "--data", Data],
        _ => ["storage", "copy", "--from", Data, "--to", Path.Combine(folder.Path, "copy")],
    };

    private string[] Import(string afis) =>
    [
        "import", "--plan", "Plan", "--data", Data,
        "--frameworks", Path.Combine(Samples, "frameworks.csv"), "--afis", afis, "--people", Path.Combine(Samples, "people.csv"),
    ];

    private static async Task FailsWith(string line, params string[] command)
    {
        var settings = new Dictionary<string, string>();
        if (command[0] is "serve")
            settings = new() { ["MicrosoftAppId"] = "00000000-0000-0000-0000-000000000001", ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppTenantId"] = "00000000-0000-0000-0000-000000000002", ["MicrosoftAppPassword"] = "secret" };
        var (exitCode, output, errors) = await BotProcess.Run(settings, command);

        errors.ShouldBe(line);
        exitCode.ShouldBe(2);
        output.ShouldBeEmpty();
    }
}
