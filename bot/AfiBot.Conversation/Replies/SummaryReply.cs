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
        .. UpdateQuestions.All.OrderBy(q => q is NarrativeQuestion).SelectMany(q => q.ToConfirm(Draft)), // The story stands last: it may be long.
        new Block.Actions([.. Choices.Select((c, i) => c with { IsPrimary = i == 0 })]),
    ];
}
