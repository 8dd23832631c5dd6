using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The weekly digest.</summary>
public sealed record DigestReply(Digest Digest, string TakenAt) : Reply
{
    public override string Summary => $"{Digest.Plan}: {Words.Line(Digest.Now.Plan)}";
}
