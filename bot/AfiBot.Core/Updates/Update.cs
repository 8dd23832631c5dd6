namespace AfiBot.Core;

/// <summary>What was said about one AFI. Appended to its history, never overwritten.</summary>
public sealed record Update
{
    public required AfiReference Reference { get; init; }

    /// <summary>Its place in the AFI's history, from 1.</summary>
    public required int Sequence { get; init; }

    public required Status Status { get; init; }

    /// <summary>Given with <see cref="Status.NoFurtherAction"/>, null otherwise. Imported standings may lack it.</summary>
    public NoFurtherActionReason? Reason { get; init; }

    /// <summary>What has been done, in the author's words. Empty only for imported standings.</summary>
    public required string Narrative { get; init; }

    public DateOnly? TargetDate { get; init; }

    public bool EqualityImpactConsidered { get; init; }

    public bool FinancialImpactConsidered { get; init; }

    /// <summary>Who wrote it; null for an imported standing.</summary>
    public EmailAddress? By { get; init; }

    /// <summary>The lead it was given for; differs from <see cref="By"/> where an officer answers for a lead.</summary>
    public required EmailAddress For { get; init; }

    /// <summary>When it was recorded; for an imported standing the report's date at noon UTC, or null where the report gives none.</summary>
    public DateTimeOffset? At { get; init; }

    public required UpdateChannel Via { get; init; }

    /// <summary>The cycle it answers, or null for an imported standing.</summary>
    public int? Cycle { get; init; }

    public QualityVerdict Verdict { get; init; }

    /// <summary>Whether this says the same as <paramref name="other"/>, whoever says it and whenever.</summary>
    public bool SaysTheSameAs(Update other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Status == other.Status
            && Reason == other.Reason
            && Narrative == other.Narrative
            && TargetDate == other.TargetDate
            && EqualityImpactConsidered == other.EqualityImpactConsidered
            && FinancialImpactConsidered == other.FinancialImpactConsidered;
    }
}
