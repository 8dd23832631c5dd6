using AfiBot.Tests.Support;

namespace AfiBot.Tests.EndToEnd;

/// <summary>A whole cycle on the reference plan, from Monday 5 January 2026 to its close on 9 February, with simulated leads. What becomes of each AFI follows
/// from its place among those asked and the seed, so the final figures can be counted by hand.</summary>
/// <remarks>Of the 148 asked, places 0 to 147, the remainders 0, 1 and 2 by five come 30 times each, 3 and 4 come 29 times. The fate of a place is
/// (place + seed) mod 5. Before the cycle 25 were completed, 9 needed no further action and 7 were managed elsewhere: 41 that nobody is asked about.</remarks>
public sealed class SimulatedCycleTests
{
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
        var simulated = new SimulatedCycle(ReferencePlan.Id, chat.Register, chat.Directory, chat.Audit, chat.Clock, Some.Email("ilau.officer"));
        await simulated.Begin(seed);
        simulated.Fates.Count.ShouldBe(148);

        for (var day = SimulatedCycle.First; day <= SimulatedCycle.Last; day = day.AddDays(1))
        {
            chat.On(day.Year, day.Month, day.Day);
            await Round(chat);
            await simulated.Live(day);
        }

        var position = await chat.Position();
        simulated.Fates.ShouldAllBe(f => SimulatedCycle.End(position, f.Afi.Reference) == f.Fate);
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
