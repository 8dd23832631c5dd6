using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"withdraw my answer to SRP-04".</summary>
public sealed record WithdrawRequest(AfiReference Reference) : AfiScopedRequest(Reference)
{
    public override string Verb => "withdraw";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Place is not Place.Personal)
            return new Outcome(state, UpdateTopicReplies.OnlyInPerson);
        if (facts.Position.Find(Reference) is not { } afi)
            return new Outcome(state, Refusals.UnknownReference(Reference.Value, facts));
        if (!Access.MayAnswer(facts.Person, afi.Afi))
            return new Outcome(state, Refusals.NotYours(Reference, facts));
        return afi.Afi.Standing is { By: { } by } said && facts.Person.IsNamed(by)
            ? Outcome.Doing(state, new WithdrawEffect(facts.Plan, [new LastAnswers.Answer(Reference, said.Sequence)]))
            : new Outcome(state, new TextReply($"What stands for {Reference} was not said by you, so there is nothing to withdraw.", UpdateDialogSteps.ShowOwed));
    }
}
