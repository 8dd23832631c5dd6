using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>How a plan's cycle is going: an officer's morning on one page.</summary>
/// <param name="PlanName">The plan's name.</param>
/// <param name="Figures">The counts of the plan.</param>
/// <param name="Leads">Each lead of whom something is asked, and how far they have come.</param>
/// <param name="CameIn">What was answered since the morning of the working day before, by lead.</param>
/// <param name="Waiting">What waits for a verdict, the oldest first.</param>
/// <param name="Unreached">Leads whom no card has reached.</param>
/// <param name="Facts">The plan.</param>
public sealed record ProgressReply(
    string PlanName, Figures Figures, IReadOnlyList<LeadProgress> Leads, IReadOnlyList<Afi> CameIn, IReadOnlyList<Afi> Waiting, int Unreached, Facts Facts) : Reply
{
    private const int MostLines = 8;

    private static readonly (Rung Rung, string What)[] _steps =
    [
        (Rung.FirstReminder, "Reminder to those who still owe"),
        (Rung.Reminder, "Second reminder"),
        (Rung.Overdue, "Notice to those who are late"),
        (Rung.LineManager, "Line managers are told"),
        (Rung.Sponsor, "Sponsors are told"),
        (Rung.Ilau, "The digest's channel is told who is late"),
    ];

    public override string Summary => Cycle is { } cycle
        ? $"{PlanName}, cycle {cycle.Number}: {Figures.Answered} of {Words.Count(Figures.Asked, "AFI")} answered, {Waiting.Count} waiting for review, {Words.Count(Owing, "lead")} still to answer."
        : $"{PlanName}: no cycle is open. {Words.Count(Waiting.Count, "answer")} {(Waiting.Count == 1 ? "waits" : "wait")} for review.";

    public override IReadOnlyList<Block> Blocks => [.. Page()];

    private Cycle? Cycle => Facts.Position.OpenCycle;

    private int Owing => Leads.Count(l => !l.HasAnsweredAll);

    /// <summary>The page of a plan as it stands.</summary>
    internal static ProgressReply Of(Facts facts)
    {
        var position = facts.Position;
        var since = facts.Calendar.InstantOf(facts.Calendar.AddWorkingDays(position.Today, -1), TimeOnly.MinValue);
        return new ProgressReply(
            facts.PlanName,
            Figures.Of(position.Afis),
            position.OpenCycle is null ? [] : LeadProgress.Of(position.Afis),
            [.. position.Afis.Select(a => a.Afi).Where(a => a.Standing is { IsByFiles: false, At: { } at } && at >= since).OrderBy(a => a.LeadName, StringComparer.Ordinal).ThenBy(a => a.Reference)],
            [.. position.Afis.Select(a => a.Afi).Where(WaitingAnswer.Waits).OrderBy(a => a.Standing!.At).ThenBy(a => a.Reference)],
            position.OpenCycle is null ? 0 : SendAgain.Unreached(position).Count,
            facts);
    }

    private IEnumerable<Block> Page()
    {
        yield return new Block.Title(Cycle is { } open ? Facts.NameOf(open) : "No cycle is open");
        yield return new Block.Note(Cycle is { } cycle
            ? $"{PlanName} · answers due {Words.Of(cycle.Due)}, taken until {Words.Of(cycle.Closes)}"
            : $"{PlanName} · {Refusals.NextOpening(Facts)}");
        yield return new Block.Numbers([.. Numbers()]);
        if (Cycle is not null)
            yield return new Block.Progress(Figures.Answered, Figures.Asked);
        foreach (var block in Part("Came in since the working day before", CameIn.GroupBy(a => a.LeadName), g => $"{g.Key}: {Words.Listed(g.Select(a => a.Reference))}"))
            yield return block;
        if (Waiting is [var oldest, ..])
        {
            yield return new Block.Subtitle("Waits for review");
            yield return new Block.Line($"The oldest is {oldest.Reference} ({oldest.LeadName}), since {Words.Of(Facts.Calendar.DateOf(oldest.Standing!.At!.Value))}.");
        }

        var asking = Waiting.Where(a => a.DateBefore is not null).ToList();
        foreach (var block in Part("Asks for more time", asking, a => $"{a.Reference}: {Words.Of(a.DateBefore!.Value)} to {Words.Of(a.TargetDate!.Value)}{(a.Slips > 1 ? $", the {Words.Ordinal(a.Slips)} move" : "")}"))
            yield return block;
        foreach (var block in Part("Returned, and not answered again yet", Facts.Position.Afis.Select(a => a.Afi).Where(a => a.Returned is not null), a => $"{a.Reference} ({a.LeadName}), since {Words.Of(Facts.Calendar.DateOf(a.Returned!.At))}"))
            yield return block;
        foreach (var block in Part("What comes next", Steps(), s => s))
            yield return block;
        yield return Pieces.Taken($"As at {Facts.TakenAt}");
        yield return new Block.Actions([.. Ways()]);
    }

    private IEnumerable<Number> Numbers()
    {
        if (Cycle is not null)
        {
            yield return new Number($"{Figures.Answered} of {Figures.Asked}", "answered", new Choice("Answers of this cycle", Changes));
            yield return new Number($"{Owing} of {Leads.Count}", "leads to answer", new Choice("Leads who have not answered", Late));
        }

        yield return new Number($"{Waiting.Count}", "to review", new Choice("What waits for review?", Review));
        if (Cycle is not null)
            yield return new Number($"{Unreached}", "not reached", new Choice("Leads not reached", new ReachRequest()));
    }

    private IEnumerable<Choice> Ways()
    {
        if (Waiting.Count > 0)
            yield return new Choice($"Review {Words.Count(Waiting.Count, "answer")}", Review) { IsPrimary = true };
        if (Owing > 0)
            yield return new Choice("Who has not answered?", Late);
        if (Unreached > 0)
            yield return new Choice("Who was not reached?", new ReachRequest());
        if (Cycle is null)
            yield return new Choice("Open the cycle", new OpenCycleRequest());
        yield return new Choice("What has changed?", Changes);
    }

    /// <summary>The steps of chasing that are still to come, and what is not chased.</summary>
    private IEnumerable<string> Steps()
    {
        if (Cycle is not { } cycle)
            yield break;
        var settings = Facts.Position.View.Plan.Settings;
        if (Owing > 0)
        {
            foreach (var (at, what) in _steps.Select(s => (At: Ladder.At(s.Rung, cycle, settings), s.What)).Where(s => s.At > Facts.Position.AsAt).OrderBy(s => s.At))
                yield return $"{Words.Of(Facts.Calendar.DateOf(at!.Value))}: {what.ToLowerInvariant()}";
        }

        yield return $"{Words.Of(cycle.Closes)}: the cycle ends";
        foreach (var framework in Facts.Position.View.Frameworks)
            if (Facts.Position.PausedUntil(framework.Code) is { } until)
                yield return $"{framework.Code} is not chased until {Words.Of(until)}";
    }

    private static ReviewRequest Review => new(new Scope.Plan());

    private static UnansweredRequest Late => new(new Scope.Plan());

    private static ChangesRequest Changes => new(new Scope.Plan(), null);

    private static IEnumerable<Block> Part<T>(string title, IEnumerable<T> lines, Func<T, string> say)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            yield break;
        yield return new Block.Subtitle(title);
        foreach (var line in all.Take(MostLines))
            yield return new Block.Line(say(line)) { Break = Break.None };
        if (all.Count > MostLines)
            yield return new Block.Note($"and {all.Count - MostLines} more");
    }
}
