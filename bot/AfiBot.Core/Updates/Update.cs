namespace AfiBot.Core;

/// <summary>What was said about one AFI. Appended to its history, never overwritten.</summary>
public sealed record Update
{
    public required AfiReference Reference { get; init; }

    /// <summary>Its place in the AFI's history, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What was said, field by field. The fields that rules speak of have a property beside it.</summary>
    public FieldTexts Said { get; init; } = FieldTexts.None;

    public Status Status
    {
        get => UpdateFields.Status.Read(Said[UpdateFields.Status]) ?? throw new InvalidOperationException($"The update {Sequence} of {Reference} has no status.");
        init => Said = Said.With(UpdateFields.Status, UpdateFields.Status.Write(value));
    }

    /// <summary>Given with <see cref="Status.NoFurtherAction"/>, null otherwise. Imported standings may lack it.</summary>
    public NoFurtherActionReason? Reason
    {
        get => UpdateFields.Reason.Read(Said[UpdateFields.Reason]);
        init => Said = Said.With(UpdateFields.Reason, UpdateFields.Reason.Write(value));
    }

    /// <summary>What has been done, in the author's words. Empty only for imported standings.</summary>
    public string Narrative
    {
        get => Said[UpdateFields.Narrative];
        init => Said = Said.With(UpdateFields.Narrative, value);
    }

    public DateOnly? TargetDate
    {
        get => UpdateFields.TargetDate.Read(Said[UpdateFields.TargetDate]);
        init => Said = Said.With(UpdateFields.TargetDate, UpdateFields.TargetDate.Write(value));
    }

    public bool EqualityImpactConsidered
    {
        get => UpdateFields.EqualityImpactConsidered.Read(Said[UpdateFields.EqualityImpactConsidered]);
        init => Said = Said.With(UpdateFields.EqualityImpactConsidered, UpdateFields.EqualityImpactConsidered.Write(value));
    }

    public bool FinancialImpactConsidered
    {
        get => UpdateFields.FinancialImpactConsidered.Read(Said[UpdateFields.FinancialImpactConsidered]);
        init => Said = Said.With(UpdateFields.FinancialImpactConsidered, UpdateFields.FinancialImpactConsidered.Write(value));
    }

    /// <summary>Who wrote it, or closed the AFI; null for an imported standing.</summary>
    public EmailAddress? By { get; init; }

    /// <summary>The lead it was given for; differs from <see cref="By"/> where an officer answers for a lead.</summary>
    public required EmailAddress For { get; init; }

    /// <summary>When it was recorded; for an imported standing the report's date at noon UTC, or null where the report gives none.</summary>
    public DateTimeOffset? At { get; init; }

    public required UpdateChannel Via { get; init; }

    /// <summary>Whether the plan's files say so, and no person answering: there is no author to return it to.</summary>
    public bool IsByFiles => Via is UpdateChannel.Import or UpdateChannel.Closure;

    /// <summary>Whether it would close the AFI.</summary>
    public bool IsClosure => Status is Status.Completed or Status.NoFurtherAction;

    /// <summary>The cycle it answers, or null for an imported standing.</summary>
    public int? Cycle { get; init; }

    /// <summary>What of it is still so where nothing has changed since.</summary>
    public FieldTexts Lasting => FieldTexts.Of(f => f.Lasts ? Said[f] : "");

    /// <summary>Whether this says the same as <paramref name="other"/>, whoever says it and whenever.</summary>
    public bool SaysTheSameAs(Update other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Said.Equals(other.Said);
    }
}
