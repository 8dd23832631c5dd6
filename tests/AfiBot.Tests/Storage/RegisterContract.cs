namespace AfiBot.Tests.Storage;

/// <summary>What every register must do: round trips.</summary>
public abstract partial class RegisterContract
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The register.</summary>
    protected abstract IRegister Register { get; }

    /// <summary>The same register as another process sees it.</summary>
    protected abstract IRegister Elsewhere { get; }

    [Fact]
    public async Task A_plan_nobody_wrote_is_null()
    {
        (await Register.Plans(Cancellation)).ShouldBeEmpty();
        (await Register.PlanIds(Cancellation)).ShouldBeEmpty();
        (await Register.Find(Some.PlanId, Cancellation)).ShouldBeNull();
        (await Register.Read(Some.PlanId, Cancellation)).ShouldBeNull();
        (await History()).ShouldBeEmpty();
        (await Register.LastSnapshot(Some.PlanId, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_plan_comes_back_as_written()
    {
        await Write(Full.Plan with { Version = null }, [Full.Framework], [Full.Afi with { Version = null }], [Full.Update]);

        var view = await View();

        view.Plan.Version.ShouldNotBeNullOrEmpty();
        (view.Plan with { Version = "1" }).ShouldSayTheSameAs(Full.Plan);
        view.Frameworks.ShouldHaveSingleItem().ShouldSayTheSameAs(Full.Framework);
        var afi = view.Afis.ShouldHaveSingleItem();
        afi.Version.ShouldNotBeNullOrEmpty();
        (afi with { Version = "1" }).ShouldSayTheSameAs(Full.Afi);
        (await History()).ShouldSayTheSameAs([Full.Update]);
    }

    [Fact]
    public async Task What_is_not_given_comes_back_as_not_given()
    {
        var update = Full.Update with
        {
            Said = FieldTexts.None.With(UpdateFields.Status, "NoFurtherAction"), By = null, At = null, Cycle = null,
        };
        var afi = Some.Afi() with { Area = null, ManagedBy = null, PlannedTargetDate = null, Standing = update, UpdateCount = 1 };
        var framework = Some.Framework() with { Direction = null };
        await Write(Some.Plan(), [framework], [afi, Some.Afi("SRP-02")], [update]);

        var view = await View();

        (view.Plan with { Version = null }).ShouldBe(Some.Plan());
        view.Frameworks.ShouldHaveSingleItem().ShouldSayTheSameAs(framework);
        view.Afis.Select(a => a with { Version = null }).ShouldBe([afi, Some.Afi("SRP-02")]);
        view.Cycle.ShouldBeNull();
        view.Requests.ShouldBeEmpty();
        (await History()).ShouldBe([update]);
    }

    [Fact]
    public async Task Every_name_in_an_enumeration_comes_back()
    {
        Update[] updates =
        [
            .. Enum.GetValues<Status>().Select(s => Full.Update with { Status = s }),
            .. Enum.GetValues<NoFurtherActionReason>().Select(r => Full.Update with { Reason = r }),
            .. Enum.GetValues<UpdateChannel>().Select(v => Full.Update with { Via = v }),
        ];
        updates = [.. updates.Select((u, n) => u with { Sequence = n + 1 })];
        Framework[] frameworks =
        [
            .. GradingScale.Known.SelectMany(s => s.Gradings).Select(g => (Grading?)g).Append(null).Select(g => Some.Framework() with { Grading = g }),
            .. Enum.GetValues<Direction>().Select(d => Some.Framework() with { Direction = d }),
        ];
        frameworks = [.. frameworks.Select((f, n) => f with { Code = new FrameworkCode($"F{n}"), Order = n })];
        Afi[] afis = [.. updates.Select((u, n) => Some.Afi($"SRP-{n:D2}") with { Standing = u with { Reference = Some.Reference($"SRP-{n:D2}") } })];
        await Write(Some.Plan(), frameworks, [.. afis], [.. updates.Select(u => u with { Reference = afis[0].Reference })]);

        var view = await View();

        view.Frameworks.ShouldSayTheSameAs(frameworks);
        view.Afis.Select(a => a with { Version = null }).ShouldBe(afis);
        (await History("SRP-00")).ShouldBe(updates.Select(u => u with { Reference = afis[0].Reference }));
    }

    [Fact]
    public async Task Every_day_of_the_digest_comes_back()
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var plan = Some.Plan() with { Id = new PlanId($"plan-{day}"), Settings = new PlanSettings { DigestDay = day } };
            await Write(plan, [], [], []);

            (await Register.Read(plan.Id, Cancellation))!.Plan.Settings.DigestDay.ShouldBe(day);
        }
    }

    [Fact]
    public async Task The_longest_narrative_comes_back_whole()
    {
        Full.LongText.Length.ShouldBe(NarrativeField.MaxLength);
        await WriteOne();

        await Append(Full.LongText);

        (await View()).Afis[0].Standing!.Narrative.ShouldBe(Full.LongText);
        (await History()).ShouldHaveSingleItem().Narrative.ShouldBe(Full.LongText);
    }

    [Fact]
    public async Task Half_a_character_beyond_the_basic_plane_does_not_stop_an_answer()
    {
        await WriteOne();

        await Append("Cut off in the middle \ud83d");

        (await History()).ShouldHaveSingleItem().Narrative.ShouldStartWith("Cut off in the middle ");
    }

    [Fact]
    public async Task A_cycle_and_its_requests_come_back_as_written()
    {
        await WriteOne();
        (await Register.TryOpen(Some.PlanId, Full.Cycle with { Version = null }, [Full.Request with { Version = null }], Cancellation)).ShouldBeTrue();

        var view = await View();

        view.Cycle.ShouldNotBeNull().Version.ShouldNotBeNullOrEmpty();
        (view.Cycle with { Version = "1" }).ShouldSayTheSameAs(Full.Cycle);
        var request = view.Requests.ShouldHaveSingleItem();
        request.Version.ShouldNotBeNullOrEmpty();
        (request with { Version = "1" }).ShouldSayTheSameAs(Full.Request);
    }

    [Theory]
    [InlineData(DeliveryState.Planned)]
    [InlineData(DeliveryState.Sending)]
    [InlineData(DeliveryState.Sent)]
    [InlineData(DeliveryState.Unreachable)]
    [InlineData(DeliveryState.Failed)]
    public async Task Every_state_of_a_delivery_comes_back(DeliveryState state)
    {
        await WriteOne();
        await Register.TryOpen(Some.PlanId, Cycle(1), [Request(1, "a") with { Afis = [], Delivery = new CardDelivery(state, Full.Instant) }], Cancellation);

        var view = await View();

        view.Cycle.ShouldNotBeNull().ClosedAt.ShouldBeNull();
        view.Requests.ShouldHaveSingleItem().Delivery.ShouldBe(new CardDelivery(state, Full.Instant));
        view.Requests[0].Afis.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_request_can_be_added_to_a_cycle_that_is_open_and_saved_as_any_other()
    {
        await WriteOne();
        await Register.TryOpen(Some.PlanId, Cycle(3), [Request(3, "a")], Cancellation);

        (await Register.TryAdd(Some.PlanId, Full.Request with { Version = null }, Cancellation)).ShouldBeTrue();
        (await Register.TryAdd(Some.PlanId, Full.Request with { Version = null }, Cancellation)).ShouldBeFalse();
        (await Register.TryAdd(Some.PlanId, Request(3, "a") with { LeadName = "New" }, Cancellation)).ShouldBeFalse();

        var added = (await Register.Find(Some.PlanId, 3, Full.Request.Lead, Cancellation)).ShouldNotBeNull();
        (added with { Version = "1" }).ShouldSayTheSameAs(Full.Request);
        (await Register.TrySave(Some.PlanId, added with { LeadName = "Saved" }, Cancellation)).ShouldBeTrue();
        (await View()).Requests.Select(r => r.LeadName).ShouldBe(["a", "Saved"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_request_is_not_added_beside_one_that_the_opening_had_no_room_for()
    {
        await WriteOne();
        await Register.TryOpen(Some.PlanId, Cycle(1), [.. Enumerable.Range(0, 120).Select(n => Request(1, $"lead.{n:D3}"))], Cancellation);

        (await Register.TryAdd(Some.PlanId, Request(1, "lead.119") with { LeadName = "New" }, Cancellation)).ShouldBeFalse();
        (await Register.TryAdd(Some.PlanId, Request(1, "lead.120"), Cancellation)).ShouldBeTrue();

        var requests = (await View()).Requests;
        (requests.Count, requests[119].LeadName).ShouldBe((121, "lead.119"));
    }

    [Fact]
    public async Task A_snapshot_comes_back_as_written()
    {
        await WriteOne();
        await Register.Save(Some.PlanId, Full.Snapshot, Cancellation);

        var snapshot = (await Register.LastSnapshot(Some.PlanId, Cancellation)).ShouldNotBeNull();

        (snapshot.Date, snapshot.At, snapshot.Plan).ShouldBe((Full.Snapshot.Date, Full.Snapshot.At, Full.Snapshot.Plan));
        snapshot.Frameworks.OrderBy(f => f.Key).ShouldBe(Full.Snapshot.Frameworks.OrderBy(f => f.Key));
    }

    [Fact]
    public async Task Kept_figures_come_newest_first_and_no_more_than_asked_for()
    {
        await WriteOne();
        foreach (var week in new[] { 2, 0, 1 })
            await Register.Save(Some.PlanId, Full.Snapshot with { Date = Full.Snapshot.Date.AddDays(7 * week) }, Cancellation);

        (await Register.KeptFigures(Some.PlanId, 2, Cancellation)).Select(f => f.Date).ShouldBe([Full.Snapshot.Date.AddDays(14), Full.Snapshot.Date.AddDays(7)]);
    }

    protected static Cycle Cycle(int number) =>
        new(number, Some.Monday.AddDays(60 * number), new DateOnly(2026, 1, 26).AddDays(60 * number), new DateOnly(2026, 2, 9).AddDays(60 * number));

    protected static Request Request(int cycle, string lead) =>
        new(cycle, Some.Email(lead), lead, [Some.Reference("SRP-01")], new CardDelivery(DeliveryState.Planned, Some.Monday));

    protected async Task<PlanView> View() => (await Register.Read(Some.PlanId, Cancellation)).ShouldNotBeNull();

    protected async Task<IReadOnlyList<Update>> History(string reference = "SRP-01") =>
        (await Register.History(Some.PlanId, Some.Reference(reference), Cancellation)).Updates;

    /// <summary>Writes a plan with one framework and one AFI.</summary>
    protected Task WriteOne() => Write(Some.Plan(), [Some.Framework()], [Some.Afi()], []);

    protected async Task Write(ActionPlan plan, IReadOnlyList<Framework> frameworks, IReadOnlyList<Afi> afis, IReadOnlyList<Update> updates) =>
        (await Register.TryWrite(plan, frameworks, afis, updates, Cancellation)).ShouldBeTrue();

    /// <summary>Answers the first AFI as it stands now.</summary>
    protected async Task Append(string narrative)
    {
        var afi = (await View()).Afis[0];
        (await TryAppend(Register, afi, narrative)).ShouldBeTrue();
    }

    protected static Task<bool> TryAppend(IRegister register, Afi afi, string narrative)
    {
        var update = Some.Update(afi.Reference.Value, afi.UpdateCount + 1, narrative);
        return register.TryAppend(Some.PlanId, afi with { Standing = update, UpdateCount = update.Sequence }, update, Cancellation);
    }
}
