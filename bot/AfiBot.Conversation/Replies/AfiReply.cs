using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>One AFI with all that is known of where it stands.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="MayAnswer">Whether the asker can give an update now.</param>
/// <param name="TakenAt">When this was read, in the force's time.</param>
public sealed record AfiReply(AfiPosition Afi, Framework Framework, bool MayAnswer, string TakenAt) : Reply
{
    /// <summary>Why its latest answer was returned; null where it was not.</summary>
    public string? Returned { get; init; }

    /// <summary>Whether what was said in this cycle came after its due date.</summary>
    public bool IsLate { get; init; }

    /// <summary>The values of its indicator, oldest first.</summary>
    public IReadOnlyList<Measured> Measured { get; init; } = [];

    /// <summary>Today where the force is: what is open and was due before it is late.</summary>
    public DateOnly Today { get; init; }

    public override string Summary => $"{Afi.Afi.Reference}: {Words.Of(Afi)}";

    public override IReadOnlyList<Block> Blocks => [.. Page()];

    private IEnumerable<Block> Page()
    {
        var afi = Afi.Afi;
        yield return new Block.Title($"{afi.Reference} · {Framework.Name}");
        if (Words.GradingOf(Framework) is { } grading)
            yield return new Block.Note($"Framework grading: {grading}");
        yield return new Block.Paragraphs(Pieces.Wanted(afi));
        yield return new Block.Labelled("Status:", new Run(Words.Of(Afi), Role.Strong)) { Break = Break.Block };
        yield return new Block.Labelled("Lead:", $"{afi.LeadName}, {afi.BusinessGroup}");
        if (afi.ManagedBy is { } other)
            yield return new Block.Labelled("Managed by:", other);
        if (afi.DueDate is { } target)
            yield return new Block.Labelled("Target date:", $"{Words.Of(target)}{(Afi.Overdue ? ", overdue" : "")}{Moved(afi)}");
        if (afi.Indicator is { } indicator)
            yield return new Block.Labelled($"{indicator.Name}:", Measured is [.., var latest] ? Words.Of(latest, indicator) : "no value yet");
        if (afi.Indicator is { } same && Measured.Count > 1)
            yield return new Block.Labelled("Trend:", Words.Trend(Measured, same));
        var milestones = MilestoneState.Of(afi, Today);
        if (milestones.Count > 0)
        {
            yield return new Block.Labelled("Milestones:", Words.Line(milestones));
            yield return new Block.Progress(milestones.Count(m => m.Done is not null), milestones.Count);
        }

        foreach (var milestone in milestones)
            yield return new Block.Line(new Run($"{milestone.Milestone.Name} ", Role.Strong), new Run($"{milestone.Milestone.What} "), new Run($"· {Words.Of(milestone)}", milestone.IsLate ? Role.Urgent : Role.Subtle)) { Break = Break.None };
        if (Afi.Asked)
            yield return new Block.Labelled("This cycle:", Afi.Answered ? $"answered{(IsLate ? ", late" : "")}" : "not answered yet");
        if (Returned is { } returned)
            yield return new Block.Paragraphs(returned);
        if (afi.Standing is { } last)
        {
            foreach (var line in UpdateQuestions.All.Where(q => q is not IndicatorQuestion).SelectMany(q => q.LastSaid(last)))
                yield return line;
        }

        yield return Pieces.Taken($"As at {TakenAt}");
        yield return new Block.Actions([.. Ways()]);
    }

    private static string Moved(Afi afi)
    {
        var slips = afi.Slips - (afi.DateBefore is null ? 0 : 1);
        var asked = Pieces.AskedFor(afi) is { } until ? $"; {until}, which ILAU has not agreed to yet" : "";
        return $"{(slips > 0 ? $", moved {Words.Count(slips, "time")}" : "")}{asked}";
    }

    private IEnumerable<Choice> Ways()
    {
        if (MayAnswer)
            yield return new Choice($"Update {Afi.Afi.Reference}", new OpenFormRequest(Afi.Afi.Reference));
        if (Afi.Afi.UpdateCount > 1)
            yield return new Choice("History", new HistoryRequest(Afi.Afi.Reference)) { InFull = $"History of {Afi.Afi.Reference}" };
        yield return new Choice($"Status of {Framework.Code}", new StatusRequest(new Scope.Framework(Framework.Code)))
        {
            InFull = $"Status of {Framework.Name}",
        };
    }
}
