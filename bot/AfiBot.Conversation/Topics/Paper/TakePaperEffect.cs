using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Make the paper that was offered again, as at the same instant, put that in the audit, and upload it.</summary>
public sealed record TakePaperEffect(PlanId Plan, DateOnly? AsAt, string Snapshot, DateTimeOffset At, FilePlace To) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        if (await operations.PaperDesk.Compose(new PaperRequest([facts.PlanName], AsAt, Snapshot.Length == 0 ? null : Snapshot) { At = At }, cancellation) is not PaperOutcome.Made { Paper: var paper })
            return new Taken(To, "it cannot be made any more");

        // What is not in the audit was not handed out.
        await operations.PaperDesk.Record(paper, facts.Person.Email, cancellation);
        return new Taken(To, await operations.Files.Upload(To, operations.Files.Print(paper), cancellation));
    }

    private sealed record Taken(FilePlace To, string? Problem) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => new(state, Problem is null
            ? new FileReply(To)
            : new TextReply($"The paper could not be put into your OneDrive: {Problem}. Say \"position paper\" to try again."));
    }
}
