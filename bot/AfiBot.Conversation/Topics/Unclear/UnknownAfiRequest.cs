namespace AfiBot.Conversation;

/// <summary>Something in the form of a reference that no plan has.</summary>
public sealed record UnknownAfiRequest(string Said) : PlanlessRequest
{
    public override string Verb => "unknownAfi";

    public override Outcome Decide(ConversationState state, Facts facts) => new(state, Refusals.UnknownReference(Said, facts));
}
