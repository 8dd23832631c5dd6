using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The last step of the dialog: what will be recorded, to be confirmed.</summary>
public sealed record SummaryReply(AfiReference Reference, string Improvement, UpdateDraft Draft, string? Notice, IReadOnlyList<Choice> Choices) : Reply
{
    public override string Summary =>
        $"{(Notice is null ? "" : $"{Notice} ")}Record for {Reference}: {Words.Of(Draft.Status!.Value, Draft.EffectiveReason)}. {Draft.Narrative} — is that right?";
}
