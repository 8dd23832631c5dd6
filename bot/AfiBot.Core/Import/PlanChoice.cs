namespace AfiBot.Core;

/// <summary>Which plan an import is about.</summary>
/// <param name="Id">Where it stands, or is to stand.</param>
/// <param name="Stored">The plan, where it is in the register.</param>
/// <param name="InDoubt">The plan that may be meant, or mistaken for this one; null where there is no doubt.</param>
internal sealed record PlanChoice(PlanId Id, ActionPlan? Stored, ImportOutcome.LooksLike? InDoubt)
{
    /// <summary>Chooses: the plan of that name, whatever its capitals and white space; else a new one, if no other can be meant.</summary>
    /// <param name="request">What is imported; its name has a letter or a digit.</param>
    /// <param name="plans">All plans there are.</param>
    public static PlanChoice Of(ImportRequest request, IReadOnlyList<ActionPlan> plans)
    {
        var name = request.PlanName.Trim();
        var id = PlanId.FromName(name);
        var chosen = plans.Where(p => PlanName.AreSame(p.Name, name)).OrderByDescending(p => p.Id == id).FirstOrDefault();
        if (chosen is not null)
            return new PlanChoice(chosen.Id, chosen, request.NewName is { } renamed ? DoubtOf(renamed.Trim(), null, chosen, plans, request.IsAnotherPlan) : null);
        return new PlanChoice(id, null, DoubtOf(name, id, null, plans, request.IsAnotherPlan));
    }

    /// <summary>What a name may be mistaken for. Where it would stand in the place of another plan, no word of ours makes it one of its own.</summary>
    private static ImportOutcome.LooksLike? DoubtOf(string name, PlanId? id, ActionPlan? own, IReadOnlyList<ActionPlan> plans, bool isAnother)
    {
        var others = plans.Where(p => p.Id != own?.Id).ToList();
        if (others.FirstOrDefault(p => p.Id == id || PlanName.AreSame(p.Name, name)) is { } taken)
            return new ImportOutcome.LooksLike(name, taken.Name, MayBeAnother: false);
        return !isAnother && others.FirstOrDefault(p => PlanName.LookAlike(p.Name, name)) is { } like
            ? new ImportOutcome.LooksLike(name, like.Name, MayBeAnother: true)
            : null;
    }
}
