namespace AfiBot.Conversation;

/// <summary>What a name somebody typed may mean.</summary>
/// <param name="Scopes">Likeliest first; empty where nothing in the plan comes near.</param>
/// <param name="IsExact">The name is one of the plan's, but for case, accents and punctuation.</param>
public sealed record NameMatch(IReadOnlyList<Scope> Scopes, bool IsExact)
{
    public static NameMatch None { get; } = new([], IsExact: false);
}
