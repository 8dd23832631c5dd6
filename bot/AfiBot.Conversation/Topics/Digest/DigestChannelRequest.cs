namespace AfiBot.Conversation;

/// <summary>"use this channel for the digest".</summary>
public sealed record DigestChannelRequest : OrderRequest
{
    public override string Verb => "digestHere";

    public override string? Title(Facts facts) => "Use this channel for the digest";

    protected override Outcome Order(ConversationState state, Facts facts) => facts.Place is Place.Channel or Place.DigestChannel
        ? Outcome.Doing(state, new DigestChannelEffect(facts.Plan))
        : new Outcome(state, new TextReply("Say that in the team channel where you want the digest: \"@AfiBot use this channel for the digest\"."));
}
