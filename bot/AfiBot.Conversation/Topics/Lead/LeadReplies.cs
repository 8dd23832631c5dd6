using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What is said of a change of lead.</summary>
internal static class LeadReplies
{
    public static TextReply Unknown(string said) => new(
        $"I know nobody called \"{Words.Shortened(said)}\", so nothing was changed. Say their e-mail address. Whom no plan names yet has to be added to its people first: import the plan with them in it, then say this again.");

    /// <summary>"SRP-01", "4 AFIs (SRP-01, SRP-02, SRP-03 and SRP-04)".</summary>
    public static string What(IReadOnlyList<AfiReference> afis) => afis.Count == 1 ? afis[0].Value : $"{Words.Count(afis.Count, "AFI")} ({Words.Listed(afis)})";

    /// <summary>Who led before, by title and address.</summary>
    public static string Whom(IEnumerable<LeadChange> changes, Facts facts) =>
        string.Join(" and ", changes.Select(c => c.From).Distinct().Select(from => facts.NameOf(from) is var name && name == from.Value ? name : $"{name} ({from})"));
}
