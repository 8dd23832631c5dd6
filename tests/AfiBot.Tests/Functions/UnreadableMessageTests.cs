using AfiBot.Tests.Support;

namespace AfiBot.Tests.Functions;

/// <summary>A message that is not even base64, which the Functions host hands to no function.</summary>
public sealed class UnreadableMessageTests
{
    [Fact]
    public async Task It_stands_on_the_poison_queue_is_told_of_at_each_look_and_is_gone_when_somebody_clears_the_queue()
    {
        await using var rig = await FunctionsRig.Start();

        await rig.Host.Put("cards", "{ this is not base64 }");
        await FunctionsRig.Until(async () => await rig.Host.Count("cards") == 0 && await rig.Host.Count("cards-poison") == 1);
        (await rig.Host.Fire("WatchPoison")).ShouldBeTrue();
        (await rig.Host.Fire("WatchPoison")).ShouldBeTrue();
        await FunctionsRig.Until(() => Task.FromResult(Told(rig) == 2));

        await rig.Host.Clear("cards-poison");
        (await rig.Host.Fire("WatchPoison")).ShouldBeTrue();
        await rig.Host.Stop();

        Told(rig).ShouldBe(2);
        rig.Host.Worker.Said.ShouldNotContain("this is not base64");
    }

    private static int Told(FunctionsRig rig) =>
        rig.Host.Worker.Output.Split('\n').Count(l => l.Contains("AfiBot.Functions.WatchPoisonFunction[24] 1 messages stand on the queue of those that failed", StringComparison.Ordinal));
}
