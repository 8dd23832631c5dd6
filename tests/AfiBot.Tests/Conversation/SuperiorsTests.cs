using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Cards and words of the ladder, over the reference plan: opened on Monday 5 January 2026, due on Monday 26. The Assistant Commissioner is the
/// line manager of the Head of Traffic and of the Commander, Homicide and Serious Crime; the plan's sponsor is the Deputy Commissioner.</summary>
public sealed class SuperiorsTests
{
    [Fact]
    public async Task The_notice_says_who_will_be_told_and_they_are_told_of_all_their_people_in_one_message()
    {
        var chat = await WithSuperiors();
        await Round(chat, 5);
        await chat.As("mci.lead").Taps(new SaveAnswerRequest(Some.Reference("MCI-02"), 1, Some.Draft("Begun.") with { BasedOn = 1 }));
        foreach (var day in (int[])[12, 19, 26, 27, 28, 29])
            await Round(chat, day);

        Cards(chat, "srp.lead").Select(c => (c.Step, c.Warning)).ShouldBe(
        [
            (RequestStep.Request, null),
            (RequestStep.FirstReminder, null),
            (RequestStep.Reminder, null),
            (RequestStep.Overdue, "On Wed 28 Jan 2026 I shall tell your line manager, Assistant Commissioner, which answers are still to come."),
        ]);
        var told = Told(chat, "manager").ShouldHaveSingleItem();
        (told.Rung, told.Summary).ShouldBe((Rung.LineManager, "Baseline Assessment 2005-06: 8 answers not in, due Mon 26 Jan 2026"));
        told.Leads.Select(l => (l.Progress.LeadName, string.Join(' ', l.Owed))).ShouldBe(
        [
            ("Commander, Homicide and Serious Crime", "MCI-01 MCI-03 MCI-04 MCI-05"),
            ("Head of Traffic", "SRP-01 SRP-02 SRP-03 SRP-04"),
        ]);
        (await chat.RequestTo("srp.lead")).Told.Select(t => (t.Rung, t.To, t.State, t.At.Day)).ShouldBe([(Rung.LineManager, Some.Email("manager"), DeliveryState.Sent, 28)]);
    }

