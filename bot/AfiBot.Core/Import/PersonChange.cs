namespace AfiBot.Core;

/// <summary>What an import changes about a person.</summary>
/// <param name="Email">Who.</param>
/// <param name="Name">What they will be called.</param>
/// <param name="FormerName">What they were called; the same where that stays, null for somebody new.</param>
/// <param name="Before">What they did by this plan's file.</param>
/// <param name="After">What they will do by it; nothing where it names them no more.</param>
/// <param name="Elsewhere">What other plans' files say that they do.</param>
/// <param name="ManagedBefore">The codes of the frameworks that they managed, with commas; empty for all of them.</param>
/// <param name="ManagedAfter">The same, after it.</param>
public sealed record PersonChange(
    EmailAddress Email, string Name, string? FormerName, Roles Before, Roles After, Roles Elsewhere, string ManagedBefore, string ManagedAfter)
{
    /// <summary>Whom they answer to by this plan's file, before and after it.</summary>
    public (EmailAddress? Before, EmailAddress? After) LineManager { get; init; }

    /// <summary>The roles that they have no more. An officer by any plan's file stays one.</summary>
    public Roles Lost => Before & ~After & ~(Elsewhere & Roles.Officer);

    /// <summary>The roles that they did not have.</summary>
    public Roles Gained => After & ~Before & ~(Elsewhere & Roles.Officer);

    /// <summary>Whether no plan's file names them any more: the bot will not know them.</summary>
    public bool Leaves => After is Roles.None && Elsewhere is Roles.None;

    /// <summary>Whether they stay a manager, but of other frameworks.</summary>
    public bool ManagesOthers => (Before & After).HasFlag(Roles.Manager) && ManagedBefore != ManagedAfter;

    /// <summary>Whether there is a framework that they can see no more.</summary>
    public bool LosesFrameworks =>
        ManagesOthers && ManagedAfter.Length > 0 && (ManagedBefore.Length == 0 || ManagedBefore.Split(", ").Except(ManagedAfter.Split(", ")).Any());

    public bool TakesAway => Lost is not Roles.None || LosesFrameworks;

    /// <summary>What differs between somebody before and after; null where nothing does.</summary>
    internal static PersonChange? Between(PlanId plan, Person? before, Person after)
    {
        var (old, now) = (before?.GrantOf(plan), after.GrantOf(plan));
        var elsewhere = after.Grants.Where(g => g.Plan != plan).Aggregate(Roles.None, (roles, g) => roles | g.Roles);
        var change = new PersonChange(
            after.Email, after.Name, before?.Name, old?.Roles ?? Roles.None, now?.Roles ?? Roles.None, elsewhere, Codes(old), Codes(now)) { LineManager = (old?.LineManager, now?.LineManager) };
        return change.FormerName == change.Name && change.Before == change.After && change.ManagedBefore == change.ManagedAfter && change.LineManager.Before == change.LineManager.After
            ? null
            : change;
    }

    private static string Codes(Grant? grant) => string.Join(", ", grant?.Frameworks.Order() ?? Enumerable.Empty<FrameworkCode>());
}
