using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The last step of the dialog: what will be recorded, to be confirmed.</summary>
public sealed record SummaryReply(AfiReference Reference, string Improvement, UpdateDraft Draft, string? Notice, IReadOnlyList<Choice> Choices) : Reply
{
    public override string Summary =>
        $"{(Notice is null ? "" : $"{Notice} ")}Record for {Reference}: {Words.Of(Draft.Status!.Value, Draft.EffectiveReason)}. {Draft.Narrative} — is that right?";

    public override IReadOnlyList<Block> Blocks =>
    [
        .. Notice is { } notice ? [new Block.Notice(notice, Tone.Caution)] : Array.Empty<Block>(),
        new Block.Title($"Record this for {Reference}?"),
        new Block.Note(Words.Excerpt(Improvement)),
        new Block.Labelled("Status:", Words.Of(Draft.Status!.Value, Draft.EffectiveReason)) { Break = Break.Paragraph },
        new Block.Labelled("Target date:", Draft.TryReadTargetDate(out var date) && date is { } target ? Words.Short(target) : "none"),
        new Block.Labelled("Impact considered:", Impact),
        new Block.Labelled("Narrative:", ""),
        new Block.Paragraphs(Draft.Narrative),
        new Block.Actions([.. Choices.Select((c, i) => c with { IsPrimary = i == 0 })]),
    ];

    private string Impact => (Draft.EqualityImpactConsidered, Draft.FinancialImpactConsidered) switch
    {
        (true, true) => "equality and financial",
        (true, false) => "equality",
        (false, true) => "financial",
        _ => "neither",
    };
}
