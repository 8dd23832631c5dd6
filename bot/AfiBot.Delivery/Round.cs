using AfiBot.Core;
using Microsoft.Extensions.Logging;

namespace AfiBot.Delivery;

/// <summary>Everything that happens by itself, in the order in which it has to: run by the bot's own schedule, or by Azure Functions. Each
/// step looks at the clock and the register and does what is due, so a round that was missed is caught up, and one run twice, or by two
/// at once, does nothing more.</summary>
public sealed partial class Round(
    OpenDueCycles openDueCycles,
    ChaseLateLeads chaseLateLeads,
    InstallForLeads installForLeads,
    DispatchCards dispatchCards,
    EndCycles endCycles,
    TellSuperiors tellSuperiors,
    EscalateLateLeads escalateLateLeads,
    PostDueDigests postDueDigests,
    ILogger<Round> log)
{
    /// <summary>Runs every step. One that fails is logged and keeps no other from its work; what was due stays due for the next round.</summary>
    /// <returns>Whether none failed.</returns>
    public async Task<bool> Run(CancellationToken cancellation)
    {
        var whole = true;
        await Step("open what is due", () => openDueCycles.Run(cancellation));
        await Step("ask whoever leads now, and chase", () => chaseLateLeads.Run(cancellation));
        await Step("have the app installed", () => installForLeads.Run(cancellation));
        await Step("put cards on the queue", () => dispatchCards.Run(cancellation));
        await Step("settle what has ended", () => endCycles.Run(cancellation));
        await Step("tell line managers and sponsors", () => tellSuperiors.Run(cancellation));
        await Step("tell who is late", async () => Log("who is late", await escalateLateLeads.Run(cancellation)));
        await Step("post digests", async () => Log("the digest", await postDueDigests.Run(cancellation)));
        return whole;

        async Task Step(string what, Func<Task> step)
        {
            try
            {
                await step();
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                LogFailed(failed, what);
                whole = false;
            }
        }
    }

    private void Log(string what, IReadOnlyList<Posted> posted)
    {
        foreach (var post in posted.Where(p => p.PossiblyTwice))
            LogPossiblyTwice(what, post.Plan.Id);
    }

    [LoggerMessage(10, LogLevel.Error, "The round failed to {Step}, and will try again")]
    private partial void LogFailed(Exception failed, string step);

    [LoggerMessage(11, LogLevel.Warning, "Posted {What} of {Plan}, possibly twice: whoever set out to post it before did not come back")]
    private partial void LogPossiblyTwice(string what, PlanId plan);
}
