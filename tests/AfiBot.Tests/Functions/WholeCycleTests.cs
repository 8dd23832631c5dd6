using System.Collections.Concurrent;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AfiBot.Tests.Functions;

/// <summary>The reference plan through the published Functions app in a process of its own: real queues, real tables, a real connector's
/// HTTP, and a host that behaves as the real one was seen to.</summary>
public sealed class WholeCycleTests
{
    /// <summary>Leads who owe something when the reference plan's first cycle opens.</summary>
    private const int Leads = 20;

    private static readonly DateOnly Today = ForceCalendar.Of(new PlanSettings()).DateOf(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task A_cycle_opens_is_sent_chased_and_settled_with_every_lead_accounted_for()
    {
        await using var rig = await FunctionsRig.Start();

        // Opens late, once, and nobody has a chat yet.
        (await rig.Host.Fire("Round", isPastDue: true)).ShouldBeTrue(rig.Host.Worker.Said);
        (await rig.Host.Fire("Round")).ShouldBeTrue();
        var requests = await rig.Requests();
        requests.Count.ShouldBe(Leads);
        requests.Values.ShouldAllBe(r => r.Cycle == 1 && r.Delivery.State == DeliveryState.Planned && r.Delivery.Reason == SendCard.NoChat);

        // Two never turn up, one has blocked the bot, and the service throttles once.
        var leads = requests.Keys.Order().ToList();
        var (absent, blocked, throttled) = (leads[..2], leads[2], leads[3]);
        foreach (var lead in leads.Skip(2))
            await rig.Meet(lead);
        rig.Connector.Instead = Blocks(blocked, throttledOnce: throttled);
        await rig.Host.Fire("Round");
        await rig.Host.Drained();

        requests = await rig.Requests();
        requests[blocked].Delivery.State.ShouldBe(DeliveryState.Unreachable);
        requests.Values.Where(r => !absent.Contains(r.Lead) && r.Lead != blocked).ShouldAllBe(r => r.Delivery.State == DeliveryState.Sent && !r.Delivery.PossiblyTwice);
        requests[throttled].History.ShouldContain(e => e.State == DeliveryState.Planned && e.Reason != null && e.Reason.Contains("429", StringComparison.Ordinal));
        rig.Arrived().Values.ShouldAllBe(cards => cards == 1);
        rig.Arrived().Count.ShouldBe(17);

        // Six working days after the due date those who have not answered are told once, and so is ILAU's channel.
        var diligent = leads[4];
        await rig.AnswerAll(diligent);
        var channel = new ConversationReference("msteams", rig.Connector.ServiceUrl, "19:ilau@thread.tacv2", "28:bot", null, "tenant-1", IsChannel: true);
        (await rig.Register.TrySave((await rig.Plan()).Plan with { DigestChannel = channel, DigestChannelSince = TimeProvider.System.GetUtcNow().AddDays(-10) }, default)).ShouldBeTrue();
        await rig.Reschedule(ForceCalendar.Of(new PlanSettings()).AddWorkingDays(Today, -6), Today);
        for (var i = 0; i < 3; i++)
        {
            (await rig.Host.Fire("Round")).ShouldBeTrue();
        }

        await rig.Host.Drained();
        var cards = ForceCalendar.Of(new PlanSettings()).IsWorkingDay(Today) ? 2 : 1;
        var arrived = rig.Arrived();
        arrived[FunctionsRig.ConversationOf(diligent)].ShouldBe(1);
        leads.Skip(3).Where(l => l != diligent).ShouldAllBe(l => arrived[FunctionsRig.ConversationOf(l)] == cards, "the worker goes by the real clock, and nobody is chased on a day off");
        rig.Connector.Taken.Count(c => c.Path.EndsWith("v3/conversations", StringComparison.Ordinal)).ShouldBe(2, "the late leads and the digest, once each");

        // The cycle's last day has passed.
        await rig.Reschedule(ForceCalendar.Of(new PlanSettings()).AddWorkingDays(Today, -6), Today.AddDays(-1));
        (await rig.Host.Fire("Round")).ShouldBeTrue();
        await rig.Host.Drained();
        var counts = DeliveryCounts.Of([.. (await rig.Requests()).Values]);
        (counts.Sent, counts.Unreachable, counts.Failed, counts.PossiblyTwice).ShouldBe((17, 3, 0, 0));
        (await rig.Host.Peek("cards-poison")).ShouldBeEmpty();
        rig.Host.TimedOut.ShouldBeEmpty();
        rig.Host.Worker.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task A_worker_that_is_killed_while_it_sends_loses_no_card_and_counts_what_may_have_come_twice()
    {
        await using var rig = await FunctionsRig.Start();
        await rig.Host.Fire("Round");
        foreach (var lead in (await rig.Requests()).Keys)
            await rig.Meet(lead);

        // The worker dies when the fifth card has arrived and nobody has heard of it.
        var arrived = new ConcurrentDictionary<string, int>();
        var died = new TaskCompletionSource();
        var dying = 0;
        rig.Connector.Instead = async http =>
        {
            var conversation = Uri.UnescapeDataString(http.Request.Path.Value!.Split('/')[3]);
            arrived.AddOrUpdate(conversation, 1, (_, n) => n + 1);
            if (arrived.Count >= 5 && Interlocked.Exchange(ref dying, 1) == 0)
            {
                await rig.Host.Worker.Kill();
                died.TrySetResult();
            }

            return false;
        };
        await rig.Host.Fire("Round");
        await died.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var killedAt = TimeProvider.System.GetUtcNow();

        // It may have died before all cards were on the queue. The next timer finds the rest.
        (await rig.Host.Fire("Round")).ShouldBeTrue();
        await FunctionsRig.Until(async () => (await rig.Requests()).Values.All(r => r.Delivery.State is DeliveryState.Sent || (r.Delivery.State is DeliveryState.Sending && r.Delivery.At < killedAt)));

        // The lease of who died runs out.
        var unclear = (await rig.Requests()).Values.Where(r => r.Delivery.State is DeliveryState.Sending).ToList();
        unclear.ShouldNotBeEmpty();
        foreach (var request in unclear)
            (await rig.Register.TrySave(ReferencePlan.Id, request with { Delivery = request.Delivery with { At = request.Delivery.At.AddMinutes(-3) } }, default)).ShouldBeTrue();
        await rig.Host.Fire("Round");
        await FunctionsRig.Until(async () => (await rig.Requests()).Values.All(r => r.Delivery.State is DeliveryState.Sent));

        var requests = await rig.Requests();
        requests.Values.Where(r => r.Delivery.PossiblyTwice).Select(r => r.Lead).Order().ShouldBe(unclear.Select(r => r.Lead).Order());
        foreach (var request in requests.Values)
            arrived[FunctionsRig.ConversationOf(request.Lead)].ShouldBeInRange(1, request.Delivery.PossiblyTwice ? 2 : 1, request.Lead.Value);
        rig.Host.Worker.Starts.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_fails_five_times_is_given_up_and_put_on_record()
    {
        await using var rig = await FunctionsRig.Start();
        await rig.Host.Fire("Round");
        var lead = (await rig.Requests()).Keys.Order().First();
        await rig.Meet(lead);

        // What the register says of the cycle cannot be read, so every attempt to send breaks off.
        var message = new CardMessage(ReferencePlan.Id, 1, lead);
        await rig.Host.Put("cards-poison", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(AfiBot.Storage.CardMessageJson.Write(message))));
        await rig.Host.Drained();

        var delivery = (await rig.Requests())[lead].Delivery;
        (delivery.State, delivery.Reason).ShouldBe((DeliveryState.Failed, "five attempts failed"));
    }

    [Theory]
    [InlineData("""{"plan":"","cycle":1,"lead":"x@example.org"}""")]
    [InlineData("""{"cycle":1}""")]
    [InlineData("hello")]
    [InlineData("done")]
    [InlineData("\"\\\"\\\"\"")]
    public async Task What_is_no_message_of_ours_ends_on_the_poison_queue_is_logged_and_stops_nothing(string text)
    {
        await using var rig = await FunctionsRig.Start(("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:00"));
        await rig.Host.Fire("Round");
        var lead = (await rig.Requests()).Keys.Order().First();
        await rig.Meet(lead);

        await rig.Host.Put("cards", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text)));
        await rig.Host.Fire("Round");
        await rig.Host.Drained();

        (await rig.Requests())[lead].Delivery.State.ShouldBe(DeliveryState.Sent, rig.Host.Worker.Said);
        rig.Host.Worker.Errors.ShouldContain("not one of ours");
        rig.Host.Worker.Starts.ShouldBe(1);
    }

    /// <summary>One lead has blocked the bot; another is in a chat that is throttled the first time, by the whole service.</summary>
    private static Func<HttpContext, Task<bool>> Blocks(EmailAddress blocked, EmailAddress throttledOnce)
    {
        var throttled = 0;
        return async http =>
        {
            var conversation = Uri.UnescapeDataString(http.Request.Path.Value!.Split('/').ElementAtOrDefault(3) ?? "");
            if (conversation == FunctionsRig.ConversationOf(blocked))
            {
                http.Response.StatusCode = 403;
                http.Response.ContentType = "application/json";
                await http.Response.WriteAsync("""{"error":{"code":"ConversationBlockedByUser","message":"m"}}""");
                return true;
            }

            if (conversation != FunctionsRig.ConversationOf(throttledOnce) || Interlocked.Increment(ref throttled) > 1)
                return false;
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = "2";
            return true;
        };
    }
}
