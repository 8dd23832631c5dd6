using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>"No change" in several AFIs of a plan at once, with one line that says why. Pure. What somebody has answered since the form was drawn is left as it is.</summary>
internal static class NoChanges
{
    /// <summary>The form of all that may stay as it was; null where there is nothing such.</summary>
    /// <param name="facts">What is so.</param>
    /// <param name="within">The framework that it keeps to, or null.</param>
    /// <param name="chosen">What was chosen so far.</param>
    /// <param name="why">What was typed so far.</param>
    /// <param name="problems">What has to be put right.</param>
    public static NoChangesFormReply? Form(Facts facts, FrameworkCode? within, IReadOnlyList<AfiReference> chosen, string why, IReadOnlyList<FormProblem> problems)
    {
        if (facts.Position.OpenCycle is not { } cycle)
            return null;
        var offered = facts.Position.AskedOf(facts.Person).Where(a => RequestCardReply.MayStay(a) && (within is null || a.Afi.Framework == within)).ToList();
        return offered.Count == 0 ? null : new NoChangesFormReply(facts.PlanName, offered, cycle, [.. offered.Select(a => a.Afi.Reference).Where(chosen.Contains)], why, within, problems);
    }

    public static Outcome Save(ConversationState state, Facts facts, SaveNoChangesRequest action)
    {
        IReadOnlyList<AfiReference> chosen = [.. action.Chosen.Select(c => c.Reference)];
        if (chosen.Select(c => Forms.Refusal(facts, c, action.Cycle)).ToList() is [{ } first, ..] refusals && refusals.TrueForAll(r => r == first))
            return new Outcome(state, Form(facts, action.Within, chosen, action.Why, [new FormProblem(first)]) as Reply ?? Refusals.Keeping(first, action.Why));
        List<FormProblem> problems =
        [
            .. chosen.Count == 0 ? [new FormProblem(NoChangesFormReply.NoneChosen, FormFields.Several)] : Array.Empty<FormProblem>(),
            .. PlainText.SaysSomething(action.Why) ? Array.Empty<FormProblem>() : [new FormProblem(NoChangeFormReply.Missing, FormFields.Why)],
        ];
        if (problems.Count > 0)
            return new Outcome(state, Form(facts, action.Within, chosen, action.Why, problems) as Reply ?? Refusals.Keeping(string.Join(' ', problems.Select(p => p.Text)), action.Why));

        var unchanged = new List<OwnUpdate>();
        var left = new List<string>();
        foreach (var seen in action.Chosen)
        {
            if (WhyLeft(facts, seen, action) is { } why)
                left.Add(why);
            else
                unchanged.Add(new OwnUpdate(seen.Reference, Forms.Unchanged(facts.Position.Find(seen.Reference)!.Afi, action.Why, seen.BasedOn), IsUnchanged: true));
        }

        return unchanged.Count > 0
            ? Outcome.Doing(state, new RecordSeveralEffect(facts.Plan, unchanged) { Via = UpdateChannel.Card, Left = left })
            : Conclude(state, [], left, facts);
    }

    /// <summary>The card after an attempt to record them, with what was saved and what was not.</summary>
    public static Outcome Conclude(ConversationState state, IReadOnlyList<(OwnUpdate Update, RecordOutcome Outcome)> outcomes, IReadOnlyList<string> left, Facts facts)
    {
        var done = outcomes.Select(o => o.Outcome).Where(o => o is RecordOutcome.Recorded or RecordOutcome.AlreadyRecorded).ToList();
        var updates = done.Select(SeveralSteps.UpdateOf).ToList();
        string[] lines =
        [
            .. updates.Count > 0 ? [$"No change in {Words.Listed(updates.Select(u => u.Reference))}: saved.{string.Concat(done.OfType<RecordOutcome.Recorded>().Select(d => Overtaking.Say(d, facts)))}"] : Array.Empty<string>(),
            .. left,
            .. outcomes.Where(o => !done.Contains(o.Outcome)).Select(o => $"{o.Update.Reference} is not saved: {Refusals.Say(o.Outcome, facts)}"),
        ];
        var notice = string.Join(' ', lines);
        return new Outcome(
            updates.Count > 0 ? state with { Last = LastAnswers.Of(facts.Plan, updates) } : state,
            RequestCardReply.Of(facts.Situation.Plans, 0, notice) as Reply ?? new TextReply(notice))
        {
            Notices = [.. done.OfType<RecordOutcome.Recorded>().Select(d => Overtaking.Notice(d, facts)).OfType<Notice>()],
        };
    }

    /// <summary>Why an AFI is left as it is, or null where "no change" may be recorded. The same said twice is no change of its own: recording it knows that.</summary>
    private static string? WhyLeft(Facts facts, SeenAfi seen, SaveNoChangesRequest action)
    {
        if (Forms.Refusal(facts, seen.Reference, action.Cycle) is { } refusal)
            return refusal;
        var afi = facts.Position.Find(seen.Reference)!.Afi;
        if (afi.Returned is not null)
            return Forms.NeedsMore(seen.Reference);
        if (afi.Standing is not { } last)
            return Forms.NothingToKeep(seen.Reference);
        return last.Sequence > seen.BasedOn && !(facts.Person.IsNamed(last.By) && last.Narrative == Forms.Unchanged(afi, action.Why, seen.BasedOn).Narrative)
            ? $"{seen.Reference} is left as it is: {(facts.Person.IsNamed(last.By) ? "you have" : $"{last.By?.Value ?? "ILAU"} has")} answered it since ({Words.Of(last.Status, last.Reason)})."
            : null;
    }
}
