using AfiBot.Storage;
using AfiBot.Tests.Infra;
using AfiBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Storage;

/// <summary>What the operations cost in requests to the Table service, which is what they cost in time and money.</summary>
public sealed class RequestCountTests : IAsyncLifetime
{
    private readonly TableRequests requests = new();
    private readonly FakeTimeProvider clock = new(Some.Monday);
    private readonly CollectingMessenger messenger = new();
    private TablesRowStore rows = null!;
    private Register register = null!;
    private PeopleDirectory directory = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        rows = await Azurite.OpenNew(requests);
        (register, directory) = (new Register(rows), new PeopleDirectory(rows));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(950, 1)]
    [InlineData(1_950, 2)]
    [InlineData(2_000, 3)]
    public async Task A_question_costs_a_request_for_each_thousand_rows(int afis, int pages)
    {
        await WriteAndOpen(afis);
        requests.Reset();

        (await register.Read(Some.PlanId, Cancellation))!.Afis.Count.ShouldBe(afis);

        // The AFIs, a framework, the plan, the cycle and its one request: 4 rows more than AFIs, a thousand to a page.
        requests.Counts.ShouldBe((pages, 0, 0, 0));
    }

    [Fact]
    public async Task An_update_costs_a_question_and_a_transaction()
    {
        await WriteAndOpen(100);
        var recording = new RecordUpdate(register, clock);
        requests.Reset();

        (await recording.Record(Some.PlanId, Some.Reference("SRP-00001"), Some.Draft() with { BasedOn = 1 }, Some.Lead(), UpdateChannel.Card, Cancellation))
            .ShouldBeOfType<RecordOutcome.Recorded>();

        requests.Counts.ShouldBe((1, 0, 1, 0));
    }

    [Fact]
    public async Task An_update_on_an_older_basis_reads_the_history_too()
    {
        await WriteAndOpen(100);
        var recording = new RecordUpdate(register, clock);
        requests.Reset();

        (await recording.Record(Some.PlanId, Some.Reference("SRP-00001"), Some.Draft() with { BasedOn = 0 }, Some.Lead(), UpdateChannel.Card, Cancellation))
            .ShouldBeOfType<RecordOutcome.Recorded>();

        requests.Counts.ShouldBe((2, 0, 1, 0));
    }

    [Fact]
    public async Task A_conflict_costs_one_look_at_the_row()
    {
        await WriteAndOpen(1);
        var stale = (await register.Read(Some.PlanId, Cancellation))!.Afis[0];
        var update = Some.Update(stale.Reference.Value, 2);
        await register.TryAppend(Some.PlanId, stale with { Standing = update, UpdateCount = 2 }, update, Cancellation);
        requests.Reset();

        (await register.TryAppend(Some.PlanId, stale with { Standing = update, UpdateCount = 2 }, update, Cancellation)).ShouldBeFalse();

        requests.Counts.ShouldBe((0, 1, 1, 0));
    }

    [Fact]
    public async Task A_card_costs_one_question_five_looks_at_a_row_and_two_transactions()
    {
        await WriteAndOpen(100);
        await SendTheCard();

        // The plan is read, whether there is a pause, the card is claimed; who the lead is now, the address, whether there is a pause by now, the sending;
        // the request as it is by now, and what came of it.
        requests.Counts.ShouldBe((1, 5, 2, 0));
        requests.Total.ShouldBe(CostTable.TableRequests("A card sent", pages: 1));
    }

    [Fact]
    public async Task A_digest_of_two_thousand_areas_costs_ceil_of_rows_and_its_writes()
    {
        await WriteAndOpen(2_000);
        var view = (await register.Read(Some.PlanId, Cancellation))!;
        await register.TrySave(view.Plan with { DigestChannel = Some.Conversation("channel") }, Cancellation);
        requests.Reset();

        (await new PostDigest(register, messenger, clock).Post([Some.PlanId], Cancellation)).ShouldBeOfType<SendOutcome.Sent>();

        // Queries: ceil(2004 / 1000) of the plan, the last snapshot. Then the plan's row; the snapshot and the plan's row are written.
        requests.Counts.ShouldBe((3 + 1, 1, 2, 0));
        requests.Total.ShouldBe(CostTable.TableRequests("A digest posted", pages: 3));
    }

    [Fact]
    public async Task A_round_with_nothing_to_do_costs_a_question_a_step_and_a_few_looks()
    {
        await WriteAndOpen(100);
        await SendTheCard();
        var plan = (await register.Find(Some.PlanId, Cancellation))!;
        (await register.TrySave(plan with { DigestChannel = Some.Conversation("channel"), DigestChannelSince = clock.GetUtcNow() }, Cancellation)).ShouldBeTrue();
        requests.Reset();

        var round = new Round(
            new OpenDueCycles(register, new OpenCycle(register, clock), clock),
            new ChaseLateLeads(register, new Hindrances(directory, new ConfiguredDirectory(directory)), clock),
            new InstallForLeads(register, directory, clock),
            new DispatchCards(register, directory, new Hindrances(directory, new ConfiguredDirectory(directory)), new WaitingQueue(clock), new SendPause(rows), clock),
            new EndCycles(register, clock),
            new TellSuperiors(register, new ConfiguredDirectory(directory), new PersonalPost(directory, messenger, clock), clock),
            new EscalateLateLeads(register, messenger, clock),
            new PostDueDigests(register, new PostDigest(register, messenger, clock), clock),
            NullLogger<Round>.Instance);
        (await round.Run(Cancellation)).ShouldBeTrue();

        // Each of the seven steps reads the list of plans and the plan's row, and all but that of the digests the plan; that of the cards
        // looks whether there is a pause.
        requests.Counts.ShouldBe((7 + 6, 7 + 1, 0, 0));
        requests.Total.ShouldBe(CostTable.TableRequests("A round", pages: 1));
    }

    [Fact]
    public async Task A_first_import_of_two_thousand_areas_costs_two_requests_for_each_hundred_rows()
    {
        await WriteAndOpen(1, new PlanId("another"));
        requests.Reset();

        await WriteAndOpen(2_000, open: false);

        // 1 framework, 2000 pairs of an AFI and its update, 1 plan, in transactions of at most 99 with one place for the fence:
        // the first has the framework and 49 pairs, then 49 pairs each; the last of them has room for the plan. 1 + ceil(1951 / 49) = 41.
        const int Parts = 41;
        // Before them the list of plans and the fence, after them the fence's removal. Whether it has begun is asked twice, the fence's
        // mark before each part, what is left over once.
        requests.Counts.ShouldBe((1, 2 + Parts, 2 + Parts + 1, 0));
    }

    [Fact]
    public async Task A_hundred_and_fifty_people_cost_two_transactions()
    {
        await directory.Write([Some.Officer()], Cancellation);
        requests.Reset();

        (await directory.TryWrite([.. Enumerable.Range(0, 150).Select(n => Some.Lead($"lead.{n}"))], Cancellation)).ShouldBeTrue();

        requests.Counts.ShouldBe((0, 0, 2, 0));
    }

    [Fact]
    public async Task A_table_is_made_by_the_first_write_and_never_asked_for_again()
    {
        (await register.Plans(Cancellation)).ShouldBeEmpty();
        requests.Counts.ShouldBe((1, 0, 0, 0));

        await directory.TryWrite([Some.Officer()], Cancellation);

        // The write that finds no table, the making of it, the write.
        requests.Counts.ShouldBe((1, 0, 2, 1));
    }

    private async Task SendTheCard()
    {
        (await directory.TryWrite([Some.Lead()], Cancellation)).ShouldBeTrue();
        await directory.TrySaveChat(Some.Email("srp.lead"), PersonalChat.None.HeardAt(Some.Conversation(), null), Cancellation);
        var pause = new SendPause(rows);
        var cards = new SendCard(register, new PersonalPost(directory, new PausingMessenger(messenger, pause, clock), clock), new ConfiguredDirectory(directory), pause, clock);
        requests.Reset();
        (await cards.Send(new CardMessage(Some.PlanId, 1, Some.Email("srp.lead")), Cancellation)).ShouldBeOfType<CardOutcome.Sent>();
    }

    private async Task WriteAndOpen(int count, PlanId? id = null, bool open = true)
    {
        Afi[] afis = [.. Enumerable.Range(0, count).Select(n => Some.Afi($"SRP-{n:D5}") with { UpdateCount = 1, Standing = Some.Update($"SRP-{n:D5}") with { Via = UpdateChannel.Import, By = null, Cycle = null } })];
        var plan = Some.Plan() with { Id = id ?? Some.PlanId };
        (await register.TryWrite(plan, [Some.Framework()], afis, [.. afis.Select(a => a.Standing!)], Cancellation)).ShouldBeTrue();
        if (open)
            (await new OpenCycle(register, clock).Open(plan.Id, Cancellation)).ShouldBeOfType<OpenOutcome.Opened>();
    }
}
