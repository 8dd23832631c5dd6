using AfiBot.Tests.Support;

namespace AfiBot.Tests.EndToEnd;

/// <summary>A whole cycle on the reference plan, from Monday 5 January 2026 to its close on 9 February, with simulated leads. What becomes of each AFI follows
/// from its place among those asked and the seed, so the final figures can be counted by hand.</summary>
/// <remarks>Of the 148 asked, places 0 to 147, the remainders 0, 1 and 2 by five come 30 times each, 3 and 4 come 29 times. The fate of a place is
/// (place + seed) mod 5. Before the cycle 25 were completed, 9 needed no further action and 7 were managed elsewhere: 41 that nobody is asked about.</remarks>
public sealed class SimulatedCycleTests
{
    private enum Fate
    {
        /// <summary>Completed in time, and accepted.</summary>
        Accepted,

        /// <summary>In progress in time, returned, answered anew, and accepted.</summary>
        Returned,

        /// <summary>Answered in time, returned, and never answered again.</summary>
        LeftReturned,

        /// <summary>Answered two days after the due date, once the line manager had been told; nobody has judged it.</summary>
        Late,

        /// <summary>Never answered.</summary>
        Escalated,
    }

    [Theory]
    [InlineData(0, 30, 30, 30, 29, 29)]
    [InlineData(1, 29, 30, 30, 30, 29)]
    [InlineData(2, 29, 29, 30, 30, 30)]
    [InlineData(3, 30, 29, 29, 30, 30)]
    [InlineData(4, 30, 30, 29, 29, 30)]
    public async Task Every_one_of_the_148_that_are_asked_ends_as_the_seed_says(int seed, int accepted, int returned, int leftReturned, int late, int escalated)
    {
        var chat = await Chat.BeforeTheFirstCycle();
        await Prepare(chat);
        chat.Clock.SetUtcNow(Some.Monday);
        await chat.OpenTheCycle();
        var fates = (await chat.Position()).Afis.Where(a => a.Asked).Select((a, place) => (a.Afi, Fate: (Fate)((place + seed) % 5))).ToList();
        fates.Count.ShouldBe(148);

        for (var day = new DateOnly(2026, 1, 5); day <= new DateOnly(2026, 2, 9); day = day.AddDays(1))
        {
            chat.On(day.Year, day.Month, day.Day);
            await Round(chat);
            foreach (var (afi, fate) in fates)
                await Live(chat, afi, fate, day);
        }

        var position = await chat.Position();
        var ends = fates.ToDictionary(f => f.Afi.Reference, f => End(position, f.Afi.Reference));
        fates.ShouldAllBe(f => ends[f.Afi.Reference] == f.Fate);
        Figures.Of(position.Afis).ShouldBe(new Figures(
            WorkInProgress: returned + late, Completed: 25 + accepted, NoFurtherAction: 9, UpdateAwaited: leftReturned + escalated, ManagedElsewhere: 7)
        {
            ClosureProposed = late,
            Asked = 148,
            Answered = accepted + returned + late,
            Overdue = Figures.Of(position.Afis).Overdue,
        });
        Figures.Of(position.Afis).Total.ShouldBe(189);
        Told(chat, "manager").Sum(t => t.Leads.Sum(l => l.Owed.Count)).ShouldBe(leftReturned + late + escalated, "on 28 January, before the late answers");
        Told(chat, "dcc").Sum(t => t.Leads.Sum(l => l.Owed.Count)).ShouldBe(leftReturned + escalated, "on 30 January");
        DeliveryCounts.Of(position.View.Requests).ShouldBe(new DeliveryCounts(Sent: 20, Unreachable: 0, Failed: 0, Waiting: 0));
    }

