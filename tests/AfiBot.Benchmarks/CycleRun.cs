using System.Diagnostics;
using System.Globalization;
using AfiBot.Conversation;
using AfiBot.Core;
using AfiBot.Delivery;
using AfiBot.Storage;
using AfiBot.Testing;

namespace AfiBot.Benchmarks;

/// <summary>A whole simulated cycle on SQLite, on the plan of the samples and on one ten times its size: what an answer and a card cost, beside one row
/// written alone, which is what the machine allows.</summary>
internal static class CycleRun
{
    private const int Asked = 1_480;
    private const int Leads = 200;

    public static async Task Run()
    {
        Console.WriteLine("  AFIs  asked  answers   an answer   cards    a card   a row alone   whole cycle");
        await Measure(ReferencePlan.Id, async (rows, clock) =>
        {
            await ReferencePlan.Import(new Register(rows), new PeopleDirectory(rows), clock);
            if (await new OpenCycle(new Register(rows), clock).Open(ReferencePlan.Id, default) is not OpenOutcome.Opened)
                throw new InvalidOperationException("No cycle was opened.");
        });
        await Measure(Forces.Plan(1), async (rows, clock) =>
        {
            await new PeopleDirectory(rows).Write([.. Enumerable.Range(0, Leads).Select(n => Forces.Lead(1, n)), Some.Officer()], default);
            await Forces.Write(new Register(rows), clock, 1, Asked, Leads);
        });
    }

    private static async Task Measure(PlanId plan, Func<IRowStore, TimeProvider, Task> fill)
    {
        var folder = Directory.CreateTempSubdirectory("afibot-bench-");
        try
        {
            using var rows = new SqliteRowStore(Path.Combine(folder.FullName, "afibot.db"));
            await Measure(plan, rows, fill);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Measure(PlanId plan, SqliteRowStore rows, Func<IRowStore, TimeProvider, Task> fill)
    {
        var clock = new SteppedClock { Now = Some.Monday };
        var (register, directory, pause) = (new Register(rows), new PeopleDirectory(rows), new SendPause(rows));
        await fill(rows, clock);
        foreach (var person in await directory.People(default))
            await directory.TrySaveChat(person.Email, PersonalChat.None.HeardAt(Some.Conversation($"a:{person.Email}"), timeZone: null), default);

        var force = new ConfiguredDirectory(directory);
        var (hindrances, queue) = (new Hindrances(directory, force), new CardList());
        var sending = new SendCard(register, new PersonalPost(directory, new SilentMessenger(), clock), force, pause, clock);
        var dispatching = new DispatchCards(register, directory, hindrances, queue, pause, clock);
        var (answers, cards, alone) = (new Times(), new Times(), new Times());
        var simulated = new SimulatedCycle(plan, register, directory, new InMemoryAudit(), clock, Some.Officer().Email) { Answering = answers.Around };
        await simulated.Begin(seed: 0);
        var whole = Stopwatch.StartNew();
        for (var day = SimulatedCycle.First; day <= SimulatedCycle.Last; day = day.AddDays(1))
        {
            clock.Now = Some.Monday.AddDays(day.DayNumber - SimulatedCycle.First.DayNumber);
            await new ChaseLateLeads(register, hindrances, clock).Run(default);
            await dispatching.Run(default);
            foreach (var message in queue.Take())
                await cards.Around(() => sending.Send(message, default));
            await simulated.Live(day);
            await alone.Around(async () => await directory.TrySaveChat(Some.Email("nobody"), (await directory.ChatOf(Some.Email("nobody"), default)).HeardAt(Some.Conversation($"a:{day}"), timeZone: null), default));
        }

        var position = PlanPosition.Of((await register.Read(plan, default))!, clock.GetUtcNow());
        if (!simulated.Fates.All(f => SimulatedCycle.End(position, f.Afi.Reference) == f.Fate))
            throw new InvalidOperationException("The cycle did not end as the seed says.");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{position.Afis.Count,6:N0} {simulated.Fates.Count,6:N0} {answers.Count,8:N0} {answers.Median,8:N1} ms {cards.Count,7:N0} {cards.Median,6:N1} ms {alone.Median,10:N1} ms {whole.Elapsed.TotalSeconds,11:N1} s"));
    }

    private sealed class SteppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class CardList : ICardQueue
    {
        private readonly List<CardMessage> messages = [];

        public Task Enqueue(CardMessage message, TimeSpan? delay, CancellationToken cancellation)
        {
            messages.Add(message);
            return Task.CompletedTask;
        }

        public CardMessage[] Take()
        {
            CardMessage[] taken = [.. messages];
            messages.Clear();
            return taken;
        }
    }

    private sealed class Times
    {
        private readonly List<double> times = [];

        public int Count => times.Count;

        /// <summary>Milliseconds.</summary>
        public double Median => times.Order().ElementAt(times.Count / 2);

        public async Task Around(Func<Task> act)
        {
            var clock = Stopwatch.StartNew();
            await act();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
    }
}
