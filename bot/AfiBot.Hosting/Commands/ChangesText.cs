using AfiBot.Conversation;
using AfiBot.Core;

namespace AfiBot.Hosting;

/// <summary>What an import changes, in lines for whoever imports. Pure.</summary>
internal static class ChangesText
{
    private static readonly (Roles Role, string Name)[] Names = [(Roles.Officer, "officer"), (Roles.Manager, "manager"), (Roles.Lead, "lead")];

    public static IEnumerable<string> Of(ImportChanges changes)
    {
        foreach (var remark in changes.Remarks)
            yield return $"Note: {remark}.";
        yield return changes.IsNew ? $"{changes.PlanName} is a new plan." : $"Changes to {changes.PlanName}:";
        foreach (var setting in changes.Settings)
            yield return $"  {setting.What}: {setting.From} -> {setting.To}";
        yield return $"  Frameworks: {Counts(changes.FrameworksAdded, changes.FrameworksChanged, changes.FrameworksUnchanged, changes.IsNew)}";
        yield return $"  AFIs: {Counts(changes.AfisAdded, changes.AfisChanged, changes.AfisUnchanged, changes.IsNew)}, {changes.AfisClosed.Count} removed, 0 refused";
        if (changes.AfisClosed.Count > 0)
            yield return $"  To be closed, as the file has them no more: {string.Join(", ", changes.AfisClosed)}";
        if (changes.AfisReopened.Count > 0)
            yield return $"  To be opened again, as they stood before: {string.Join(", ", changes.AfisReopened)}";
        foreach (var lead in changes.Leads)
            yield return $"  {lead.Reference} goes from {lead.From} to {lead.To}";
        yield return changes.People.Count == 0 ? "  People: as they were" : $"  People: {Words.Count(changes.People.Count, "change")}";
        foreach (var person in changes.People)
            yield return $"    {person.Name} <{person.Email}>: {Of(person)}";
        if (changes.LeavesNoOfficer)
            yield return "  WARNING: no officer is left. Nobody can open cycles, choose the digest's channel, or export, forget and purge personal data.";
    }

    /// <summary>Which plan is there, and how to say which is meant.</summary>
    public static string Of(ImportOutcome.LooksLike like)
    {
        ArgumentNullException.ThrowIfNull(like);
        var same = "If that plan is meant, give its name as it is there; --rename gives it another.";
        return like.MayBeAnother
            ? $"\"{like.Given}\" looks like \"{like.There}\", which is there. {same} If it is another plan, add --new-plan."
            : $"\"{like.Given}\" would take the place of \"{like.There}\", which is there. {same} If it is another plan, give it a name with other letters or digits.";
    }

    private static string Of(PersonChange person)
    {
        var parts = new List<string>();
        if (person.FormerName is null)
            parts.Add($"new, {Named(person.After, person.ManagedAfter)}");
        else if (person.Leaves)
            parts.Add($"named no more, has no role any more (was {Named(person.Before, person.ManagedBefore)})");
        else
            parts.AddRange(Changed(person));
        if (person.FormerName is { } former && former != person.Name)
            parts.Add($"was called {former}");
        return string.Join("; ", parts);
    }

    private static IEnumerable<string> Changed(PersonChange person)
    {
        if (person.After is Roles.None && person.Before is not Roles.None)
            yield return "named no more by this plan, but by another";
        if (person.Gained is not Roles.None)
            yield return $"gains {Named(person.Gained, person.ManagedAfter)}";
        if ((person.After & ~person.Before & person.Elsewhere).HasFlag(Roles.Officer))
            yield return "officer by this plan too";
        if (person.Lost is not Roles.None)
            yield return $"loses {Named(person.Lost, person.ManagedBefore)}";
        if (person.ManagesOthers)
            yield return $"manages {Managed(person.ManagedAfter)}, not {Managed(person.ManagedBefore)}";
        if (person.LineManager.Before != person.LineManager.After)
            yield return $"line manager {person.LineManager.After?.Value ?? "none"}, not {person.LineManager.Before?.Value ?? "none"}";
        if ((person.Before & ~person.After & person.Elsewhere).HasFlag(Roles.Officer))
            yield return "stays officer by another plan";
    }

    private static string Named(Roles roles, string managed) => string.Join(", ", Names
        .Where(n => roles.HasFlag(n.Role))
        .Select(n => n.Role is Roles.Manager && managed.Length > 0 ? $"{n.Name} of {managed}" : n.Name));

    private static string Managed(string codes) => codes.Length == 0 ? "all frameworks" : codes;

    private static string Counts<T>(IReadOnlyList<T> added, IReadOnlyList<T> changed, int unchanged, bool isNew) =>
        $"{added.Count} new{(isNew ? "" : List(added))}, {changed.Count} changed{List(changed)}, {unchanged} as they were";

    private static string List<T>(IReadOnlyList<T> items) => items.Count == 0 ? "" : $" ({string.Join(", ", items)})";
}
