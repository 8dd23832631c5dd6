using AfiBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Conversation.DeliveryModel;

/// <summary>A cycle in each of two plans with a few leads, some of them in both, two instances, a stormy service, and everything that can come between.</summary>
internal sealed class World
{
    private const int Leads = 6;
    private const int LeadsOfTheSecond = 4;

    /// <summary>Due on Monday 26 January 2026, closing on Monday 9 February.</summary>
    private static readonly DateTimeOffset CalmFrom = new(2026, 2, 9, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset AfterTheEnd = new(2026, 2, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly PlanId Second = new("second");
    private static readonly ConversationReference Channel = Some.Conversation("channel") with { IsChannel = true };

    private readonly Random random;
    private readonly FakeTimeProvider clock = new(Some.Monday);
    private readonly IDirectory directory = new InMemoryRowStore().Directory;
    private readonly StormyMessenger messenger;
    private readonly WaitingQueue queue;
    private readonly IRegister register;
    private readonly Instance[] instances;
    private readonly Action<Func<Task>>? beforeNextWrite;
    private readonly EmailAddress[] leads = [.. Enumerable.Range(0, Leads).Select(n => Some.Email($"lead{n}"))];
    private readonly Dictionary<EmailAddress, int> chats = [];
    private readonly HashSet<(PlanId Plan, EmailAddress Lead)> answered = [];
    private int depth;

    /// <param name="seed">Decides everything that happens, unless the instances run in parallel.</param>
    /// <param name="register">The store as the first instance sees it.</param>
    /// <param name="elsewhere">The same store as the second sees it.</param>
    /// <param name="pause">The pause they share.</param>
    /// <param name="beforeNextWrite">Lets something in between the reading and the next writing of whoever writes next; null where the instances run in parallel instead.</param>
    public World(int seed, IRegister register, IRegister elsewhere, ISendPause pause, Action<Func<Task>>? beforeNextWrite)
    {
        random = new Random(seed);
        this.register = register;
        this.beforeNextWrite = beforeNextWrite;
        messenger = new StormyMessenger(new Random(seed + 1));
        queue = new WaitingQueue(clock);
        instances = [.. new[] { register, elsewhere }.Select(r => new Instance(r, directory, pause, messenger, queue, clock))];
        if (beforeNextWrite is not null)
            messenger.Meanwhile = Linger;
    }

    public async Task Run()
    {
        await Open();
        for (var before = random.Next(3); before > 0; before--)
            await Happen();
        (await new OpenCycle(register, clock).Open(Second, default)).ShouldNotBeOfType<OpenOutcome.NothingToAsk>("a round may have opened it");
        while (clock.GetUtcNow() < CalmFrom)
        {
            await Happen();
            var next = clock.GetUtcNow().AddMinutes(random.Next(4) == 0 ? random.Next(1, 1_500) : random.Next(1, 30));
            clock.SetUtcNow(next < CalmFrom ? next : CalmFrom);
        }

        await Calm();
        await End();
    }

    private async Task Open()
    {
        await Write(Some.Plan(), Leads);
        await Write(Some.Plan() with { Id = Second, Name = "The second" }, LeadsOfTheSecond);
        await directory.Write([.. Enumerable.Range(0, Leads).Select(Named)], default);
        foreach (var lead in leads.Where(_ => random.Next(2) == 0))
            await Install(lead, welcome: false);
        (await new OpenCycle(register, clock).Open(Some.PlanId, default)).ShouldBeOfType<OpenOutcome.Opened>();
    }

    private async Task Write(ActionPlan plan, int count)
    {
        var afis = Enumerable.Range(0, count).SelectMany(n => Enumerable.Range(1, 1 + (n % 3)).Select(i => Some.Afi($"SRP-{n}{i}", $"lead{n}"))).ToList();
        (await register.TryWrite(plan with { DigestChannel = Channel, DigestChannelSince = Some.Monday }, [Some.Framework()], afis, [], default)).ShouldBeTrue();
    }

    private static Person Named(int number) => Some.Lead($"lead{number}") is var lead && number < LeadsOfTheSecond
        ? lead.With(Second, new Grant(Second, Roles.Lead, []))
        : lead;

    /// <summary>Something happens, and sometimes something else in the middle of it.</summary>
    private async Task Happen()
    {
        if (beforeNextWrite is null)
        {
            await Task.WhenAll(Task.Run(() => Survive(instances[0].Round)), Task.Run(() => Survive(instances[1].Round)));
            var ready = queue.TakeReady();
            await Task.WhenAll(instances.Select(i => Task.Run(async () =>
            {
                foreach (var message in ready)
                    await Survive(() => i.Handle(message));
            })));
            await Survive(PeopleAct);
            return;
        }

        if (random.Next(3) == 0)
            beforeNextWrite(() => Survive(Something));
        await Survive(Something);
    }

    private Task Something() => random.Next(10) switch
    {
        < 4 => Any(instances).Round(),
        < 8 => WorkOff(),
        _ => PeopleAct(),
    };

    /// <summary>A worker takes what is ready; a message may come twice, or be lost with the queue.</summary>
    private async Task WorkOff()
    {
        foreach (var message in queue.TakeReady())
        {
            var instance = Any(instances);
            await Survive(() => instance.Handle(message));
            if (random.Next(8) == 0)
                await Survive(() => Any(instances).Handle(message));
        }

        if (random.Next(20) == 0)
            queue.Forget();
    }

    private async Task PeopleAct()
    {
        var lead = Any(leads);
        switch (random.Next(40))
        {
            case < 4:
                await Install(lead, welcome: true);
                break;
            case 4:
                await SetChat(lead, null);
                break;
            case 5 when chats.TryGetValue(lead, out var chat):
                messenger.Blocked.Add($"{lead}/{chat}");
                break;
            case 6 or 7:
                await Answer(lead);
                break;
        }
    }

    private async Task Install(EmailAddress lead, bool welcome)
    {
        chats[lead] = chats.GetValueOrDefault(lead) + 1;
        await SetChat(lead, Some.Conversation($"{lead}/{chats[lead]}"));
        // What was sent until this instant was sent to the chat before; what is sent from now on is not, whoever comes between.
        clock.Advance(TimeSpan.FromTicks(1));
        if (welcome)
            await Any(instances).Welcome.SendOwed((await directory.Find(lead, default))!, clock.GetUtcNow(), default);
    }

    private async Task SetChat(EmailAddress lead, ConversationReference? reference)
    {
        var chat = await directory.ChatOf(lead, default);
        (await directory.TrySaveChat(lead, reference is null ? chat with { Reference = null } : chat.HeardAt(reference, null), default)).ShouldBeTrue();
    }

    private async Task Answer(EmailAddress lead)
    {
        var plan = random.Next(2) == 0 ? Some.PlanId : Second;
        foreach (var afi in (await register.Read(plan, default))!.Afis.Where(a => a.Lead == lead))
        {
            (await new RecordUpdate(register, clock).Record(
                plan, afi.Reference, Some.Draft(), Some.Lead(lead.Value.Split('@')[0]), UpdateChannel.Card, default)).ShouldNotBeOfType<RecordOutcome.NoOpenCycle>();
        }

        answered.Add((plan, lead));
    }

    /// <summary>A sender is slow, now and then so slow that its lease runs out, and the other instance goes on.</summary>
    private async Task<bool> Linger()
    {
        if (depth > 0)
            return false;
        depth++;
        var minutes = random.Next(1, 4);
        clock.Advance(TimeSpan.FromMinutes(minutes));
        await Survive(instances[1].Round);
        await Survive(WorkOff);
        depth--;
        return minutes > 2;
    }

    /// <summary>The last day: nothing goes wrong any more, and what waits is worked off.</summary>
    private async Task Calm()
    {
        messenger.Storm = false;
        beforeNextWrite?.Invoke(() => Task.CompletedTask);
        for (var i = 0; i < 40; i++)
        {
            await instances[i % 2].Round();
            foreach (var message in queue.TakeReady())
                await instances[i % 2].Handle(message);
            clock.Advance(TimeSpan.FromMinutes(15));
        }

        clock.GetUtcNow().ShouldBeLessThan(AfterTheEnd);
    }

    private async Task End()
    {
        if (random.Next(2) == 0)
        {
            (await instances[0].Closing.Close(Some.PlanId, default)).ShouldNotBeNull();
            (await instances[0].Closing.Close(Second, default)).ShouldNotBeNull();
        }
        else
            clock.SetUtcNow(AfterTheEnd);
        await Task.WhenAll(instances.Select(i => i.Round()));
        await Check();
    }

    private async Task Check()
    {
        await Check(Some.PlanId, Leads);
        await Check(Second, LeadsOfTheSecond);
        var unclear = messenger.Unclear.Count(c => c == Channel.ConversationId);
        var told = messenger.Arrived.Count(a => a.Reply is LateLeadsReply);
        var doubtful = instances.SelectMany(i => i.Log.Lines).ToList();
        var late = (answered.Count(a => a.Plan == Some.PlanId) < Leads ? 1 : 0) + (answered.Count(a => a.Plan == Second) < LeadsOfTheSecond ? 1 : 0);
        told.ShouldBeInRange(late, 2 + unclear);
        messenger.Arrived.Count(a => a.Reply is DigestReply).ShouldBeInRange(2, 10 + unclear);
        doubtful.ShouldAllBe(line => line.Contains("possibly twice", StringComparison.Ordinal), "no step of a round failed");

        doubtful.Count.ShouldBeLessThanOrEqualTo(unclear);
    }

    private async Task Check(PlanId plan, int count)
    {
        var requests = (await register.Read(plan, default))!.Requests;
        var counts = DeliveryCounts.Of(requests);
        requests.ShouldAllBe(r => r.Delivery.IsFinal);
        (counts.Sent + counts.Unreachable + counts.Failed).ShouldBe(count);
        foreach (var request in requests)
            await Check(plan, request);
    }

    private async Task Check(PlanId plan, Request request)
    {
        var lead = request.Lead;
        var history = string.Join('\n', request.History);
        var cards = messenger.Arrived
            .Where(a => a.To.ConversationId.StartsWith($"{lead}/", StringComparison.Ordinal) && ((RequestCardReply)a.Reply).Groups.Any(g => g.Plan.Id == plan))
            .ToList();
        var steps = cards.Select(c => (c.To.ConversationId, ((RequestCardReply)c.Reply).Step)).ToList();
        var unclear = messenger.Unclear.Count(c => c.StartsWith($"{lead}/", StringComparison.Ordinal));
        if (!request.Delivery.PossiblyTwice)
            steps.ShouldBeUnique($"one card a step in a chat, to {lead}\n{history}");
        if (request.Delivery.PossiblyTwice)
            unclear.ShouldBePositive($"twice only where it was not clear, to {lead}\n{history}");
        (steps.Count - steps.Distinct().Count()).ShouldBeLessThanOrEqualTo(unclear, $"to {lead}\n{history}");
        if (request.Delivery.SentAt is not null)
            cards.ShouldNotBeEmpty($"what is said to be sent has arrived, to {lead}\n{history}");
        request.History.Count.ShouldBeLessThanOrEqualTo(Request.NewestKept + 1);

        var chat = chats.TryGetValue(lead, out var number) ? $"{lead}/{number}" : null;
        var canBeReached = (await directory.ChatOf(lead, default)).IsOpen;
        var wasRefused = messenger.Refused.Any(r => r.StartsWith($"{lead}/", StringComparison.Ordinal));
        var wasGivenUp = request.History.Any(e => e.Reason?.StartsWith("given up", StringComparison.Ordinal) is true);
        if (canBeReached && !wasRefused && !wasGivenUp)
        {
            cards.ShouldNotBeEmpty($"who has a chat has a card, {lead}\n{history}");
            request.Delivery.State.ShouldBe(DeliveryState.Sent, $"{lead}\n{history}");
            if (!answered.Contains((plan, lead)))
                steps.ShouldContain((chat!, RequestStep.Overdue), $"who has not answered is told that it is overdue, {lead}\n{history}");
        }

        if (!canBeReached && cards.Count == 0)
            request.Delivery.State.ShouldNotBe(DeliveryState.Sent, $"{lead}\n{history}");
    }

    private T Any<T>(T[] of) => of[random.Next(of.Length)];

    private static async Task Survive(Func<Task> happening)
    {
        try
        {
            await happening();
        }
        catch (Crash)
        {
            // That process is gone. The next one starts.
        }
    }
}
