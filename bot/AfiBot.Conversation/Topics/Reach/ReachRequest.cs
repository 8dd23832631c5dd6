
namespace AfiBot.Conversation;

/// <summary>"Who was not reached?": for officers, of the latest cycle.</summary>
public sealed record ReachRequest : OrderRequest
{
    public override string Verb => "reach";

    public override string? Title(Facts facts) => "Who was not reached?";

    protected override Outcome Order(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Position.View.Cycle is null
            ? new Outcome(state, new TextReply("No cycle has been opened yet, so nobody has been asked."))
            : Outcome.Doing(state, new ReadReachEffect(facts.Plan));
    }
}
