using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Give verdicts, if any, and read the queue as it is then. Doing it twice does not show.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Verdicts">What is done with which answers; none where only the queue is asked for.</param>
/// <param name="Then">The page of the queue that is shown.</param>
public sealed record JudgeEffect(PlanId Plan, IReadOnlyList<JudgeRequest> Verdicts, ReviewRequest Then) : Effect(Plan)
{
    public override bool IsOrder => false;

    public override async Task<EffectResult> CarryOut(Operations operations, Incoming incoming, Facts facts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(facts);
        var outcomes = new List<(ReviewAct, AfiReference, VerdictOutcome)>();
        foreach (var (said, (reference, sequence)) in Verdicts.SelectMany(v => v.Answers.Select(a => (v, a))))
            outcomes.Add((said.Act, reference, await operations.GiveVerdict.Give(Plan, reference, sequence, said.Act.Before(), said.Act.Judgement(), said.Comment, facts.Person, cancellation)));
        return new Judged(this, outcomes, facts, await operations.Register.Histories(Plan, cancellation));
    }

    /// <summary>What came of each, and what was said of every AFI.</summary>
    private sealed record Judged(
        JudgeEffect Effect, IReadOnlyList<(ReviewAct Act, AfiReference Reference, VerdictOutcome Outcome)> Outcomes, Facts Before, IReadOnlyDictionary<AfiReference, AfiHistory> Histories) : EffectResult
    {
        public override Outcome Conclude(ConversationState state, Facts facts)
        {
            ArgumentNullException.ThrowIfNull(facts);
            var notice = Outcomes.Count == 0 ? null : string.Join(' ', Outcomes.Select(o => Say(o.Act, o.Reference, o.Outcome, facts)));
            ArgumentNullException.ThrowIfNull(state);
            // What is said next may be about the queue that is shown.
            return UpdateDialogSteps.Resume(state with { Asked = KeptRequest.Of(Effect.Then.In(Effect.Plan), facts.Position.AsAt) }, ReviewReply.Of(Effect.Then, Histories, notice, facts), facts) with
            {
                Notices = [.. Outcomes.SelectMany(o => o.Outcome is not VerdictOutcome.Given given ? [] : given.Verdict.Judgement is Judgement.Returned ? Told(o.Act, given, facts) : Agreed(given, facts))],
            };
        }

        private string Say(ReviewAct act, AfiReference reference, VerdictOutcome outcome, Facts facts) => outcome switch
        {
            VerdictOutcome.Given or VerdictOutcome.AlreadyGiven => act switch
            {
                ReviewAct.Accept => $"{reference} is accepted{(AskedBefore(reference) is { } date ? $", with the target date {Words.Of(date)}" : "")}.",
                ReviewAct.Return => $"{reference} is returned to {facts.Position.Find(reference)?.Afi.LeadName}.",
                _ => $"{reference} is open again, and {facts.Position.Find(reference)?.Afi.LeadName} is told.",
            },
            VerdictOutcome.AnotherHas { Verdict: var other } => $"{facts.NameOf(other.By)} has {Done(other.Judgement)} {reference} already, so that stays as it is.",
            VerdictOutcome.OwnUpdate => $"{reference} is your own answer, so another officer has to review it.",
            VerdictOutcome.Withdrawn => $"The answer to {reference} was withdrawn by its author.",
            VerdictOutcome.Imported => $"What stands for {reference} came with the plan's files, so there is no author to return it to.",
            VerdictOutcome.UnknownUpdate => $"There is no such answer to {reference} any more.",
            VerdictOutcome.NotAReviewer => JudgeRequest.NotTheirs.Text,
            VerdictOutcome.CommentMissing => $"{reference} was not returned: its author needs a word on what is missing.",
            VerdictOutcome.Busy => $"Somebody else is changing {reference} at the moment, so nothing was done. Please try again.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };

        private static string Done(Judgement judgement) => judgement is Judgement.Accepted ? "accepted" : "returned";

        /// <summary>The later date that was asked for, before this was judged; null where none was.</summary>
        private DateOnly? AskedBefore(AfiReference reference) => Before.Position.Find(reference)?.Afi is { DateBefore: not null } asked ? asked.TargetDate : null;

        /// <summary>Who asked for more time, where it was.</summary>
        private IEnumerable<Notice> Agreed(VerdictOutcome.Given given, Facts facts)
        {
            if (given.Afi.Standing is not { } said || AskedBefore(said.Reference) is not { } date)
                return [];
            var comment = given.Verdict.Comment.Length > 0 ? $" {given.Verdict.Comment}" : "";
            var reply = new TextReply($"ILAU agrees to the new target date for {said.Reference}: {Words.Of(date)}.{comment}");
            return new[] { said.For, said.By }.OfType<EmailAddress>().Distinct().Where(to => !facts.Person.IsNamed(to)).Select(to => new Notice(to, reply));
        }

        /// <summary>The author, and the lead for whom they answered.</summary>
        private static IEnumerable<Notice> Told(ReviewAct act, VerdictOutcome.Given given, Facts facts)
        {
            if (given.Afi.Returned is not { Update: { } said } returned)
                return [];
            var what = act is ReviewAct.Reopen ? $"ILAU has opened {said.Reference} again" : $"ILAU has returned your answer to {said.Reference}";
            var until = facts.Position.OpenCycle is { } cycle ? $"You can answer until {Words.Of(cycle.Closes)}, and what you wrote is in the form." : Refusals.NextOpening(facts);
            var reply = new TextReply($"{what}: {returned.Comment}\n{until}", new Choice($"Answer {said.Reference}", new OpenFormRequest(said.Reference) { Plan = facts.Plan }));
            return new[] { said.For, said.By }.OfType<EmailAddress>().Distinct().Where(to => !facts.Person.IsNamed(to)).Select(to => new Notice(to, reply));
        }
    }
}
