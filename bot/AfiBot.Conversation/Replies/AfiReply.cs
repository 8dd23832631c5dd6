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
}
