using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"add a milestone to SRP-03, planning committee on 17 December": milestones come with the plan, and nothing is recorded.</summary>
public sealed record PlanMilestonesRequest(AfiReference Reference) : AfiScopedRequest(Reference)
{
    public override string Verb => "milestones";

    public override Outcome Decide(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Position.Find(Reference) is not { } afi || !Access.MaySee(facts.Person, afi.Afi))
            return new Outcome(state, Refusals.UnknownReference(Reference.Value, facts));
        var names = afi.Afi.Milestones.Select(m => m.Name).ToList();
        var has = names.Count == 0 ? $"{Reference} has none so far" : $"{Reference} has {string.Join(", ", names)}";
        return new Outcome(state, new TextReply(
            $"Milestones come with an import of the plan, so ILAU has to put them in: {has}. I have not recorded anything. In an update you can say what is to come.",
            new Choice($"Update {Reference}", new StartUpdateRequest(Reference) { Plan = facts.Plan })));
    }
}
