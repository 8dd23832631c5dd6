using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Pause the chasing of a framework, or of all, until a day; or let it go on. Doing it twice does not show.</summary>
public sealed record PauseEffect(PlanId Plan, FrameworkCode? Framework, DateOnly? Until) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        return new Done(await operations.PauseChasing.Pause(Plan, Framework, Until, facts.Person, cancellation), Framework, Until);
    }

    private sealed record Done(PauseOutcome Outcome, FrameworkCode? Framework, DateOnly? Until) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            var name = Framework is { } code ? facts.Position.View.FrameworkOf(code).Name : facts.PlanName;
            var again = new Choice("Resume chasing", new PauseRequest(Framework?.Value ?? "", null, Ends: true) { Plan = facts.Plan });
            return UpdateDialogSteps.Resume(
                state,
                Outcome switch
                {
                    PauseOutcome.Done when Until is { } until => new TextReply(
                        $"Nobody is reminded about {name} until {Words.Of(until)}, nor is anybody told who is late with it. Answers are taken as ever, and what is due stays due.", again),
                    PauseOutcome.Done => new TextReply($"Chasing goes on for {name}."),
                    PauseOutcome.NothingToEnd => new TextReply($"The chasing of {name} was not paused."),
                    PauseOutcome.DateImpossible => new TextReply($"That day cannot be: it is past, or more than {PauseChasing.MostDays} days away. Nothing was changed."),
                    _ => new TextReply("Only ILAU officers can do that."),
                },
                facts);
        }
    }
}
