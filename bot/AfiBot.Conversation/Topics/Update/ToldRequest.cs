using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something typed that is to be recorded of one AFI. Which plan it is about is asked before it is read, and the words are kept meanwhile.</summary>
/// <param name="Reference">The AFI.</param>
/// <param name="Text">The words.</param>
public abstract record ToldRequest(AfiReference Reference, string Text) : TopicRequest
{
    public override bool Fits(Facts facts) => new AfiRequest(Reference).Fits(facts);

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Place is Place.Personal ? Begin(state, facts) : new Outcome(state, UpdateTopicReplies.OnlyInPerson);
    }

    /// <summary>What was said is kept while it is asked which plan it is about.</summary>
    public override Outcome DecideOver(ConversationState state, IReadOnlyList<Facts> plans)
    {
        ArgumentNullException.ThrowIfNull(plans);
        return plans[0].Place is Place.Personal
            ? PlanQuestionStep.Ask(state, Reference, [new OwnLine(Reference, Text)], plans)
            : Decide(state, plans[0]);
    }

    /// <summary>Begins the dialog with it, in the person's own chat.</summary>
    protected abstract Outcome Begin(ConversationState state, Facts facts);
}
