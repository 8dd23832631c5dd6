using System.Text.Json.Nodes;
using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>The officer's commands, as they are typed.</summary>
public sealed class DataCommandTests : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();

    private string Out => Path.Combine(data.Path, "out.json");

    public async ValueTask InitializeAsync()
    {
        using var rows = new SqliteRowStore(Path.Combine(data.Path, StoreOptions.DatabaseFileName));
        await new PeopleDirectory(rows).Write([Some.Lead(), Some.Officer()], default);
        await new Register(rows).TryWrite(Some.Plan(), [Some.Framework()], [Some.Afi()], [], default);
    }

    public ValueTask DisposeAsync()
    {
        data.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_is_kept_of_a_person_is_written_to_a_file()
    {
        (await Run("export", "--person", "SRP.Lead@example.org", "--by", "ilau.officer@example.org", "--out", Out)).ExitCode.ShouldBe(0);

        var json = JsonNode.Parse(await File.ReadAllTextAsync(Out))!;
        json["email"]!.GetValue<string>().ShouldBe("srp.lead@example.org");
        json["person"]![0]!["Name"]!.GetValue<string>().ShouldBe("Head of Traffic");
        json["areas"]![0]!["Reference"]!.GetValue<string>().ShouldBe("SRP-01");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Out).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await Run("export", "--person", "srp.lead@example.org", "--by", "ilau.officer@example.org", "--out", Out)).ExitCode.ShouldBe(2, "the file is there already");
        var audit = $"{Out}.audit";
        (await Run("audit", "--out", audit)).ExitCode.ShouldBe(0);
        var line = JsonNode.Parse(await File.ReadAllTextAsync(audit))!.AsArray().ShouldHaveSingleItem()!;
        (line["by"]!.GetValue<string>(), line["action"]!.GetValue<string>()).ShouldBe(("ilau.officer@example.org", "export"));
    }

    [Fact]
    public async Task An_officer_forgets_a_person_and_the_audit_tells()
    {
        var (exitCode, output, _) = await Run("forget", "--person", "srp.lead@example.org", "--by", "ilau.officer@example.org");

        exitCode.ShouldBe(0);
        output.ShouldMatch("^forget, now forgotten-[0-9a-f]{12}@pseudonym.invalid: areas 1, conversations 0, person 1.");
        (await Run("audit", "--out", Out)).ExitCode.ShouldBe(0);
        var line = JsonNode.Parse(await File.ReadAllTextAsync(Out))![0]!;
        (line["by"]!.GetValue<string>(), line["action"]!.GetValue<string>(), line["counts"]!["areas"]!.GetValue<int>()).ShouldBe(("ilau.officer@example.org", "forget", 1));
        (await Run("forget", "--person", "srp.lead@example.org", "--by", "ilau.officer@example.org")).Errors.ShouldContain("nothing is kept of srp.lead@example.org");
    }

    [Theory]
    [InlineData("srp.lead@example.org", "srp.lead@example.org is not an officer")]
    [InlineData("nobody@example.org", "nobody@example.org is not an officer")]
    public async Task Nobody_but_an_officer_exports_forgets_or_purges(string by, string problem)
    {
        (await Run("forget", "--person", "ilau.officer@example.org", "--by", by)).Errors.ShouldContain(problem);
        (await Run("export", "--person", "ilau.officer@example.org", "--by", by, "--out", Out)).Errors.ShouldContain(problem);
        (await Run("purge", "--by", by)).Errors.ShouldContain(problem);
    }

    [Fact]
    public async Task Nobody_forgets_themselves() =>
        (await Run("forget", "--person", "ilau.officer@example.org", "--by", "ilau.officer@example.org")).Errors.ShouldContain("another officer has to");

    [Fact]
    public async Task How_long_things_are_kept_is_a_setting()
    {
        var (exitCode, output, _) = await Run("purge", "--by", "ilau.officer@example.org");
        (exitCode, output.Trim()).ShouldBe((0, "purge: conversations 0, deliveryHistories 0."));

        (await BotProcess.Run(
            new Dictionary<string, string> { ["Retention__ConversationDays"] = "6" }, "data", "purge", "--by", "ilau.officer@example.org", "--data", data.Path))
            .Errors.Trim().ShouldBe("afibot: Retention:ConversationDays is '6': write a number of days from 7 to 36500.");
    }

    private Task<(int ExitCode, string Output, string Errors)> Run(params string[] command) => BotProcess.Run(null, ["data", .. command, "--data", data.Path]);
}
