using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

/// <summary>Stores of older and newer versions, on any engine.</summary>
public abstract class StoreVersionContract
{
    private static readonly EmailAddress SrpLead = Some.Email("srp.lead");

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IRowStore Rows { get; }

    [Fact]
    public async Task A_store_of_the_first_release_is_read_with_everything_in_it()
    {
        await FirstRelease.Write(Rows, Cancellation);
        var store = new VersionedRowStore(Rows);

        var view = (await new Register(store).Read(Some.PlanId, Cancellation)).ShouldNotBeNull();

        view.Plan.Name.ShouldBe("Baseline Assessment 2005-06");
        view.Plan.Settings.ShouldBe(new PlanSettings());
        view.Afis.Select(a => (a.Reference.Value, a.Standing?.Narrative)).ShouldBe([("SRP-01", "The car pound opened in March."), ("SRP-02", null)]);
        view.Requests.Select(r => (r.Lead, r.Delivery.State, r.Delivery.SentAt)).ShouldBe(
            [(Some.Email("mapp.lead"), DeliveryState.Planned, null), (SrpLead, DeliveryState.Sent, Some.Monday.AddMinutes(1))]);
        (await new Register(store).History(Some.PlanId, Some.Reference("SRP-01"), Cancellation)).Updates.ShouldBe([Some.Update()]);
        (await new Register(store).LastSnapshot(Some.PlanId, Cancellation))!.Plan.ShouldBe(new Figures(1, 0, 0, 1, 0));
        (await new ConversationStore(store, TimeProvider.System).Read(new ConversationKey("personal-1", "29:user"), Cancellation)).HandledActivities.ShouldBe(["activity-1", "activity-2"]);
    }

