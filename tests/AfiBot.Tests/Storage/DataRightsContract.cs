using AfiBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Storage;

/// <summary>What is kept of a person, forgetting them, and removing what is old, on any engine.</summary>
public abstract class DataRightsContract
{
    private static readonly EmailAddress Lead = Some.Email("srp.lead");
    private static readonly EmailAddress Officer = Some.Email("ilau.officer");

    private readonly FakeTimeProvider time = new(Some.Monday);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IRowStore Rows { get; }

    private Register Register => new(Rows);

    private PeopleDirectory Directory => new(Rows);

    private ConversationStore Conversations => new(Rows, time);

    private AuditLog Audit => new(Rows, AuditOrigin.Chat);

    private ForgetPerson Forgetting => new(Rows, Audit, time);

    private Purge Purging => new(Rows, Audit, time);

    [Fact]
    public async Task Everything_of_a_person_is_found_and_nothing_of_another()
    {
        await Fill();

        var found = await Found(Lead);

        found.GroupBy(r => r.Kind).ToDictionary(k => k.Key, k => k.Count()).ShouldBe(new Dictionary<string, int>
        {
            ["person"] = 1, ["chat"] = 1, ["userIds"] = 1, ["addresses"] = 1, ["conversations"] = 2, ["areas"] = 1, ["updates"] = 2, ["requests"] = 1,
        }, ignoreOrder: true);
        found.ShouldAllBe(r => !r.Columns.Contains("mapp.lead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_who_was_forgotten_is_left_anywhere_in_the_store()
    {
        await Fill();

        (await Forgetting.Forget(Lead, Officer, Cancellation)).ShouldNotBeNull();

        (await Found(Lead)).ShouldBeEmpty();
        var all = await Everything();
        foreach (var word in new[] { "srp.lead", "Eglantine", "29:srp", "entra-srp", "personal-1" })
            all.ShouldNotContain(row => row.Contains(word, StringComparison.Ordinal), word);
        all.ShouldContain(row => row.Contains("mapp.lead", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_verdict_is_found_with_its_reviewer_and_stays_when_they_are_forgotten()
    {
        await Fill();

        (await Found(Officer)).Where(r => r.Kind is "verdicts").ShouldHaveSingleItem().Columns.ShouldContain("Good work.");
        var entry = (await Forgetting.Forget(Officer, Some.Email("another.officer"), Cancellation))!;

        (await Found(Officer)).ShouldBeEmpty();
        entry.Counts["verdicts"].ShouldBe(1);
        (await Register.History(Some.PlanId, Some.Reference("SRP-01"), Cancellation)).Verdicts
            .Select(v => (v.Judgement, v.Comment, By: v.By.Value)).ShouldBe([(Judgement.Accepted, "Good work.", entry.Subject!)]);
    }

    [Fact]
    public async Task The_history_and_the_figures_stand()
    {
        await Fill();
        var before = (await Register.Read(Some.PlanId, Cancellation))!;

        await Forgetting.Forget(Lead, Officer, Cancellation);

        var after = (await Register.Read(Some.PlanId, Cancellation))!;
        Figures.Of(PlanPosition.Of(after, Some.Monday).Afis).ShouldBe(Figures.Of(PlanPosition.Of(before, Some.Monday).Afis));
        DeliveryCounts.Of(after.Requests).ShouldBe(DeliveryCounts.Of(before.Requests));
        LeadProgress.Of(PlanPosition.Of(after, Some.Monday).Afis).Count.ShouldBe(2);
        (await Register.History(Some.PlanId, Some.Reference("SRP-01"), Cancellation)).Updates.Select(u => (u.Sequence, u.Narrative)).ShouldBe(
            [(1, "The car pound opened in March."), (2, "An officer wrote this for them.")]);
        after.Afis[0].Standing!.For.ShouldBe(after.Afis[0].Lead);
        after.Afis[0].Standing!.By.ShouldBe(Officer);
        after.Requests.Select(r => r.Lead).ShouldContain(after.Afis[0].Lead);
    }

    [Fact]
    public async Task The_audit_says_who_when_and_how_much_and_not_of_whom()
    {
        await Fill();

        await Forgetting.Forget(Lead, Officer, Cancellation);

        var entry = (await Audit.Read(Cancellation).ToListAsync(Cancellation)).ShouldHaveSingleItem();
        (entry.At, entry.By, entry.Action).ShouldBe((Some.Monday, Officer, "forget"));
        entry.Subject.ShouldBe((await Register.Read(Some.PlanId, Cancellation))!.Afis[0].Lead.Value);
        entry.Counts.ShouldBe(new Dictionary<string, int>
        {
            ["person"] = 1, ["chat"] = 1, ["userIds"] = 1, ["addresses"] = 1, ["conversations"] = 2, ["areas"] = 1, ["updates"] = 2, ["requests"] = 1,
        }, ignoreOrder: true);
    }

    [Fact]
    public async Task Of_somebody_unknown_nothing_is_done_and_nothing_written()
    {
        await Fill();
        var before = await Everything();

        (await Forgetting.Forget(Some.Email("nobody"), Officer, Cancellation)).ShouldBeNull();

        (await Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task A_forgetting_that_stopped_goes_on_under_the_same_pseudonym()
    {
        await Fill();
        await Should.ThrowAsync<InvalidOperationException>(() => new ForgetPerson(new StoppingRowStore(Rows, after: 3), Audit, time).Forget(Lead, Officer, Cancellation));

        var entry = (await Forgetting.Forget(Lead, Officer, Cancellation))!;

        (await Found(Lead)).ShouldBeEmpty();
        (await Everything()).SelectMany(row => System.Text.RegularExpressions.Regex.Matches(row, "forgotten-[0-9a-f]+@pseudonym.invalid").Select(m => m.Value))
            .Distinct().ShouldBe([entry.Subject!]);
    }

    [Fact]
    public async Task An_officer_who_is_forgotten_leaves_a_pseudonym_in_the_audit()
    {
        await Fill();
        await Forgetting.Forget(Lead, Officer, Cancellation);

        time.Advance(TimeSpan.FromDays(1));

        var entry = (await Forgetting.Forget(Officer, Some.Email("another.officer"), Cancellation))!;

        (await Audit.Read(Cancellation).ToListAsync(Cancellation)).Select(e => e.By!.Value.Value).ShouldBe([entry.Subject!, "another.officer@example.org"]);
        (await Everything()).ShouldNotContain(row => row.Contains("ilau.officer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_manager_is_found_with_those_they_manage_and_forgotten_there()
    {
        await Fill();
        var manager = Some.Email("acc");
        await Directory.Write([Some.Lead("mapp.lead") with { Grants = [new Grant(Some.PlanId, Roles.Lead, []) { LineManager = manager }] }, Some.Named("acc", "ACC", Roles.Manager)], Cancellation);

        (await new PersonalData(Rows).OfOthers(manager, Cancellation)).ShouldHaveSingleItem().Kind.ShouldBe("lineManagers");
        (await Forgetting.Forget(manager, Officer, Cancellation))!.Counts["lineManagers"].ShouldBe(1);

        (await Everything()).ShouldNotContain(row => row.Contains("acc@", StringComparison.Ordinal));
        (await Directory.Find(Some.Email("mapp.lead"), Cancellation))!.GrantOf(Some.PlanId)!.LineManager.ShouldBeNull();
    }

    [Fact]
    public async Task Cover_is_found_and_forgotten_on_both_sides()
    {
        await Fill();
        var day = DateOnly.FromDateTime(Some.Monday.UtcDateTime);
        var cover = new Cover(Some.PlanId, Lead, "Eglantine", Some.Email("mapp.lead"), "Another", day, day, []);
        foreach (var email in new[] { Lead, Some.Email("mapp.lead") })
            (await Directory.TryWrite([(await Directory.Find(email, Cancellation))! with { Covers = [cover] }], Cancellation)).ShouldBeTrue();

        (await new PersonalData(Rows).OfOthers(Lead, Cancellation)).ShouldHaveSingleItem().Columns.ShouldContain("srp.lead");
        (await Forgetting.Forget(Lead, Officer, Cancellation))!.Counts["covers"].ShouldBe(1);

        (await Directory.Find(Some.Email("mapp.lead"), Cancellation))!.Covers.ShouldBeEmpty();
        (await Everything()).ShouldNotContain(row => row.Contains("Eglantine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_with_two_addresses_is_found_and_forgotten_under_both_whichever_is_given()
    {
        await Fill();
        var married = Some.Email("eglantine.smith");
        await Directory.Write([Some.Lead("eglantine.smith")], Cancellation);
        await Directory.Learn(new UserKey("msteams", "tenant-1", "entra-srp"), [married], Some.Monday, Cancellation);
        var afi = (await Register.Read(Some.PlanId, Cancellation))!.Afis[1];
        await Register.TryWrite((await Register.Find(Some.PlanId, Cancellation))!, [], [afi with { Lead = married }], [], Cancellation);
        await Register.TryAdd(Some.PlanId, Asked(1, married, "SRP-02"), Cancellation);

        var found = await Found(Lead);
        found.GroupBy(r => r.Kind).ToDictionary(k => k.Key, k => k.Count()).ShouldBe(new Dictionary<string, int>
        {
            ["person"] = 2, ["chat"] = 1, ["userIds"] = 1, ["addresses"] = 2, ["conversations"] = 2, ["areas"] = 2, ["updates"] = 2, ["requests"] = 2,
        }, ignoreOrder: true);
        (await Found(married)).Select(r => (r.Kind, r.Row.Key)).ShouldBe(found.Select(r => (r.Kind, r.Row.Key)), ignoreOrder: true);

        (await Forgetting.Forget(married, Officer, Cancellation)).ShouldNotBeNull();

        (await Found(Lead)).ShouldBeEmpty();
        foreach (var word in new[] { "srp.lead", "eglantine", "29:srp", "entra-srp" })
            (await Everything()).ShouldNotContain(row => row.Contains(word, StringComparison.Ordinal), word);
        var view = (await Register.Read(Some.PlanId, Cancellation))!;
        view.Requests.Select(r => r.Lead).ShouldBeUnique("two were asked, so two stay");
        view.Afis.ShouldAllBe(a => view.Requests.Any(r => r.Lead == a.Lead));
    }

    [Fact]
    public async Task A_lead_whose_request_is_only_listed_is_forgotten_too()
    {
        await Fill();
        Request[] many = [.. Enumerable.Range(0, 120).Select(n => Asked(2, Some.Email($"lead.{n:D3}")))];
        (await Register.TryOpen(Some.PlanId, new Cycle(2, Some.Monday, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 9)), many, Cancellation)).ShouldBeTrue();

        (await Forgetting.Forget(Some.Email("lead.119"), Officer, Cancellation))!.Counts["requests"].ShouldBe(1);

        var leads = (await Register.Read(Some.PlanId, Cancellation))!.Requests.Select(r => r.Lead).ToList();
        leads.Count.ShouldBe(120);
        leads.ShouldNotContain(Some.Email("lead.119"));
    }

    [Fact]
    public async Task Old_dialogs_and_delivery_records_go_and_what_they_came_to_stays()
    {
        await Fill();
        var counts = DeliveryCounts.Of((await Register.Read(Some.PlanId, Cancellation))!.Requests);

        // The cycle ends with 9 February 2026; the dialogs are of 5 January.
        time.SetUtcNow(new DateTimeOffset(2026, 2, 10, 0, 0, 0, TimeSpan.Zero).AddDays(365));
        await Conversations.TrySave(new ConversationKey("personal-9", "entra-9"), StoredConversation.Empty.With("new", "a"), Cancellation);
        var entry = await Purging.Run(new Retention(), Officer, Cancellation);

        entry.Counts.ShouldBe(new Dictionary<string, int> { ["conversations"] = 3, ["deliveryHistories"] = 2 }, ignoreOrder: true);
        var requests = (await Register.Read(Some.PlanId, Cancellation))!.Requests;
        requests.ShouldAllBe(r => r.History.Count == 0);
        DeliveryCounts.Of(requests).ShouldBe(counts);
        (await Conversations.Read(new ConversationKey("personal-9", "entra-9"), Cancellation)).State.ShouldBe("new");
        (await Conversations.Read(new ConversationKey("personal-1", ""), Cancellation)).State.ShouldBe("introduced");
        (await Audit.Read(Cancellation).ToListAsync(Cancellation)).ShouldHaveSingleItem().Action.ShouldBe("purge");
    }

    [Fact]
    public async Task What_is_not_old_stays()
    {
        await Fill();

        time.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));

        (await Purging.Run(new Retention(), Officer, Cancellation)).Counts.Values.ShouldAllBe(count => count == 0);
    }

    [Fact]
    public async Task A_dialog_from_before_dialogs_had_a_date_is_as_old_as_the_first_purge()
    {
        await Rows.TryCommit(
            RowTable.Conversations, "c", [new RowChange.Insert("u", """{"ConversationId":"c","UserId":"u","State":"s","HandledActivities":"[]"}""")], Cancellation);
        var key = new ConversationKey("c", "u");

        (await Purging.Run(new Retention(), Officer, Cancellation)).Counts["conversations"].ShouldBe(0);
        (await Conversations.Read(key, Cancellation)).State.ShouldBe("s");
        time.Advance(TimeSpan.FromDays(90));

        (await Purging.Run(new Retention(), Officer, Cancellation)).Counts["conversations"].ShouldBe(1);
        (await Conversations.Read(key, Cancellation)).ShouldBe(StoredConversation.Empty);
    }

    /// <summary>A plan of two leads in its first cycle; one has answered, and an officer has answered for them; each has a chat.</summary>
    private async Task Fill()
    {
        await Directory.Write([Some.Lead() with { Name = "Eglantine Featherstonehaugh" }, Some.Lead("mapp.lead"), Some.Officer()], Cancellation);
        await Directory.Learn(new UserKey("msteams", "tenant-1", "entra-srp"), Lead, Cancellation);
        await Directory.TrySaveChat(Lead, new PersonalChat(Some.Conversation() with { UserId = "29:srp" }), Cancellation);
        await Directory.TrySaveChat(Some.Email("mapp.lead"), new PersonalChat(Some.Conversation("personal-2") with { UserId = "29:mapp" }), Cancellation);
        foreach (var (conversation, user, state) in new[] { ("personal-1", "entra-srp", "dialog"), ("personal-1", "", "introduced"), ("19:group", "entra-mapp", "dialog"), ("personal-2", "entra-mapp", "dialog") })
            await Conversations.TrySave(new ConversationKey(conversation, user), StoredConversation.Empty.With(state, "activity-1"), Cancellation);
        await Register.TryWrite(
            Some.Plan(),
            [Some.Framework()],
            [Some.Afi() with { LeadName = "Eglantine Featherstonehaugh" }, Some.Afi("SRP-02", "mapp.lead")],
            [],
            Cancellation);
        await Register.TryOpen(
            Some.PlanId,
            new Cycle(1, Some.Monday, new DateOnly(2026, 1, 26), new DateOnly(2026, 2, 9)),
            [Asked(1, Lead) with { LeadName = "Eglantine Featherstonehaugh" }, Asked(1, Some.Email("mapp.lead"), "SRP-02")],
            Cancellation);
        foreach (var update in new[] { Some.Update(), Some.Update(sequence: 2, narrative: "An officer wrote this for them.") with { By = Officer } })
        {
            var afi = (await Register.Read(Some.PlanId, Cancellation))!.Afis[0];
            (await Register.TryAppend(Some.PlanId, afi with { Standing = update, UpdateCount = update.Sequence }, update, Cancellation)).ShouldBeTrue();
        }

        var judged = (await Register.Read(Some.PlanId, Cancellation))!.Afis[0];
        (await Register.TryAppend(Some.PlanId, judged, Some.Verdict(), Cancellation)).ShouldBeTrue();
    }

    private static Request Asked(int cycle, EmailAddress lead, string reference = "SRP-01") =>
        Request.New(cycle, lead, "Head of Traffic", [Some.Reference(reference)], Some.Monday);

    private async Task<IReadOnlyList<PersonalRow>> Found(EmailAddress person)
    {
        var data = new PersonalData(Rows);
        var directory = await data.OfDirectory(person, Cancellation);
        return
        [
            .. directory,
            .. await data.OfConversations(directory, Cancellation).ToListAsync(Cancellation),
            .. await data.OfRegister(person, Cancellation).ToListAsync(Cancellation),
        ];
    }

    private async Task<List<string>> Everything()
    {
        var all = new List<string>();
        foreach (var table in Enum.GetValues<RowTable>())
            all.AddRange(await Rows.All(table, Cancellation).Select(r => $"{table} {r.Partition} {r.Key} {r.Columns}").ToListAsync(Cancellation));
        return all;
    }
}
