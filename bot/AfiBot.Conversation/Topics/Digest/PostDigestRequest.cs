namespace AfiBot.Conversation;

/// <summary>"post the digest".</summary>
public sealed record PostDigestRequest : OrderRequest
{
    public override string Verb => "postDigest";

    public override string? Title(Facts facts) => "Post the digest";

    protected override Outcome Order(ConversationState state, Facts facts) => Outcome.Doing(state, new PostDigestEffect(facts.Plan));
}
