namespace AfiBot.Conversation;

/// <summary>"open the cycle".</summary>
public sealed record OpenCycleRequest : OrderRequest
{
    public override string Verb => "openCycle";

    protected override Outcome Order(ConversationState state, Facts facts) => Outcome.Doing(state, new OpenCycleEffect(facts.Plan));
}
