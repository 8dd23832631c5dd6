namespace AfiBot.Conversation;

/// <summary>"the rest no change": nothing is new of all that somebody still owes in a plan. It is shown as one list, and recorded once that is confirmed.</summary>
/// <param name="Why">Why, in the author's words; empty where they gave no reason.</param>
public sealed record RestUnchangedRequest(string Why) : TopicRequest
{
    public override string Verb => "restUnchanged";

    public override bool Fits(Facts facts) => SeveralSteps.RestOf(facts, Why, []).Count > 0;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Place is not Place.Personal)
            return new Outcome(state, UpdateTopicReplies.OnlyInPerson);
        var rest = SeveralSteps.RestOf(facts, Why, []);
        if (rest.Count == 0)
        {
            return facts.Situation.Plans.Any(f => f.Position.AskedOf(f.Person).Count > 0)
                ? new Outcome(state, new TextReply("You have answered all that is asked of you in this cycle, so there is nothing to record.", UpdateDialogSteps.ShowOwed))
                : new OwedRequest().Decide(state, facts);
        }

        return state.Update is { } dialog && facts.Situation.Find(dialog.Plan) is { } inProgress
            ? dialog.Plan == facts.Plan ? SeveralSteps.AddTheRest(state, dialog, Why, facts) : KeptDrafts.TurnTo(state, dialog, rest[0].Reference, this, inProgress)
            : SeveralSteps.Read(state, [], rest, facts);
    }

    protected override string Subject => "You owe answers in more than one plan.";

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(FormFields.Why, Why);
    }
}
