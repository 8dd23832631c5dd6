using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Read what was done. Nothing is changed.</summary>
public sealed record ReadAudit(PlanId Plan, AuditRequest Asked) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        var since = Asked.Since is { } day ? facts.Calendar.InstantOf(day, TimeOnly.MinValue) : DateTimeOffset.MinValue;
        var lines = new List<AuditEntry>();
        await foreach (var line in operations.Audit.Read(cancellation))
        {
            // What was done to people and to the store is about no plan, and is shown with each.
            if (line.At >= since && (line.Action is "export" or "forget" or "purge" or "copy" or "backup" or "restore" || line.Subject is { } subject && subject.Split(", ").Contains(Plan.Value)))
                lines.Add(line);
        }

        lines.Reverse();
        return new Found(Asked, lines);
    }

    private sealed record Found(AuditRequest Asked, IReadOnlyList<AuditEntry> Lines) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => UpdateDialogSteps.Resume(state, AuditReply.Of(Asked, Lines, facts), facts);
    }
}
