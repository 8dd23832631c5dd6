using AfiBot.Storage;
using AfiBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Storage;

/// <summary>What the operations cost in requests to the Table service, and in operations on the file, as plans and people become more.</summary>
public sealed class ScaleTests : IAsyncLifetime, IDisposable
{
    private readonly TableRequests requests = new();
    private readonly FakeTimeProvider clock = new(Some.Monday);
    private readonly SqliteFile file = new();
    private TablesRowStore tables = null!;
    private CountingRowStore counting = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        tables = await Azurite.OpenNew(requests);
        counting = new CountingRowStore(file.Open());
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData(1_000)]
    [InlineData(10_000)]
    public async Task Somebody_is_found_among_any_number_of_people_by_looking_at_three_rows(int people)
    {
        foreach (var rows in (IRowStore[])[tables, counting])
        {
            var directory = new PeopleDirectory(rows);
            await directory.Write([.. Enumerable.Range(0, people).Select(n => Forces.Lead(1, n))], Cancellation);
            var (email, user) = (Forces.Lead(1, people / 2).Email, new UserKey("msteams", "tenant-1", "29:user"));
            await directory.Learn(user, email, Cancellation);
            await directory.TrySaveChat(email, PersonalChat.None.HeardAt(Some.Conversation(), null), Cancellation);
            requests.Reset();
            counting.Reset();

            var found = (await directory.Find(user, Cancellation))!.Person;
            (await directory.ChatOf(found!.Email, Cancellation)).IsOpen.ShouldBeTrue();

            (requests.Counts, Counted).ShouldBe(ReferenceEquals(rows, tables) ? ((0, 3, 0, 0), (0, 0, 0)) : ((0, 0, 0, 0), (0, 3, 0)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task The_ids_of_any_number_of_plans_are_one_query(int plans)
    {
        await Write(tables, plans);
        await Write(counting, plans);

        (await new Register(tables).PlanIds(Cancellation)).Count.ShouldBe(plans);
        (await new Register(counting).PlanIds(Cancellation)).Count.ShouldBe(plans);

        requests.Counts.ShouldBe((1, 0, 0, 0));
        Counted.ShouldBe((1, 0, 0));
    }

    [Fact]
    public async Task A_plan_that_was_listed_but_never_written_is_none()
    {
        await Write(counting, 2);
        await counting.TryCommit(
            RowTable.Plans, "~plans", [new RowChange.Upsert("force-99", """{"Plan":"force-99","CreatedAt":"2030-01-01T00:00:00+00:00"}""")], Cancellation);

        (await new Register(counting).Read(new PlanId("force-99"), Cancellation)).ShouldBeNull();
        (await new Register(counting).Plans(Cancellation)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task A_card_costs_the_same_however_many_plans_there_are(int plans)
    {
        await Write(tables, plans);
        var (directory, pause, messenger) = (new PeopleDirectory(tables), new SendPause(tables), new CollectingMessenger());
        var lead = Forces.Lead(plans, 0).Email;
        (await directory.TryWrite([Forces.Lead(plans, 0)], Cancellation)).ShouldBeTrue();
        await directory.TrySaveChat(lead, PersonalChat.None.HeardAt(Some.Conversation(), null), Cancellation);
        var cards = new SendCard(new Register(tables), new PersonalPost(directory, new PausingMessenger(messenger, pause, clock), clock), new ConfiguredDirectory(directory), pause, clock);
        requests.Reset();

        (await cards.Send(new CardMessage(Forces.Plan(plans), 1, lead), Cancellation)).ShouldBeOfType<CardOutcome.Sent>();

        requests.Counts.ShouldBe((1, 5, 2, 0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task A_digest_costs_the_same_however_many_plans_there_are(int plans)
    {
        await Write(tables, plans);
        var register = new Register(tables);
        var plan = (await register.Find(Forces.Plan(plans), Cancellation))!;
        await register.TrySave(plan with { DigestChannel = Some.Conversation("channel") }, Cancellation);
        requests.Reset();

        (await new PostDigest(register, new CollectingMessenger(), clock).Post([plan.Id], Cancellation)).ShouldBeOfType<SendOutcome.Sent>();

        // The plan, the last snapshot; the plan's row; the snapshot and the plan's row are written.
        requests.Counts.ShouldBe((1 + 1, 1, 2, 0));
    }

    [Fact]
    public async Task A_cycle_opens_for_a_thousand_leads_of_one_plan()
    {
        const int Leads = 1_000;
        foreach (var rows in (IRowStore[])[tables, counting])
        {
            var register = new Register(rows);
            await Forces.Write(register, clock, 1, afis: Leads, Leads, Cancellation);

            (await register.Read(Forces.Plan(1), Cancellation))!.Requests.Count.ShouldBe(Leads);
        }
    }

    private (int Queries, int Finds, int Transactions) Counted => (counting.Queries, counting.Finds, counting.Transactions);

    private async Task Write(IRowStore rows, int plans)
    {
        for (var force = 1; force <= plans; force++)
            await Forces.Write(new Register(rows), clock, force, afis: 20, leads: 2, Cancellation);
        requests.Reset();
        counting.Reset();
    }
}