    /// <summary>What happens to an AFI on a day, after the round of the morning.</summary>
    private static async Task Live(Chat chat, Afi afi, Fate fate, DateOnly day)
    {
        switch (fate, day.Month, day.Day)
        {
            case (Fate.Accepted, 1, 8):
                await Answer(chat, afi, Status.Completed, "It was done in December.");
                break;
            case (Fate.Accepted, 1, 9):
                await Judge(chat, afi, Judgement.Accepted, "");
                break;
            case (Fate.Returned or Fate.LeftReturned, 1, 13):
                await Answer(chat, afi, Status.WorkInProgress, "It goes on.");
                break;
            case (Fate.Returned or Fate.LeftReturned, 1, 14):
                await Judge(chat, afi, Judgement.Returned, "Say what has been done, please.");
                break;
            case (Fate.Returned, 1, 16):
                await Answer(chat, afi, Status.WorkInProgress, "Two of three units have been trained.");
                break;
            case (Fate.Returned, 1, 19):
                await Judge(chat, afi, Judgement.Accepted, "");
                break;
            case (Fate.Late, 1, 28):
                await Answer(chat, afi, Status.NoFurtherAction, "The southern unit does this already.");
                break;
        }
    }

    private static Fate End(PlanPosition position, AfiReference reference)
    {
        var afi = position.Find(reference)!;
        var calendar = ForceCalendar.Of(position.View.Plan.Settings);
        return afi switch
        {
            { Afi.Returned: not null } => Fate.LeftReturned,
            { Answered: false } => Fate.Escalated,
            { Afi: { Standing.At: var at, Verdict: QualityVerdict.Pending } } when calendar.DateOf(at!.Value) > position.View.Cycle!.Due => Fate.Late,
            { Afi: { Verdict: QualityVerdict.Accepted, UpdateCount: var count, Standing.Status: Status.Completed } } when count > 0 => Fate.Accepted,
            _ => Fate.Returned,
        };
    }

    private static async Task Answer(Chat chat, Afi afi, Status status, string narrative)
    {
        var now = await chat.Afi(afi.Reference.Value);
        var draft = Some.Draft(narrative) with
        {
            Status = status,
            Reason = status is Status.NoFurtherAction ? NoFurtherActionReason.SufficientWorkInPlace : null,
            TargetDate = now.TargetDate?.ToString("yyyy-MM-dd", null) ?? "",
            BasedOn = now.UpdateCount,
        };
        var lead = (await chat.Directory.Find(afi.Lead, default))!;
        (await chat.Recording.Record(ReferencePlan.Id, afi.Reference, draft, lead, UpdateChannel.Card, default)).ShouldBeOfType<RecordOutcome.Recorded>();
    }

    private static async Task Judge(Chat chat, Afi afi, Judgement judgement, string comment)
    {
        var officer = (await chat.Directory.Find(Some.Email("ilau.officer"), default))!;
        var count = (await chat.Afi(afi.Reference.Value)).UpdateCount;
        (await new GiveVerdict(chat.Register, chat.Audit, chat.Clock).Give(ReferencePlan.Id, afi.Reference, count, QualityVerdict.Pending, judgement, comment, officer, default))
            .ShouldBeOfType<VerdictOutcome.Given>();
    }

    private static async Task Prepare(Chat chat)
    {
        var plan = (await chat.Plan()).Plan;
        (await chat.Register.TrySave(plan with { Settings = plan.Settings with { Sponsor = Some.Email("dcc") } }, default)).ShouldBeTrue();
        var named = (await chat.Directory.People(default))
            .Select(p => p.With(ReferencePlan.Id, p.GrantOf(ReferencePlan.Id)! with { LineManager = Some.Email("manager") }));
        await chat.Directory.Write([.. named, Some.Named("dcc", "Deputy Commissioner", Roles.Manager) with { Grants = [new Grant(ReferencePlan.Id, Roles.Manager, [])] }], default);
        foreach (var person in await chat.Directory.People(default))
            await chat.Directory.TrySaveChat(person.Email, PersonalChat.None.HeardAt(Some.Conversation($"personal-{person.Email.Value.Split('@')[0]}"), timeZone: null), default);
    }

    private static async Task Round(Chat chat)
    {
        await new ChaseLateLeads(chat.Register, chat.Rows.Hindrances, chat.Clock).Run(default);
        await chat.SendDueCards();
        await new TellSuperiors(chat.Register, new ConfiguredDirectory(chat.Directory), chat.Post, chat.Clock).Run(default);
    }

    private static IReadOnlyList<SuperiorReply> Told(Chat chat, string who) => [.. chat.Messenger.To($"personal-{who}").OfType<SuperiorReply>()];
}
