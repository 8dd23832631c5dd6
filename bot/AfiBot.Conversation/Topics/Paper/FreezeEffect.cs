using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Keep a plan as it is under a name.</summary>
public sealed record FreezeEffect(PlanId Plan, string Name) : Effect(Plan)
{
    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        return new Frozen(Name, await operations.FreezeFigures.Freeze(Plan, Name, facts.Person.Email, cancellation));
    }

    private sealed record Frozen(string Name, PlanSnapshot? Kept) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts) => new(state, Kept is { } kept
            ? new TextReply(
                $"The figures of {facts.PlanName} are frozen as \"{kept.Name}\", as at {Words.Of(kept.At, facts.Calendar)}, with {Words.Line(Figures.Of(facts.Position.Afis))}. A paper from them comes out the same each time.",
                new Choice("Position paper from them", new PaperOrder(null, kept.Name) { Plan = facts.Plan })) { IsAboutPlans = true }
            : new TextReply($"{facts.PlanName} has figures that were frozen as \"{Name}\" already. They stay as they are: give these another name.") { IsAboutPlans = true });
    }
}
