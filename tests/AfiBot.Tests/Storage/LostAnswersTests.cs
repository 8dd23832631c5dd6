using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Storage;

/// <summary>A write whose answer was lost is sent again by the client, and meets itself.</summary>
public sealed class LostAnswersTests : IAsyncLifetime
{
    private readonly LostAnswers lost = new();
    private TablesRowStore rows = null!;
    private TablesRowStore elsewhere = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var account = await Azurite.NewAccount();
        rows = Azurite.Open(account, lost);
        elsewhere = Azurite.Open(account);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_update_is_there_once(int answers)
    {
        var register = new Register(rows);
        await register.TryWrite(Some.Plan(), [Some.Framework()], [Some.Afi()], [], Cancellation);

        lost.LoseNext(answers);
        (await Append(register, "Said once.")).ShouldBeTrue();

        (await register.History(Some.PlanId, Some.Reference("SRP-01"), Cancellation)).Updates.ShouldHaveSingleItem().Narrative.ShouldBe("Said once.");
        (await register.Read(Some.PlanId, Cancellation))!.Afis[0].UpdateCount.ShouldBe(1);
    }

    [Fact]
    public async Task An_update_that_was_overtaken_before_its_second_try_is_known_as_written()
    {
        var register = new Register(rows);
        await register.TryWrite(Some.Plan(), [Some.Framework()], [Some.Afi()], [], Cancellation);
        lost.Meanwhile = async () => (await Append(new Register(elsewhere), "Said second.")).ShouldBeTrue();

        lost.LoseNext();
        (await Append(register, "Said first.")).ShouldBeTrue();

        (await register.History(Some.PlanId, Some.Reference("SRP-01"), Cancellation)).Updates.Select(u => u.Narrative).ShouldBe(["Said first.", "Said second."]);
    }

    [Fact]
    public async Task Of_two_who_write_the_very_same_one_succeeds_although_its_answer_was_lost()
    {
        await rows.TryCommit(RowTable.Plans, "p", [new RowChange.Insert("a", "{}")], Cancellation);
        var read = (await rows.Find(RowTable.Plans, "p", "a", Cancellation))!;
        RowChange[] claim = [new RowChange.Replace("a", """{"A":1}""", read.ETag)];
        (await elsewhere.TryCommit(RowTable.Plans, "p", claim, Cancellation)).ShouldBeTrue();

        lost.LoseNext();
        (await rows.TryCommit(RowTable.Plans, "p", claim, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_row_is_replaced_and_removed_in_spite_of_it()
    {
        await rows.TryCommit(RowTable.Plans, "p", [new RowChange.Insert("a", "{}"), new RowChange.Insert("b", "{}")], Cancellation);
        var read = (await rows.Find(RowTable.Plans, "p", "a", Cancellation))!;

        lost.LoseNext();
        (await rows.TryCommit(RowTable.Plans, "p", [new RowChange.Delete("b"), new RowChange.Replace("a", """{"A":1}""", read.ETag)], Cancellation)).ShouldBeTrue();

        (await rows.All(RowTable.Plans, Cancellation).ToListAsync(Cancellation)).ShouldHaveSingleItem().Columns.ShouldBe("""{"A":1}""");
    }

    [Theory]
    [InlineData("the list of plans", 0)]
    [InlineData("the fence", 2)]
    [InlineData("the first part", 3)]
    [InlineData("the second", 4)]
    [InlineData("the last, with the plan", 6)]
    [InlineData("the fence's removal", 7)]
    public async Task A_long_import_is_whole_whichever_answer_is_lost(string which, int after)
    {
        Afi[] afis = [.. Enumerable.Range(0, 150).Select(n => Some.Afi($"SRP-{n:D5}") with { UpdateCount = 1, Standing = Some.Update($"SRP-{n:D5}") })];
        var register = new Register(rows);

        lost.LoseNext(after: after);
        (await register.TryWrite(Some.Plan(), [], afis, [.. afis.Select(a => a.Standing!)], Cancellation)).ShouldBeTrue(which);

        lost.IsUsedUp.ShouldBeTrue(which);
        (await register.Read(Some.PlanId, Cancellation))!.Afis.Count.ShouldBe(150);
        (await rows.All(RowTable.Plans, Cancellation).CountAsync(Cancellation)).ShouldBe(1 + 150 + 150 + 1);
    }

    [Fact]
    public async Task A_service_that_never_answers_is_an_outage_and_no_conflict()
    {
        lost.LoseNext(100);

        await Should.ThrowAsync<Exception>(() => rows.TryCommit(RowTable.Plans, "p", [new RowChange.Upsert("a", "{}")], Cancellation));
    }

    private static async Task<bool> Append(Register register, string narrative)
    {
        var afi = (await register.Read(Some.PlanId, Cancellation))!.Afis[0];
        var update = Some.Update(afi.Reference.Value, afi.UpdateCount + 1, narrative);
        return await register.TryAppend(Some.PlanId, afi with { Standing = update, UpdateCount = update.Sequence }, update, Cancellation);
    }
}
