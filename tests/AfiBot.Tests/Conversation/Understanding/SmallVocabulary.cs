namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>A vocabulary of no more than a test needs.</summary>
internal static class SmallVocabulary
{
    /// <summary>Frameworks with their areas, references, and the plan's own name; null for none.</summary>
    public static Vocabulary Of(IReadOnlyList<Framework> frameworks, IEnumerable<Scope.Area> areas, IEnumerable<AfiReference> references, string? planName = null)
    {
        var plan = Some.Plan() with { Name = planName ?? "" };
        var view = new PlanView(plan, frameworks, [.. areas.Select(a => Some.Afi() with { Framework = a.Code, Area = a.Name })], null, []);
        return new Vocabulary([.. Scope.NamesIn(view).Where(n => n.Rank <= NameRank.Plan)], references, []);
    }
}
