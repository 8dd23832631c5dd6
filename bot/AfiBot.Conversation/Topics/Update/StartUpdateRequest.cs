using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"update SRP-04"; without a reference, the card with all that is owed.</summary>
public sealed record StartUpdateRequest(AfiReference? Reference) : TopicRequest
{
    public override string Verb => "update";

    public override bool Fits(Facts facts) => Reference is not { } reference || new AfiRequest(reference).Fits(facts);

    public override string? Title(Facts facts) => Reference is { } reference && facts?.Position.Find(reference) is { } afi && Access.MayAnswer(facts.Person, afi.Afi) ? $"Update {reference}" : null;

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        if (state.Update is { } dialog && facts.Place is Place.Personal && facts.Situation.Find(dialog.Plan) is { } inProgress)
        {
            return Reference is { } other && (other != dialog.Reference || (Plan is not null && Plan != dialog.Plan))
                ? KeptDrafts.TurnTo(state, dialog, other, this, inProgress)
                : UpdateDialogSteps.InTheMiddle(state, dialog, Reference, inProgress);
        }

        if (facts.Place is not Place.Personal)
            return new Outcome(state, UpdateTopicReplies.OnlyInPerson);
        return Reference is { } reference ? UpdateDialogSteps.Start(state, reference, facts) : new OwedRequest().Decide(state, facts);
    }

    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return Reference is { } reference && plans[0].Place is Place.Personal && state?.Update is null
            ? PlanQuestionStep.Ask(state!, reference, [new OwnLine(reference, "")], plans)
            : Decide(state!, plans[0]);
    }

    protected override void Write(ButtonData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        data.Write(Reference);
    }
}
