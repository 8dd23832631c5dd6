namespace AfiBot.Conversation;

/// <summary>Several things fit as well as each other, or nothing does and these are the nearest: which is meant is asked.</summary>
/// <param name="Options">What may be meant, likeliest first.</param>
/// <param name="IsGuess">Whether nothing was understood, and these are only the nearest.</param>
public sealed record DidYouMeanRequest(IReadOnlyList<TopicRequest> Options, bool IsGuess) : TopicRequest
{
    private const int Most = 6;

    public override string Verb => "didYouMean";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var offers = Options.Select(o => Offer(o, facts.Situation.Find(o.Plan) ?? facts)).OfType<Choice>().Take(Most).ToList();
        return offers.Count == 0
            ? new NotUnderstoodRequest().Decide(state, facts)
            : new Outcome(state, new TextReply(IsGuess ? "I did not understand that. The nearest I can do:" : "Which do you mean?", offers));
    }

    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Decide(state, plans[0]);
    }

    /// <summary>A button for what may be meant; null where this person may not have it. Where there are several plans, it names its own.</summary>
    private static Choice? Offer(TopicRequest request, Facts facts) => request.Fits(facts) && request.Title(facts) is { } title
        ? new Choice(facts.Situation.Plans.Count > 1 && request.Plan is not null ? $"{title} ({facts.PlanName})" : title, request)
        : null;
}
