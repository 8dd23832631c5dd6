namespace AfiBot.Core;

/// <summary>What came of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>Something in the files cannot be taken as it is. Nothing was written.</summary>
    /// <param name="Problems">All of them, file by file.</param>
    /// <param name="Missing">The AFIs that are in the plan and not in the files, which <see cref="ImportRequest.Closing"/> would close.</param>
    /// <param name="AfisRead">How many rows the file of AFIs has.</param>
    public sealed record Rejected(IReadOnlyList<ImportProblem> Problems, IReadOnlyList<AfiReference> Missing, int AfisRead) : ImportOutcome;

    /// <summary>The name is not that of a plan that is there, but is easily taken for it. Nothing was written.</summary>
    /// <param name="Given">The name that was given.</param>
    /// <param name="There">The name of the plan that is there.</param>
    /// <param name="MayBeAnother">Whether both can be there: <see cref="ImportRequest.IsAnotherPlan"/> says that it is meant.</param>
    public sealed record LooksLike(string Given, string There, bool MayBeAnother) : ImportOutcome;

    /// <summary>Whoever was shown the changes did not agree.</summary>
    /// <param name="Changes">What would have been changed.</param>
    /// <param name="PeopleWritten">Whether the people are as the files say all the same: they had been agreed to, and then others changed
    /// the plan.</param>
    public sealed record NotAgreed(ImportChanges Changes, bool PeopleWritten) : ImportOutcome;

    /// <summary>The plan is in the register as the files give it, and what people said about it still stands.</summary>
    /// <param name="Plan">Where it stands.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Frameworks">How many frameworks the files give.</param>
    /// <param name="Afis">How many AFIs.</param>
    /// <param name="People">How many people.</param>
    /// <param name="AfisAdded">Of the AFIs, how many are new to the register.</param>
    /// <param name="AfisChanged">How many were there and differ now.</param>
    /// <param name="AfisUnchanged">How many were there just so.</param>
    /// <param name="AfisClosed">How many were there, are not in the files, and are closed now.</param>
    /// <param name="Reconciliations">Framework by framework, in the report's order, what the files declare against what they list.</param>
    public sealed record Imported(
        PlanId Plan,
        string Name,
        int Frameworks,
        int Afis,
        int People,
        int AfisAdded,
        int AfisChanged,
        int AfisUnchanged,
        int AfisClosed,
        IReadOnlyList<Reconciliation> Reconciliations) : ImportOutcome;
}
