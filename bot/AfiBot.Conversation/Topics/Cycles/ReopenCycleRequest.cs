using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"reopen the cycle": the one that was closed by mistake. It takes nothing from anybody, so it is not asked about.</summary>
public sealed record ReopenCycleRequest : OrderRequest
{
    public override string Verb => "reopenCycle";

    public override string? Title(Facts facts) => "Reopen the cycle";

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (ReopenCycle.Reopened(facts.Position) is not null)
            return Outcome.Doing(state, new ReopenCycleEffect(facts.Plan));
        return new Outcome(state, Why(facts));
    }

    internal static TextReply Why(Facts facts) => facts.Position switch
    {
        { OpenCycle: { } open } => new TextReply($"{facts.NameOf(open)} is open."),
        { View.Cycle: { } ended } => new TextReply($"{facts.NameOf(ended)} ended on {Words.Of(ended.Closes)}, its last day. Say \"open the cycle\" for the next one."),
        _ => new TextReply("There was no cycle yet. Say \"open the cycle\" for the first one."),
    };
}
