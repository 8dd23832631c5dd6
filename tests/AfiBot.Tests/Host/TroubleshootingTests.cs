using System.Text.RegularExpressions;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Host;

/// <summary>docs/troubleshooting.md quotes what people see; whoever looks there finds the very words.</summary>
public sealed partial class TroubleshootingTests
{
    [Fact]
    public void Each_line_that_is_quoted_is_one_that_the_product_says()
    {
        var product = string.Concat(Directory.EnumerateFiles(Repository.PathOf("bot"), "*.cs", SearchOption.AllDirectories).Append(Repository.PathOf("afibot")).Select(File.ReadAllText));

        string[] quoted = [.. Quoted().Matches(Repository.Read("docs", "troubleshooting.md")).SelectMany(m => m.Groups[1].Value.Split('…')).Select(q => q.Trim()).Where(q => q.Length > 1)];

        quoted.Length.ShouldBeGreaterThan(10);
        quoted.ShouldAllBe(q => product.Contains(q, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("for-leads.md")]
    [InlineData("for-managers.md")]
    [InlineData("for-officers.md")]
    [InlineData("troubleshooting.md")]
    public void Each_file_that_a_page_links_to_is_there(string page)
    {
        foreach (var link in Linked().Matches(Repository.Read("docs", page)).Select(m => m.Groups[1].Value))
            File.Exists(Repository.PathOf("docs", link)).ShouldBeTrue(link);
    }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\(([^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Linked();
}
