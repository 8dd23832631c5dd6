using AfiBot.Tests.Support;

namespace AfiBot.Tests.Functions;

/// <summary>The published worker's manners towards the Functions host.</summary>
public sealed class WorkerTests
{
    [Fact]
    public async Task Without_settings_it_says_what_is_missing_on_standard_error_and_ends_with_2()
    {
        var (exitCode, errors) = await FunctionsRig.RunWorker(new Dictionary<string, string>());

        exitCode.ShouldBe(2);
        errors.ShouldBe("afibot-functions: Neither Storage:ConnectionString nor Storage:AccountName is set, nor AzureWebJobsStorage: the register of a Functions app is in a storage account.\n");
    }

    [Fact]
    public async Task On_a_machine_without_Unicode_it_says_so_and_ends_with_2()
    {
        var (exitCode, errors) = await FunctionsRig.RunWorker(new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" });

        exitCode.ShouldBe(2);
        errors.ShouldBe("afibot-functions: this machine does not know Unicode: install ICU (libicu), and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.\n");
    }

    [Fact]
    public async Task It_has_three_timers_and_two_queues_of_the_hosts_own_account_and_nothing_that_is_called_from_outside()
    {
        await using var rig = await FunctionsRig.Start();
        var functions = (await rig.Host.Worker.Ready(default)).Functions;

        functions.Keys.ShouldBe(["Backup", "Round", "SendCard", "SendCardPoison", "WatchPoison"], ignoreOrder: true);
        functions["Round"].Schedule.ShouldBe("0 */15 * * * *");
        functions["WatchPoison"].Schedule.ShouldBe("0 7/15 * * * *");
        functions["Backup"].Schedule.ShouldBe("0 0 2 * * *");
        (functions["SendCard"].Queue, functions["SendCardPoison"].Queue).ShouldBe(("cards", "cards-poison"));
        functions.Values.Select(f => f.Type).ShouldBeSubsetOf(["timerTrigger", "queueTrigger"]);
        functions.Values.ShouldAllBe(f => f.Connection == null);
    }

    [Fact]
    public async Task A_worker_that_is_stopped_from_outside_is_started_again()
    {
        await using var rig = await FunctionsRig.Start();

        rig.Host.Worker.Stop();
        await rig.Host.Worker.Started(2);

        (await rig.Host.Fire("Round")).ShouldBeTrue();
        rig.Host.Worker.IsGivenUp.ShouldBeFalse();
    }

    [Fact]
    public async Task A_worker_that_is_told_to_end_sends_what_it_has_begun_and_nothing_has_to_be_sent_again()
    {
        await using var rig = await FunctionsRig.Start();
        await rig.Host.Fire("Round");
        foreach (var lead in (await rig.Requests()).Keys)
            await rig.Meet(lead);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        rig.Connector.Instead = async _ =>
        {
            begun.TrySetResult();
            await go.Task;
            return false;
        };
        await rig.Host.Fire("Round");
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);

        var stopping = rig.Host.Stop();
        await Task.WhenAny(stopping, Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System));
        stopping.IsCompleted.ShouldBeFalse("a card is on its way");
        go.SetResult();
        await stopping;

        var requests = (await rig.Requests()).Values;
        requests.ShouldAllBe(r => r.Delivery.State == DeliveryState.Sent || r.Delivery.State == DeliveryState.Planned);
        var sent = requests.Count(r => r.Delivery.State is DeliveryState.Sent);
        sent.ShouldBePositive();
        rig.Arrived().Count.ShouldBe(sent);
        rig.Host.Worker.Starts.ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_costs_the_worker_its_life_and_the_card_is_sent_again_and_counted()
    {
        await using var rig = await FunctionsRig.Start(("AzureFunctionsJobHost__functionTimeout", "00:00:08"));
        await rig.Host.Fire("Round");
        var lead = (await rig.Requests()).Keys.Order().First();
        await rig.Meet(lead);
        var calls = 0;
        rig.Connector.Instead = async _ =>
        {
            if (Interlocked.Increment(ref calls) == 1)
                await Task.Delay(TimeSpan.FromSeconds(12), TimeProvider.System);
            return false;
        };
        await rig.Host.Fire("Round");
        await rig.Host.Worker.Started(2);
        rig.Host.TimedOut.ShouldBe(["SendCard"]);

        // The lease of the one that was ended runs out.
        var unclear = (await rig.Requests())[lead];
        unclear.Delivery.State.ShouldBe(DeliveryState.Sending);
        (await rig.Register.TrySave(ReferencePlan.Id, unclear with { Delivery = unclear.Delivery with { At = unclear.Delivery.At.AddMinutes(-3) } }, default)).ShouldBeTrue();
        await rig.Host.Fire("Round");
        await FunctionsRig.Until(async () => (await rig.Requests())[lead].Delivery.State is DeliveryState.Sent);

        (await rig.Requests())[lead].Delivery.PossiblyTwice.ShouldBeTrue();
        rig.Host.Worker.Starts.ShouldBe(2);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_to_the_host_by_its_kind_and_not_in_words()
    {
        const string Secret = "the-words-of-somebody";
        await using var rig = await FunctionsRig.Start(("AzureFunctionsJobHost__extensions__queues__visibilityTimeout", "00:00:00"));

        await rig.Host.Put("cards", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($$"""{"plan":"{{Secret}}"]""")));
        await rig.Host.Drained();

        var heard = string.Join('\n', (await rig.Host.Worker.Ready(default)).Heard);
        heard.ShouldContain("SendCard failed: JsonReaderException");
        (heard + rig.Host.Worker.Errors + rig.Host.Worker.Output).ShouldNotContain(Secret);
        rig.Host.Worker.Errors.ShouldContain("The function SendCard failed");
    }
}
