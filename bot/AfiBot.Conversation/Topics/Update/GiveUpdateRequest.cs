namespace AfiBot.Conversation;

/// <summary>An update in one sentence, or as much of it as was said.</summary>
public sealed record GiveUpdateRequest(Intent.GiveUpdate Given, string Text) : TopicRequest
{
    /// <summary>It is typed only; a button would have to carry the words.</summary>
    public override string Verb => "give";

    public override bool Fits(Facts facts) => new AfiRequest(Given.Reference).Fits(facts);

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Place is Place.Personal ? UpdateDialogSteps.StartWith(state, Given, Text, facts) : new Outcome(state, UpdateTopicReplies.OnlyInPerson);
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
