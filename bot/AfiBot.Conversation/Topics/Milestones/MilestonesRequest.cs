using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Milestones of an AFI that are done. They are recorded as any answer is, once shown and confirmed: with the words as the story, and else as it stood.</summary>
public sealed record MilestonesRequest(AfiReference Reference, IReadOnlyList<(string Name, DateOnly Day)> Done, string Text) : ToldRequest(Reference, Text)
{
    /// <summary>It is typed only; the form has the milestones in it.</summary>
    public override string Verb => "milestones";

    protected override Outcome Begin(ConversationState state, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var afi = facts.Position.Find(Reference)!.Afi;
        if (Access.MayAnswer(facts.Person, afi) && Done.FirstOrDefault(d => afi.Milestones.Find(d.Name) is null).Name is { } unknown)
            return new Outcome(state, Refusals.Keeping($"{Reference} has no milestone {unknown}{(afi.Milestones.Count == 0 ? "; the plan gives it none" : $": there {(afi.Milestones.Count == 1 ? "is" : "are")} {string.Join(", ", afi.Milestones.Select(m => m.Name))}")}. I have not recorded anything.", Text));
        if (Done.FirstOrDefault(d => d.Day > facts.Position.Today) is { Name: not null } ahead)
            return new Outcome(state, Refusals.Keeping($"{Words.Of(ahead.Day)} is still to come, so milestone {ahead.Name} cannot have been done on it. I have not recorded anything.", Text));
        return UpdateDialogSteps.StartOn(state, Reference, Text, draft => MilestonesQuestion.With(draft, Done), facts);
    }
}
