using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Two people answered the same AFI at once: both answers are kept, the later stands, both are told.</summary>
internal static class Overtaking
{
    /// <summary>What the later author is told, as a sentence to append; empty where nobody was overtaken.</summary>
    public static string Say(RecordOutcome.Recorded recorded, Facts facts) => recorded.Overtaken is { By: { } by } earlier
        ? $" While you were answering, {by} said: {Words.Of(earlier.Status, earlier.Reason)}, at {Words.Of(earlier.At!.Value, facts.Calendar)}. Both answers are kept; yours stands."
        : "";

    /// <summary>What somebody is told who says again what was recorded before, as a sentence to append; empty where it still stands.</summary>
    public static string SayStale(RecordOutcome.AlreadyRecorded recorded, Facts facts) => facts.Position.Find(recorded.Update.Reference)?.Afi switch
    {
        { Standing: { } standing } when standing.Sequence > recorded.Update.Sequence => $" A later answer stands: {Words.Of(standing.Status, standing.Reason)}.",
        { Standing: null or { } } afi when (afi.Standing?.Sequence ?? 0) < recorded.Update.Sequence => " But it was withdrawn or returned since, so it does not stand. Begin anew to give it again.",
        _ => "",
    };

    /// <summary>What the earlier author is told, or null.</summary>
    public static Notice? Notice(RecordOutcome.Recorded recorded, Facts facts) => recorded.Overtaken is { By: { } by }
        ? new Notice(by, new TextReply(
            $"{facts.Person.Name} answered {recorded.Update.Reference} after you: {Words.Of(recorded.Update.Status, recorded.Update.Reason)}. Both answers are kept; theirs stands.",
            new Choice($"Show {recorded.Update.Reference}", new AfiRequest(recorded.Update.Reference) { Plan = facts.Plan })))
        : null;
}
