namespace AfiBot.Conversation;

/// <summary>"no change on SRP-01, tactic still being drafted".</summary>
public sealed record GiveNoChangeRequest(Intent.NoChange Given, string Text) : TopicRequest
{
    /// <summary>It is typed only; a button opens the short form.</summary>
    public override string Verb => "giveNoChange";

    public override bool Fits(Facts facts) => new AfiRequest(Given.Reference).Fits(facts);

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Place is Place.Personal ? NoChangeSteps.Start(state, Given, Text, facts) : new Outcome(state, UpdateTopicReplies.OnlyInPerson);
    }

    /// <summary>What was said is kept while it is asked which plan it is about.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans[0].Place is Place.Personal
            ? PlanQuestionStep.Ask(state, Given.Reference, [new OwnLine(Given.Reference, Text)], plans)
            : Decide(state, plans[0]);
    }
}
