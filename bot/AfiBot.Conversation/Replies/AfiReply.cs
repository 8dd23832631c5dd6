using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>One AFI with all that is known of where it stands.</summary>
/// <param name="Afi">The AFI.</param>
/// <param name="Framework">Its framework.</param>
/// <param name="MayAnswer">Whether the asker can give an update now.</param>
/// <param name="TakenAt">When this was read, in the force's time.</param>
public sealed record AfiReply(AfiPosition Afi, Framework Framework, bool MayAnswer, string TakenAt) : Reply
{
    public override string Summary => $"{Afi.Afi.Reference}: {Words.Of(Afi)}";

    public override IReadOnlyList<Block> Blocks => [.. Page()];

    private IEnumerable<Block> Page()
    {
        var afi = Afi.Afi;
        yield return new Block.Title($"{afi.Reference} · {Framework.Name}");
        if (Words.GradingOf(Framework) is { } grading)
            yield return new Block.Note($"Grading of the framework: {grading}");
        yield return new Block.Paragraphs(Pieces.Wanted(afi));
        yield return new Block.Labelled("Status:", Run.StatusOf(Afi) with { Role = Role.Strong }) { Break = Break.Block };
        yield return new Block.Labelled("Lead:", $"{afi.LeadName}, {afi.BusinessGroup}");
        if (afi.ManagedBy is { } other)
            yield return new Block.Labelled("Followed up by:", other);
        if (afi.TargetDate is { } target)
            yield return new Block.Labelled("Target date:", $"{Words.Short(target)}{(Afi.Overdue ? ", overdue" : "")}");
        if (Afi.Asked)
            yield return new Block.Labelled("This cycle:", Afi.Answered ? "answered" : "not answered yet");
        if (afi.Standing is { } last)
        {
            yield return new Block.Labelled("Last said:", Words.Of(last.Status, last.Reason)) { Break = Break.Rule };
            yield return new Block.Paragraphs(last.Narrative);
        }

        yield return Pieces.Taken($"Taken {TakenAt}");
        yield return new Block.Actions([.. Ways()]);
    }

    private IEnumerable<Choice> Ways()
    {
        if (MayAnswer)
            yield return new Choice($"Update {Afi.Afi.Reference}", new OpenFormRequest(Afi.Afi.Reference));
        yield return new Choice($"Status of {Framework.Code}", new StatusRequest(new Scope.Framework(Framework.Code)))
        {
            InFull = $"Status of {Framework.Name}",
        };
    }
}
