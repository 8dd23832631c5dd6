using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What somebody is told of an AFI that was asked of them and went to another lead while the cycle is open.</summary>
internal static class PassedOn
{
    /// <summary>All that went, in a line; null where nothing did.</summary>
    public static string? Say(Facts facts)
    {
        var gone = facts.Position.PassedOnBy(facts.Person).GroupBy(a => a.Afi.LeadName).Select(g => Say([.. g.Select(a => a.Afi)])).ToList();
        return gone.Count == 0 ? null : string.Join(' ', gone);
    }

    /// <summary>One that went, in a line; null where it did not go from this person.</summary>
    public static string? Say(Facts facts, AfiReference reference) =>
        facts.Position.PassedOnBy(facts.Person).FirstOrDefault(a => a.Afi.Reference == reference) is { } gone ? Say([gone.Afi]) : null;

    private static string Say(IReadOnlyList<Afi> afis) =>
        $"{Words.Listed(afis.Select(a => a.Reference))} {(afis.Count == 1 ? "has" : "have")} gone to another lead ({afis[0].LeadName}).";
}