    [Fact]
    public async Task Whom_the_first_release_could_write_to_can_be_written_to()
    {
        await FirstRelease.Write(Rows, Cancellation);
        var store = new VersionedRowStore(Rows);
        var directory = new PeopleDirectory(store);

        var chat = await directory.ChatOf(SrpLead, Cancellation);

        chat.Reference.ShouldBe(Some.Conversation());
        chat.IsOpen.ShouldBeTrue();
        (await directory.ChatOf(Some.Email("mapp.lead"), Cancellation)).Reference.ShouldBe(Some.Conversation("personal-2"));
        (await directory.EmailOf(new UserKey("msteams", "tenant-1", "aad-1"), Cancellation)).ShouldBe(SrpLead);
        (await directory.TrySaveChat(SrpLead, chat with { TimeZone = "Europe/London" }, Cancellation)).ShouldBeTrue();
        (await PeopleKeys()).ShouldNotContain(k => k.StartsWith("reference~", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_the_first_release_knew_has_their_role_in_every_plan_then_in_the_store()
    {
        await FirstRelease.Write(Rows, Cancellation);
        var another = Some.Plan() with { Id = new PlanId("another") };
        await new Register(Rows).TryWrite(another, [], [], [], Cancellation);
        await Rows.TryCommit(RowTable.Plans, "~plans", [new RowChange.Upsert("never-written", """{"Plan":"never-written"}""")], Cancellation);
        await Rows.TryCommit(RowTable.People, "people", [new RowChange.Upsert(
            "person~part.manager@example.org", """{"Email":"part.manager@example.org","Name":"Manager","Roles":"Manager","Frameworks":"[\"SRP\"]"}""")], Cancellation);

        var people = await new PeopleDirectory(new VersionedRowStore(Rows)).People(Cancellation);

        people.Select(p => (p.Email, p.Roles)).ShouldBe(
        [
            (Some.Email("ilau.officer"), Roles.Officer), (Some.Email("mapp.lead"), Roles.Lead), (Some.Email("part.manager"), Roles.Manager), (SrpLead, Roles.Lead),
        ]);
        people.ShouldAllBe(p => p.Grants.Count == 2 && p.GrantOf(another.Id) != null && p.GrantOf(Some.PlanId) != null);
        people[2].In(another.Id).Manages(new FrameworkCode("SRP")).ShouldBeTrue();
        people[2].In(another.Id).Manages(new FrameworkCode("TRN")).ShouldBeFalse();
        people[2].In(new PlanId("never-written")).Roles.ShouldBe(Roles.None);
    }

    [Fact]
    public async Task People_of_a_store_without_a_plan_have_no_role_until_one_is_imported()
    {
        await Rows.TryCommit(RowTable.People, "people", [new RowChange.Insert(
            "person~srp.lead@example.org", """{"Email":"srp.lead@example.org","Name":"Head of Traffic","Roles":"Lead","Frameworks":"[]"}""")], Cancellation);

        (await new PeopleDirectory(new VersionedRowStore(Rows)).People(Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chat_heard_of_since_is_not_replaced_by_an_older_one()
    {
        await FirstRelease.Write(Rows, Cancellation);
        var newer = new PersonalChat(Some.Conversation("personal-3"));
        await new PeopleDirectory(Rows).TrySaveChat(SrpLead, newer, Cancellation);
        var store = new VersionedRowStore(Rows);

        (await new PeopleDirectory(store).ChatOf(SrpLead, Cancellation)).Reference.ShouldBe(newer.Reference);
        (await PeopleKeys()).ShouldNotContain(k => k.StartsWith("reference~", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_migration_that_stopped_half_way_is_completed()
    {
        await FirstRelease.Write(Rows, Cancellation);
        await new VersionedRowStore(Rows).Open(Cancellation);
        await Rows.TryCommit(RowTable.Plans, "~store", [new RowChange.Delete("version")], Cancellation);

        var again = new VersionedRowStore(Rows);

        (await new PeopleDirectory(again).ChatOf(SrpLead, Cancellation)).Reference.ShouldBe(Some.Conversation());
    }

    [Fact]
    public async Task Several_may_bring_a_store_forward_at_once()
    {
        await FirstRelease.Write(Rows, Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new VersionedRowStore(Rows).Open(Cancellation)));

        (await PeopleKeys()).Count(k => k.StartsWith("chat~", StringComparison.Ordinal)).ShouldBe(2);
        (await Version()).ShouldBe("""{"Version":3}""");
    }

    [Fact]
    public async Task A_new_store_has_the_version_of_the_program()
    {
        var store = new VersionedRowStore(Rows);

        (await new Register(store).Plans(Cancellation)).ShouldBeEmpty();

        (await Version()).ShouldBe("""{"Version":3}""");
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_refused_in_plain_words_and_left_alone()
    {
        await Rows.TryCommit(RowTable.Plans, "~store", [new RowChange.Insert("version", """{"Version":4}""")], Cancellation);
        var store = new VersionedRowStore(Rows);

        (await Should.ThrowAsync<StoreVersionException>(() => new Register(store).Plans(Cancellation))).Message
            .ShouldBe("The store has version 4; this version of AfiBot knows version 3. Use the version that wrote it, or a newer one.");
        await Should.ThrowAsync<StoreVersionException>(() => new PeopleDirectory(store).TryWrite([Some.Lead()], Cancellation));
        (await PeopleKeys()).ShouldBeEmpty();
        (await Version()).ShouldBe("""{"Version":4}""");
    }

    [Fact]
    public async Task The_version_is_looked_up_once()
    {
        await new VersionedRowStore(Rows).Open(Cancellation);
        var counting = new CountingRowStore(Rows);
        var store = new VersionedRowStore(counting);

        for (var n = 0; n < 3; n++)
            await store.Find(RowTable.People, "people", "person~nobody", Cancellation);

        counting.Finds.ShouldBe(1 + 3);
    }

    private async Task<List<string>> PeopleKeys() => await Rows.All(RowTable.People, Cancellation).Select(r => r.Key).ToListAsync(Cancellation);

    private async Task<string?> Version() => (await Rows.Find(RowTable.Plans, "~store", "version", Cancellation))?.Columns;
}
