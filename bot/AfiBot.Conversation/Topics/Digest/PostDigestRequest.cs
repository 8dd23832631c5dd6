namespace AfiBot.Conversation;

/// <summary>"post the digest".</summary>
public sealed record PostDigestRequest : OrderRequest
{
    public override string Verb => "postDigest";

    protected override Outcome Order(ConversationState state, Facts facts) => Outcome.Doing(state, new PostDigestEffect(facts.Plan));
}
