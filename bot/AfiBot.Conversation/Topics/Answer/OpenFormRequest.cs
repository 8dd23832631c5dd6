using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The form of one AFI.</summary>
public sealed record OpenFormRequest(AfiReference Reference) : AfiScopedRequest(Reference)
{
    public override string Verb => "open";

    public override Outcome Decide(ConversationState state, Facts facts) => new(state, Forms.Open(facts, Reference));
}