    [Fact]
    public async Task The_sponsor_is_told_two_working_days_later_of_whoever_still_owes()
    {
        var chat = await WithSuperiors();
        foreach (var day in (int[])[5, 12, 19, 27, 28])
            await Round(chat, day);
        foreach (var reference in (string[])["SRP-01", "SRP-02", "SRP-03", "SRP-04"])
            await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference(reference), 1, Some.Draft("Begun.") with { BasedOn = 1 }));
        await Round(chat, 30);
        await Round(chat, 31);

        Told(chat, "dcc").ShouldHaveSingleItem().Leads.Select(l => l.Progress.LeadName).ShouldBe(["Commander, Homicide and Serious Crime"]);
        Told(chat, "manager").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_step_without_anybody_named_is_skipped_and_says_so_and_one_whom_the_bot_has_not_met_is_waited_for()
    {
        var chat = await WithSuperiors(met: false);
        foreach (var day in (int[])[5, 12, 19, 27, 28])
            await Round(chat, day);
        await Name(chat, "mci.lead", null);
        await Round(chat, 29);

        (await chat.RequestTo("srp.lead")).Told.Select(t => (t.To, t.State, t.At.Day, t.Reason)).ShouldBe([(Some.Email("manager"), DeliveryState.Planned, 28, "no chat with the bot yet")]);
        (await chat.RequestTo("mci.lead")).Told[^1].ShouldBe(new TellingEntry(Rung.LineManager, null, DeliveryState.Unreachable, chat.Clock.GetUtcNow(), "nobody is named"));

        await chat.As("manager").Says("hello");
        await Round(chat, 30);
        Told(chat, "manager").ShouldHaveSingleItem().Leads.Select(l => l.Progress.LeadName).ShouldBe(["Head of Traffic"]);
    }

    [Fact]
    public async Task A_line_manager_who_is_away_is_told_when_they_are_back()
    {
        var chat = await WithSuperiors();
        await Change(chat, "manager", p => p with { Away = new Absence(new DateOnly(2026, 1, 26), new DateOnly(2026, 1, 29)) });
        foreach (var day in (int[])[5, 12, 19, 27, 28, 29])
            await Round(chat, day);

        Told(chat, "manager").ShouldBeEmpty();
        (await chat.RequestTo("srp.lead")).Told.ShouldHaveSingleItem().Reason.ShouldBe("away");
        await Round(chat, 30);
        Told(chat, "manager").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Two_schedules_at_once_tell_a_line_manager_once_and_one_that_dies_is_found_after_its_lease()
    {
        var chat = await WithSuperiors();
        foreach (var day in (int[])[5, 12, 19, 27])
            await Round(chat, day);
        chat.On(2026, 1, 28);
        chat.Messenger.OnTheWay = async () =>
        {
            (await Tell(chat)).ShouldBe(0, "another is at it");
            throw new InvalidOperationException("The process was killed.");
        };
        await Should.ThrowAsync<InvalidOperationException>(() => Tell(chat));

        chat.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Tell(chat)).ShouldBe(0);
        chat.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Tell(chat)).ShouldBe(1);
        Told(chat, "manager").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reminder_takes_the_place_of_the_card_before()
    {
        var chat = await WithSuperiors();
        foreach (var day in (int[])[5, 12, 19])
            await Round(chat, day);

        var ids = (await chat.RequestTo("srp.lead")).Delivery.CardId;
        chat.Messenger.Replaced.Count.ShouldBe(4, "two leads with a chat, each with two cards before the last");
        chat.Messenger.Replaced.ShouldAllBe(r => r.By == FixedReplies.NewCardBelow && r.Id != ids);
    }

    [Fact]
    public async Task Where_the_card_before_cannot_be_replaced_the_new_one_has_come_all_the_same()
    {
        var chat = await WithSuperiors();
        await Round(chat, 5);
        chat.Messenger.ReplaceFailure = new SendOutcome.Refused("too old");
        await Round(chat, 12);

        Cards(chat, "srp.lead").Count.ShouldBe(2);
        (await chat.DeliveryTo("srp.lead")).State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task Who_is_on_leave_is_not_reminded_and_whoever_covers_is_asked_instead()
    {
        var chat = await WithSuperiors();
        await Round(chat, 5);
        await chat.As("soc.lead").Says("hello");
        await new ArrangeCover(chat.Directory, chat.Audit, chat.Clock).Arrange(
            await chat.Plan(), Some.Email("srp.lead"), Some.Email("soc.lead"), [], new DateOnly(2026, 1, 10), new DateOnly(2026, 1, 16), Some.Officer(), default);

        await Round(chat, 12);
        Cards(chat, "srp.lead").Count.ShouldBe(1, "the request");
        Cards(chat, "soc.lead").ShouldContain(c => c.Step == RequestStep.FirstReminder && c.Progress.Asked == 7 + 4, "seven of their own, four of the Head of Traffic's");
        (await chat.RequestTo("srp.lead")).History[^1].ShouldBe(new DeliveryEntry(RequestStep.FirstReminder, DeliveryState.Sent, chat.Clock.GetUtcNow(), null));

        await Round(chat, 19);
        Cards(chat, "srp.lead").Select(c => c.Step).ShouldBe([RequestStep.Request, RequestStep.Reminder], "back since Saturday");
    }

    private static async Task<Chat> WithSuperiors(bool met = true)
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.Directory.Write([Some.Named("dcc", "Deputy Commissioner", Roles.Manager) with { Grants = [new Grant(ReferencePlan.Id, Roles.Manager, [])] }], default);
        await chat.Register.TrySave((await chat.Plan()).Plan with { Settings = new PlanSettings { Sponsor = Some.Email("dcc") } }, default);
        foreach (var lead in (string[])["srp.lead", "mci.lead"])
        {
            await Name(chat, lead, Some.Email("manager"));
            await chat.As(lead).Says("hello");
        }

        foreach (var superior in met ? ["manager", "dcc"] : Array.Empty<string>())
            await chat.As(superior).Says("hello");
        return chat;
    }

    private static Task Name(Chat chat, string lead, EmailAddress? manager) =>
        Change(chat, lead, p => p.With(ReferencePlan.Id, p.GrantOf(ReferencePlan.Id)! with { LineManager = manager }));

    private static async Task Change(Chat chat, string who, Func<Person, Person> change) =>
        (await chat.Directory.TryWrite([change((await chat.Directory.Find(Some.Email(who), default))!)], default)).ShouldBeTrue();

    private static async Task Round(Chat chat, int day)
    {
        chat.On(2026, 1, day);
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        await chat.SendDueCards();
        await Tell(chat);
    }

    private static Task<int> Tell(Chat chat) => new TellSuperiors(chat.Register, new ConfiguredDirectory(chat.Directory), chat.Post, chat.Clock).Run(default);

    private static IReadOnlyList<RequestCardReply> Cards(Chat chat, string who) => [.. chat.Messenger.To($"personal-{who}").OfType<RequestCardReply>()];

    private static IReadOnlyList<SuperiorReply> Told(Chat chat, string who) => [.. chat.Messenger.To($"personal-{who}").OfType<SuperiorReply>()];
}
