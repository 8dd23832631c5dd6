using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"Who covers for whom?": an officer sees all of a plan, anybody else what they gave and were given.</summary>
public sealed record WhoCoversRequest : TopicRequest
{
    public override string Verb => "whoCovers";

    public override string? Title(Facts facts) => "Who covers for whom?";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Access.MayRunThePlan(facts.Person)
            ? Outcome.Doing(state, new ReadCoversEffect(facts.Plan))
            : UpdateDialogSteps.Resume(state, CoverReplies.List(facts.Person.Covers, facts), facts);
    }
}
