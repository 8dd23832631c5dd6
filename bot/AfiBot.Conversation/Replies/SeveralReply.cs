using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What will be recorded of several AFIs, to be confirmed as one.</summary>
/// <param name="Updates">A row each, in the order of the plan.</param>
/// <param name="Notice">What there is to say before it, or null.</param>
/// <param name="Change">What changes one of them.</param>
/// <param name="Choices">What can be done with all.</param>
public sealed record SeveralReply(IReadOnlyList<OwnUpdate> Updates, string? Notice, Func<AfiReference, TopicRequest> Change, IReadOnlyList<Choice> Choices) : Reply
{
    public override string Summary =>
        $"{(Notice is null ? "" : $"{Notice} ")}Record these {Updates.Count}: {string.Join(" ", Updates.Select(u => $"{u.Reference}: {StatusOf(u)}. {u.Draft.Narrative.TrimEnd('.')}."))} Is that right?";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. Notice is { } notice ? [new Block.Notice(notice, Tone.Caution)] : Array.Empty<Block>(),
        new Block.Title($"Record these {Updates.Count}?"),
        .. Updates.Select(u => new Block.Item([new Block.Line(new Run($"{u.Reference} ", Role.Strong), new Run(StatusOf(u))), .. Target(u), new Block.Paragraphs(u.Draft.Narrative)])
        {
            Break = Break.Rule,
            Choices = [new Choice($"Change {u.Reference}", Change(u.Reference))],
        }),
        new Block.Actions([.. Choices.Select((c, i) => c with { IsPrimary = i == 0 })]),
    ];

    private static string StatusOf(OwnUpdate update) => Words.Of(update.Draft.Status!.Value, update.Draft.EffectiveReason);

    private static IEnumerable<Block> Target(OwnUpdate update)
    {
        if (update.Draft.TryReadTargetDate(out var date) && date is { } target)
            yield return new Block.Line(new Run($"Target {Words.Of(target)}", Role.Subtle));
    }
}
