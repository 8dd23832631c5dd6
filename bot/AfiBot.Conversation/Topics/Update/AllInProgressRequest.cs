namespace AfiBot.Conversation;

/// <summary>"everything is in progress": a status of all that somebody still owes, with no word of what was done. Whether nothing is new is asked.</summary>
public sealed record AllInProgressRequest : TopicRequest
{
    public override string Verb => "allInProgress";

    public override bool Fits(Facts facts) => SeveralSteps.RestOf(facts, "", []).Count > 0;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Place is not Place.Personal)
            return new Outcome(state, UpdateTopicReplies.OnlyInPerson);
        if (!Fits(facts))
            return new OwedRequest().Decide(state, facts);
        var unchanged = new RestUnchangedRequest("") { Plan = facts.Plan };
        return new Outcome(state.Offering(unchanged, facts), new TextReply(
            "That alone tells ILAU nothing new. If nothing has changed, I can record that of all you still owe, with a line on why; otherwise tell me of one AFI at a time.",
            new Choice("Nothing has changed", unchanged), new Choice("What do I owe?", new OwedRequest())));
    }
}
