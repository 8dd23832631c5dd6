namespace AfiBot.Conversation;

/// <summary>"close the cycle".</summary>
public sealed record CloseCycleRequest : OrderRequest
{
    public override string Verb => "closeCycle";

    public override string? Title(Facts facts) => "Close the cycle";

    protected override Outcome Order(ConversationState state, Facts facts) => Outcome.Doing(state, new CloseCycleEffect(facts.Plan));
}
