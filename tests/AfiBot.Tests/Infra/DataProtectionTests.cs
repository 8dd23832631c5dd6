using AfiBot.Tests.Support;

namespace AfiBot.Tests.Infra;

public sealed class DataProtectionTests
{
    public static TheoryData<string> Rows() =>
        [.. Directory.EnumerateFiles(Repository.PathOf("bot", "AfiBot.Storage", "Rows"), "*Row.cs").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_that_is_written_is_on_the_page(string row) =>
        Repository.Read("docs", "data-protection.md").ShouldContain($"\n| `{row}` | ");
}
