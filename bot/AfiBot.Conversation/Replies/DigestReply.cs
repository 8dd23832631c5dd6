using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The weekly digest of a channel: of the one plan that is told there, or of several one under the other. What a reader does not need at once is folded.</summary>
/// <param name="Digests">At least one.</param>
/// <param name="TakenAt">When the figures were taken, in the force's time.</param>
public sealed record DigestReply(IReadOnlyList<Digest> Digests, string TakenAt) : Reply
{
    public override string Summary => string.Join("; ", Digests.Select(d => $"{d.Plan}: {Words.Line(d.Now.Plan)}"));

    public override IReadOnlyList<Block> Blocks => Digests is [var only]
        ? [new Block.Title($"Weekly digest · {only.Plan}"), .. new DigestPart(only, TakenAt, IsAlone: true).Blocks]
        : [new Block.Title($"Weekly digest · {Digests.Count} plans"), .. Digests.SelectMany(d => (Block[])[new Block.Subtitle(d.Plan), .. new DigestPart(d, TakenAt, IsAlone: false).Blocks])];
}
