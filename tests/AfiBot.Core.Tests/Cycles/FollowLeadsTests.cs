namespace AfiBot.Core.Tests.Cycles;

/// <summary>An AFI goes to another lead in a cycle opened on Monday 5 January 2026: a reminder on Wednesday 21, due on Monday 26,
/// overdue on Tuesday 27, closing on Monday 9 February.</summary>
public sealed class FollowLeadsTests
{
    [Fact]
    public async Task A_new_lead_is_asked_with_a_card_of_their_own()
    {
        var plan = await InACycle();
        await Give(plan, "SRP-02", "new.lead");

        await Round(plan);

        var request = await RequestTo(plan, "new.lead");
        (request.LeadName, Afis(request), request.Delivery.State, request.Delivery.Step).ShouldBe(("Title of new.lead", "SRP-02", DeliveryState.Planned, RequestStep.Request));
        var before = await RequestTo(plan, "srp.lead");
        (Afis(before), string.Join(' ', before.PassedOn)).ShouldBe(("SRP-01", "SRP-02"));
    }

    [Fact]
    public async Task Nothing_is_asked_twice_or_dropped_and_the_figures_stay_right_at_every_write()
    {
        var plan = await InACycle();
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-01");
        await Give(plan, "SRP-01", "new.lead");
        await Give(plan, "SRP-02", "new.lead");
        await Give(plan, "MCI-01", "srp.lead");

        for (var write = 0; write < 6; write++)
        {
            var figures = Figures.Of((await Position(plan)).Afis);
            (figures.Asked, figures.Answered).ShouldBe((3, 1));
            await SaveTheFirstChange(plan);
        }

        (await plan.View()).Requests.Select(r => $"{r.Lead.Value.Split('@')[0]}: {Afis(r)}").ShouldBe(["mci.lead: ", "new.lead: SRP-01 SRP-02", "srp.lead: MCI-01"]);
        FollowLeads.Gained(await Position(plan)).ShouldBeEmpty();
        FollowLeads.Relieved(await Position(plan)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_whole_list_goes_to_a_successor_and_the_one_before_is_spared()
    {
        var plan = await InACycle();
        await Deliver(plan, "srp.lead");
        await Give(plan, "SRP-01", "new.lead");
        await Give(plan, "SRP-02", "new.lead");

        await Round(plan);
        plan.Clock.SetUtcNow(On(21));
        await Round(plan);

        var successor = await RequestTo(plan, "new.lead");
        (Afis(successor), successor.Delivery.Step).ShouldBe(("SRP-01 SRP-02", RequestStep.Reminder));
        var before = await RequestTo(plan, "srp.lead");
        (Afis(before), before.Delivery.State, before.Delivery.Step).ShouldBe(("", DeliveryState.Sent, RequestStep.Request));
        DeliveryCounts.Of((await plan.View()).Requests).ShouldBe(new DeliveryCounts(0, 0, 0, 2), "the successor and the other lead, each with a card to come");
    }

    [Theory]
    [InlineData(false, DeliveryState.Unreachable)]
    [InlineData(true, DeliveryState.Sent)]
    public async Task A_card_that_was_still_to_come_is_not_sent_to_who_is_left_with_nothing(bool hadOne, DeliveryState state)
    {
        var plan = await InACycle();
        if (hadOne)
        {
            await Deliver(plan, "mci.lead");
            plan.Clock.SetUtcNow(On(21));
            await Round(plan);
        }

        await Give(plan, "MCI-01", "new.lead");
        await Round(plan);

        var delivery = (await RequestTo(plan, "mci.lead")).Delivery;
        (delivery.State, delivery.Reason).ShouldBe((state, FollowLeads.WentElsewhere));
    }

    [Fact]
    public async Task Who_has_a_card_already_gets_it_again_when_it_lacks_something()
    {
        var plan = await InACycle();
        await Deliver(plan, "mci.lead");
        await Give(plan, "SRP-02", "mci.lead");

        await Round(plan);

        var request = await RequestTo(plan, "mci.lead");
        (Afis(request), request.Delivery.State, request.Delivery.Step, request.Delivery.SentAt).ShouldBe(
            ("MCI-01 SRP-02", DeliveryState.Planned, RequestStep.Request, Some.Monday));
        await Deliver(plan, "mci.lead");
        await Round(plan);
        (await RequestTo(plan, "mci.lead")).Delivery.State.ShouldBe(DeliveryState.Sent, "once");
    }

    [Fact]
    public async Task What_was_answered_before_it_went_needs_no_further_card()
    {
        var plan = await InACycle();
        await Deliver(plan, "mci.lead");
        await plan.Record(Some.Lead(), Some.Draft(), "SRP-02");
        await Give(plan, "SRP-02", "mci.lead");

        await Round(plan);

        var request = await RequestTo(plan, "mci.lead");
        (Afis(request), request.Delivery.State).ShouldBe(("MCI-01 SRP-02", DeliveryState.Sent));
    }

    [Fact]
    public async Task A_lead_who_changes_twice_leaves_one_who_is_asked()
    {
        var plan = await InACycle();
        await Give(plan, "MCI-01", "second.lead");
        await Round(plan);
        await Give(plan, "MCI-01", "third.lead");
        await Round(plan);

        Asked(await plan.View(), "MCI-01").ShouldBe([Some.Email("third.lead")]);
        DeliveryCounts.Of((await plan.View()).Requests).Total.ShouldBe(2);
    }

    [Fact]
    public async Task An_AFI_that_comes_back_is_asked_of_the_first_lead_again()
    {
        var plan = await InACycle();
        await Deliver(plan, "mci.lead");
        await Give(plan, "MCI-01", "new.lead");
        await Round(plan);
        await Give(plan, "MCI-01", "mci.lead");

        await Round(plan);

        Asked(await plan.View(), "MCI-01").ShouldBe([Some.Email("mci.lead")]);
        var request = await RequestTo(plan, "mci.lead");
        (request.PassedOn.Count, request.Delivery.State).ShouldBe((0, DeliveryState.Planned));
        DeliveryCounts.Of((await plan.View()).Requests).Total.ShouldBe(2);
    }

    [Fact]
    public async Task Between_the_reminder_and_the_overdue_notice_the_new_lead_gets_one_card_and_then_the_notice()
    {
        var plan = await InACycle();
        plan.Clock.SetUtcNow(On(22));
        await Round(plan);
        await Give(plan, "MCI-01", "new.lead");

        await Round(plan);
        (await RequestTo(plan, "new.lead")).Delivery.Step.ShouldBe(RequestStep.Reminder);
        await Deliver(plan, "new.lead");
        plan.Clock.SetUtcNow(On(27));
        await Round(plan);

        var delivery = (await RequestTo(plan, "new.lead")).Delivery;
        (delivery.Step, delivery.State).ShouldBe((RequestStep.Overdue, DeliveryState.Planned));
        (await RequestTo(plan, "mci.lead")).Delivery.Step.ShouldBe(RequestStep.Reminder);
    }

    [Fact]
    public async Task A_card_that_is_being_sent_is_waited_for()
    {
        var plan = await InACycle();
        foreach (var lead in new[] { "srp.lead", "mci.lead" })
        {
            var request = await RequestTo(plan, lead);
            (await plan.Register.TrySave(Some.PlanId, request.With(request.Delivery.Claim(Some.Monday)), default)).ShouldBeTrue();
        }

        await Give(plan, "SRP-02", "mci.lead");
        await Round(plan);
        Asked(await plan.View(), "SRP-02").ShouldBe([Some.Email("srp.lead")]);
        plan.Clock.Advance(TimeSpan.FromMinutes(3));
        await Round(plan);

        Asked(await plan.View(), "SRP-02").ShouldBe([Some.Email("mci.lead")]);
    }

    [Fact]
    public async Task Two_schedules_at_once_ask_once()
    {
        var plan = await InACycle();
        await Give(plan, "SRP-02", "new.lead");
        plan.Rows.BeforeNextWrite(RowTable.Plans, () => Round(plan));

        await Round(plan);

        (await RequestTo(plan, "new.lead")).History.Count.ShouldBe(1);
        Asked(await plan.View(), "SRP-02").ShouldBe([Some.Email("new.lead")]);
    }

    [Fact]
    public async Task What_was_not_asked_when_the_cycle_opened_is_not_asked_in_it()
    {
        var plan = await InACycle();
        (await plan.Register.TryWrite((await plan.View()).Plan, [], [Some.Afi("SRP-09", "new.lead")], [], default)).ShouldBeTrue();

        await Round(plan);

        (await plan.View()).Requests.Count.ShouldBe(2);
        Figures.Of((await Position(plan)).Afis).Asked.ShouldBe(3);
    }

    [Fact]
    public async Task What_another_body_takes_over_stays_where_it_was_and_is_asked_of_the_new_lead_if_it_comes_back()
    {
        var plan = await InACycle();
        await Give(plan, "SRP-02", "new.lead", managedBy: "The Home Office");
        await Round(plan);
        (await plan.View()).Requests.Count.ShouldBe(2);

        await Give(plan, "SRP-02", "new.lead");
        await Round(plan);

        Asked(await plan.View(), "SRP-02").ShouldBe([Some.Email("new.lead")]);
    }

    [Fact]
    public async Task Nobody_is_asked_in_the_name_of_somebody_who_was_forgotten()
    {
        var plan = await InACycle();
        await Give(plan, "SRP-02", new Pseudonym("abc").Email, managedBy: null);

        await Round(plan);

        (await plan.View()).Requests.Count.ShouldBe(2);
        Figures.Of((await Position(plan)).Afis).Asked.ShouldBe(3);
    }

    [Fact]
    public async Task After_the_cycle_nothing_is_changed()
    {
        var plan = await InACycle();
        plan.Clock.SetUtcNow(new DateTimeOffset(2026, 2, 10, 9, 0, 0, TimeSpan.Zero));
        await Give(plan, "SRP-02", "new.lead");

        await Round(plan);

        (await plan.View()).Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_AFI_that_two_schedules_took_from_each_others_lead_is_asked_all_the_same()
    {
        var plan = await InACycle();
        await Give(plan, "SRP-02", "mci.lead");
        var (traffic, crime) = (await RequestTo(plan, "srp.lead"), await RequestTo(plan, "mci.lead"));
        foreach (var request in new[] { traffic, crime })
        {
            var relieved = request with { Afis = [.. request.Afis.Where(a => a.Value is not "SRP-02")], PassedOn = [Some.Reference("SRP-02")] };
            (await plan.Register.TrySave(Some.PlanId, relieved, default)).ShouldBeTrue();
        }

        Figures.Of((await Position(plan)).Afis).Asked.ShouldBe(3);
        await Round(plan);

        Asked(await plan.View(), "SRP-02").ShouldBe([Some.Email("mci.lead")]);
    }

    [Fact]
    public async Task Whatever_comes_between_every_AFI_ends_with_its_lead_and_nobody_elses_and_none_was_ever_dropped()
    {
        string[] references = ["SRP-01", "SRP-02", "SRP-03", "MCI-01", "MCI-02"];
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var plan = await SmallPlan.With([.. references.Select((r, n) => Some.Afi(r, $"lead{n % 3}"))]);
            await plan.Open();
            for (var step = 0; step < 30; step++)
            {
                if (random.Next(3) == 0)
                    plan.Rows.BeforeNextWrite(RowTable.Plans, () => Happen(plan, references, random));
                await Happen(plan, references, random);
                Figures.Of((await Position(plan)).Afis).Asked.ShouldBe(references.Length, $"seed {seed}, step {step}");
            }

            // What was to come between may come in the first of these.
            for (var round = 0; round < 2; round++)
            {
                plan.Clock.Advance(TimeSpan.FromMinutes(3));
                await Round(plan);
            }

            var view = await plan.View();
            foreach (var afi in view.Afis)
                Asked(view, afi.Reference.Value).ShouldBe([afi.Lead], $"seed {seed}");
            view.Requests.ShouldAllBe(r => r.Afis.Intersect(r.PassedOn).Count() == 0);
            DeliveryCounts.Of(view.Requests).Total.ShouldBe(LeadProgress.Of((await Position(plan)).Afis).Count, $"seed {seed}");
            view.Requests.Where(r => r.Afis.Count == 0).ShouldAllBe(r => r.Delivery.IsFinal);
        }
    }

    private static async Task Happen(SmallPlan plan, string[] references, Random random)
    {
        var lead = $"lead{random.Next(5)}";
        switch (random.Next(6))
        {
            case 0 or 1:
                var view = await plan.View();
                var afi = view.Afis[random.Next(references.Length)];
                await plan.Register.TryWrite(view.Plan, [], [afi with { Lead = Some.Email(lead) }], [], default);
                break;
            case 2:
                if ((await plan.View()).Requests.FirstOrDefault(r => r.Lead == Some.Email(lead)) is { } request && request.Delivery.IsDue(plan.Clock.GetUtcNow()))
                    await plan.Register.TrySave(Some.PlanId, request.With(request.Delivery.Claim(plan.Clock.GetUtcNow())), default);
                break;
            case 3:
                if ((await plan.View()).Requests.FirstOrDefault(r => r.Lead == Some.Email(lead)) is { Delivery.State: DeliveryState.Sending } claimed)
                    await plan.Register.TrySave(Some.PlanId, claimed.With(claimed.Delivery.Arrive("card", plan.Clock.GetUtcNow())), default);
                plan.Clock.Advance(TimeSpan.FromMinutes(random.Next(3)));
                break;
            default:
                await Round(plan);
                break;
        }
    }

    private static async Task<SmallPlan> InACycle()
    {
        var plan = await SmallPlan.With(Some.Afi("SRP-01"), Some.Afi("SRP-02"), Some.Afi("MCI-01", "mci.lead"));
        await plan.Open();
        return plan;
    }

    private static DateTimeOffset On(int day) => new(2026, 1, day, 9, 0, 0, TimeSpan.Zero);

    private static Task Give(SmallPlan plan, string reference, string lead, string? managedBy = null) => Give(plan, reference, Some.Email(lead), managedBy);

    private static async Task Give(SmallPlan plan, string reference, EmailAddress lead, string? managedBy)
    {
        var afi = await plan.Afi(reference) with { Lead = lead, LeadName = $"Title of {lead.Value.Split('@')[0]}", ManagedBy = managedBy };
        (await plan.Register.TryWrite((await plan.View()).Plan, [], [afi], [], default)).ShouldBeTrue();
    }

    private static async Task Deliver(SmallPlan plan, string lead)
    {
        var request = await RequestTo(plan, lead);
        var now = plan.Clock.GetUtcNow();
        (await plan.Register.TrySave(Some.PlanId, request.With(request.Delivery.Claim(now).Arrive("card", now)), default)).ShouldBeTrue();
    }

    private static Task<int> Round(SmallPlan plan) => new ChaseLateLeads(plan.Register, plan.Rows.Hindrances, plan.Clock).Run(default);

    /// <summary>A round that stops after its first write.</summary>
    private static async Task SaveTheFirstChange(SmallPlan plan)
    {
        var position = await Position(plan);
        var changes = FollowLeads.Gained(position) is { Count: > 0 } gained ? gained : FollowLeads.Relieved(position);
        if (changes.Count > 0)
        {
            (changes[0].Version is null
                ? await plan.Register.TryAdd(Some.PlanId, changes[0], default)
                : await plan.Register.TrySave(Some.PlanId, changes[0], default)).ShouldBeTrue();
        }
    }

    private static async Task<PlanPosition> Position(SmallPlan plan) => PlanPosition.Of(await plan.View(), plan.Clock.GetUtcNow());

    private static async Task<Request> RequestTo(SmallPlan plan, string lead) => (await plan.View()).Requests.Single(r => r.Lead == Some.Email(lead));

    private static string Afis(Request request) => string.Join(' ', request.Afis);

    private static IEnumerable<EmailAddress> Asked(PlanView view, string reference) =>
        view.Requests.Where(r => r.Afis.Contains(Some.Reference(reference))).Select(r => r.Lead);
}
