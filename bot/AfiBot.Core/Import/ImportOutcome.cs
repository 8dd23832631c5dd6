namespace AfiBot.Core;

/// <summary>What came of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Something in the files cannot be taken as it is. Nothing was written.</summary>
    /// <param name="Problems">All of them, file by file.</param>
    public sealed record Rejected(IReadOnlyList<ImportProblem> Problems) : ImportOutcome;

    /// <summary>The plan is in the register as the files give it, and what people said about it still stands.</summary>
    /// <param name="Plan">Where it stands.</param>
    /// <param name="Frameworks">How many frameworks the files give.</param>
    /// <param name="Afis">How many AFIs.</param>
    /// <param name="People">How many people.</param>
    /// <param name="AfisAdded">Of the AFIs, how many are new to the register.</param>
    /// <param name="AfisChanged">How many were there and differ now.</param>
    /// <param name="AfisUnchanged">How many were there just so.</param>
    /// <param name="Reconciliations">Framework by framework, in the report's order, what the files declare against what they list.</param>
    public sealed record Imported(
        PlanId Plan,
        int Frameworks,
        int Afis,
        int People,
        int AfisAdded,
        int AfisChanged,
        int AfisUnchanged,
        IReadOnlyList<Reconciliation> Reconciliations) : ImportOutcome;
}
