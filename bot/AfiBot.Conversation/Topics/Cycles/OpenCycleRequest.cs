namespace AfiBot.Conversation;

/// <summary>"open the cycle".</summary>
public sealed record OpenCycleRequest : OrderRequest
{
    public override string Verb => "openCycle";

    public override string? Title(Facts facts) => "Open the cycle";

    protected override Outcome Order(ConversationState state, Facts facts) => Outcome.Doing(state, new OpenCycleEffect(facts.Plan));
}
