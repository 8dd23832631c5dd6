namespace AfiBot.Conversation;

/// <summary>What people call a part of the plan.</summary>
/// <param name="Name">In the plan's words.</param>
/// <param name="Scope">The part.</param>
/// <param name="Rank">Which kind of name it is.</param>
internal sealed record ScopeName(string Name, Scope Scope, NameRank Rank)
{
    /// <summary>A name in each of the forms that <c>words.yaml</c> has for its kind, such as "graded poor" and "poor grading" of "Poor".</summary>
    public static IEnumerable<ScopeName> InForms(string kind, string name, Scope scope, NameRank rank) =>
        Grammar.Shared.NameForms[kind].Select(form => new ScopeName(form.Replace("NAME", name, StringComparison.Ordinal), scope, rank));
}
