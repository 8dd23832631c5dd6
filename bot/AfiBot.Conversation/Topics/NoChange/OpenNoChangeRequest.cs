using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The short form of one AFI: no change since last time.</summary>
public sealed record OpenNoChangeRequest(AfiReference Reference) : AfiScopedRequest(Reference)
{
    public override string Verb => "noChange";

    public override Outcome Decide(ConversationState state, Facts facts) => new(state, Forms.OpenNoChange(facts, Reference));
}
