using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Why an update was not taken, in plain words.</summary>
internal static class Refusals
{
    public static string Say(RecordOutcome refusal, Facts facts) => refusal switch
    {
        RecordOutcome.UnknownAfi unknown => UnknownReference(unknown.Reference.Value, facts).Text,
        RecordOutcome.NotTheirs other => NotYours(other.Afi.Reference, facts).Text,
        RecordOutcome.ManagedElsewhere elsewhere => $"{elsewhere.Afi.Reference} is managed by {elsewhere.Afi.ManagedBy}, so no update is needed.",
        RecordOutcome.Closed { Afi: { Standing: { } closure } afi } => $"{afi.Reference} is no longer in the plan, so no update is needed. It was closed on {Words.Of(facts.Calendar.DateOf(closure.At!.Value))}: {closure.Narrative}",
        RecordOutcome.NoOpenCycle { Last: { } last } => $"{Closed(last, facts)} Nothing was recorded. {NextOpening(facts)}",
        RecordOutcome.NoOpenCycle => $"No cycle has been opened yet. {NextOpening(facts)}",
        RecordOutcome.Busy => "Somebody else is updating this AFI at the moment, so nothing was recorded. Please try again.",
        RecordOutcome.Incomplete incomplete => string.Join(' ', incomplete.Problems.Select(UpdateQuestions.Say)),
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, null),
    };

    /// <summary>With a reference of the asker's own, to show what they look like.</summary>
    public static TextReply UnknownReference(string said, Facts facts) =>
        new($"There is no AFI \"{Words.Shortened(said)}\" in the plan.{(Examples.For(facts).Afi is { } known ? $" References look like {known}." : "")}");

    public static TextReply NotYours(AfiReference reference, Facts facts) => facts.Position.Find(reference) is { } afi && Access.MaySee(facts.Person, afi.Afi)
        ? new($"{CoverEnded(reference, facts)}You can see {reference}, but it is for {afi.Afi.LeadName} to answer, so I take no update of it from you.", new Choice($"Show {reference}", new AfiRequest(reference) { Plan = facts.Plan }))
        : new(PassedOn.Say(facts, reference) is { } gone
        ? $"{gone} It is no longer yours, so I cannot show or change it."
        : $"{CoverEnded(reference, facts)}{reference} is not one of your AFIs, so I cannot show or change it.{(facts.Position.Find(reference) is { } other ? $" Ask the lead ({other.Afi.LeadName}) or ILAU." : "")}");

    /// <summary>What a deputy is told of a cover that is over.</summary>
    public static string Ended(Cover cover) => $"Your cover for {cover.LeadName} ended on {Words.Of(cover.Until)}.";

    /// <summary>A deputy may still have a card from before their cover ended.</summary>
    private static string CoverEnded(AfiReference reference, Facts facts) =>
        facts.Position.Find(reference) is { } afi && facts.Person.LastCoverBefore(facts.Position.Today, facts.Plan, c => c.Includes(afi.Afi)) is { } ended ? $"{Ended(ended)} " : "";

    /// <summary>A refusal with the words that were written for it, so that they are not lost.</summary>
    public static TextReply Keeping(string refusal, string narrative) =>
        new(string.IsNullOrWhiteSpace(narrative) ? refusal : $"{refusal} You wrote:\n{narrative}");

    /// <summary>A refusal with all that was filled in for it.</summary>
    public static TextReply Keeping(string refusal, UpdateDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var typed = string.Join(", ", UpdateQuestions.All.Select(q => q.Typed(draft)).OfType<string>());
        var chosen = typed.Length == 0 ? "" : $"{(string.IsNullOrWhiteSpace(draft.Narrative) ? " You chose: " : "\n")}{typed}";
        return new TextReply($"{Keeping(refusal, draft.Narrative).Text}{chosen}");
    }

    /// <summary>When the next cycle opens by the schedule.</summary>
    public static string NextOpening(Facts facts) =>
        $"The next cycle opens on {Words.Of(CycleSchedule.NextOpening(facts.Position.View.Plan.Settings, facts.Position.AsAt), facts.Calendar)}.";

    /// <summary>When the next cycle of any of these plans opens by its schedule.</summary>
    public static string NextOpening(IReadOnlyList<Facts> plans) =>
        NextOpening(plans.MinBy(f => CycleSchedule.NextOpening(f.Position.View.Plan.Settings, f.Position.AsAt))!);

    private static string Closed(Cycle cycle, Facts facts) => cycle.ClosedAt is { } closedAt
        ? $"Cycle {cycle.Number} was closed on {Words.Of(facts.Calendar.DateOf(closedAt))}."
        : $"Cycle {cycle.Number} closed at the end of {Words.Of(cycle.Closes)}.";
}
