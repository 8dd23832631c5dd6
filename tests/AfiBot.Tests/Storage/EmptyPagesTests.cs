using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Storage;

/// <summary>The real service may answer any query with a page that has nothing but a continuation.</summary>
public sealed class EmptyPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_page_is_not_the_end()
    {
        var pages = new EmptyPages();
        var rows = await Azurite.OpenNew(pages);
        string[] keys = [.. Enumerable.Range(0, 1_500).Select(n => $"k{n:D5}")];
        await rows.TryCommit(RowTable.Plans, "p", [.. keys.Select(k => new RowChange.Insert(k, "{}"))], Cancellation);

        (await rows.Query(RowTable.Plans, "p", new KeyRange("k", "l"), Cancellation).Select(r => r.Key).ToListAsync(Cancellation)).ShouldBe(keys);
        (await rows.All(RowTable.Plans, Cancellation).Select(r => r.Key).ToListAsync(Cancellation)).ShouldBe(keys);

        // Two queries of ceil(1500 / 1000) = 2 pages each, with an empty one before each.
        pages.Given.ShouldBe(4);
    }
}
