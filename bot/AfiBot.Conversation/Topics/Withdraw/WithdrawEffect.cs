using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Take answers back. Doing it twice does not show.</summary>
public sealed record WithdrawEffect(PlanId Plan, IReadOnlyList<LastAnswers.Answer> Answers) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        var outcomes = new List<(AfiReference, WithdrawOutcome)>();
        foreach (var (reference, sequence) in Answers)
            outcomes.Add((reference, await operations.WithdrawUpdate.Withdraw(Plan, reference, sequence, facts.Person, cancellation)));
        return new Withdrawn(outcomes);
    }

    /// <summary>What came of each.</summary>
    public sealed record Withdrawn(IReadOnlyList<(AfiReference Reference, WithdrawOutcome Outcome)> Outcomes) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            ArgumentNullException.ThrowIfNull(state);
            ArgumentNullException.ThrowIfNull(facts);
            var isBusy = Outcomes.Any(o => o.Outcome is WithdrawOutcome.Busy);
            var asked = facts.Position.AskedOf(facts.Person);
            var progress = asked.Count == 0 ? "" : $" {asked.Count(a => a.Answered)} of {asked.Count} answered.";
            var text = string.Join(' ', Outcomes.Select(o => Say(o.Reference, o.Outcome)));
            return UpdateDialogSteps.Resume(
                isBusy ? state : state with { Last = null },
                new TextReply($"{text}{progress}", [.. Outcomes.Take(1).Select(o => new Choice($"Update {o.Reference}", new StartUpdateRequest(o.Reference) { Plan = facts.Plan })), UpdateDialogSteps.ShowOwed]),
                facts);
        }

        private static string Say(AfiReference reference, WithdrawOutcome outcome) => outcome switch
        {
            WithdrawOutcome.Withdrawn done => $"Your answer to {reference} is withdrawn: {Words.Of(done.Update.Status, done.Update.Reason)}.{Stands(done.Afi)}",
            WithdrawOutcome.Judged { Judgement: Judgement.Accepted } => $"ILAU has accepted your answer to {reference}, so it stays. A further update sets it right.",
            WithdrawOutcome.Judged => $"ILAU has returned your answer to {reference} already, so it does not stand.",
            WithdrawOutcome.CycleClosed => $"Your answer to {reference} was for a cycle that is closed, so it stays.",
            WithdrawOutcome.NotTheirs => $"What was said of {reference} is not yours to withdraw.",
            WithdrawOutcome.UnknownUpdate => $"There is no such answer to {reference} any more.",
            WithdrawOutcome.Busy => $"Somebody else is updating {reference} at the moment, so nothing was withdrawn. Please try again.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };

        private static string Stands(Afi afi) => afi.Standing is { } standing
            ? $" What stands for it now: {Words.Of(standing.Status, standing.Reason)}."
            : " Nothing stands for it now.";
    }
}
