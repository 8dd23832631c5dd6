namespace AfiBot.Conversation;

/// <summary>"post the digest": of all plans that share the channel.</summary>
public sealed record PostDigestRequest : OrderRequest
{
    public override string Verb => "postDigest";

    public override string? Title(Facts facts) => "Post the digest";

    /// <summary>Where all plans that have a channel share one, there is nothing to ask: it is one post.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var posted = plans.Where(f => PlaceOf(f) is not null).ToList();
        return posted.Select(PlaceOf).Distinct().Count() > 1 ? base.DecideOver(state, plans) : Decide(state, posted is [var first, ..] ? first : plans[0]);
    }

    protected override Outcome Order(ConversationState state, Facts facts) => Outcome.Doing(state, new PostDigestEffect(facts.Plan));

    private static (string Channel, string Conversation)? PlaceOf(Facts facts) => facts.Position.View.Plan.DigestPlace;
}
