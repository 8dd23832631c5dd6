namespace AfiBot.Core;

/// <summary>An update on its way: what a lead has typed so far, not yet checked.</summary>
public sealed record UpdateDraft
{
    /// <summary>What was typed, field by field. The fields that rules speak of have a property beside it.</summary>
    public FieldTexts Said { get; init; } = FieldTexts.None;

    public Status? Status
    {
        get => UpdateFields.Status.Read(Said[UpdateFields.Status]);
        init => Said = Said.With(UpdateFields.Status, UpdateFields.Status.Write(value));
    }

    public NoFurtherActionReason? Reason
    {
        get => UpdateFields.Reason.Read(Said[UpdateFields.Reason]);
        init => Said = Said.With(UpdateFields.Reason, UpdateFields.Reason.Write(value));
    }

    /// <summary>What was written, as <see cref="PlainText"/> however it came.</summary>
    public string Narrative
    {
        get => Said[UpdateFields.Narrative];
        init => Said = With(UpdateFields.Narrative, value).Said;
    }

    /// <summary>As typed, in a form that <see cref="DateReader"/> reads; empty for none.</summary>
    public string TargetDate
    {
        get => Said[UpdateFields.TargetDate];
        init => Said = With(UpdateFields.TargetDate, value).Said;
    }

    public bool EqualityImpactConsidered
    {
        get => UpdateFields.EqualityImpactConsidered.In(this);
        init => Said = Said.With(UpdateFields.EqualityImpactConsidered, UpdateFields.EqualityImpactConsidered.Write(value));
    }

    public bool FinancialImpactConsidered
    {
        get => UpdateFields.FinancialImpactConsidered.In(this);
        init => Said = Said.With(UpdateFields.FinancialImpactConsidered, UpdateFields.FinancialImpactConsidered.Write(value));
    }

    /// <summary>The history's length when the author began: what came after it, the author has not seen.</summary>
    public int BasedOn { get; init; }

    /// <summary>The target date in force, from which a later one is a delay; null where there is none.</summary>
    public DateOnly? TargetBefore { get; init; }

    /// <summary>What is measured of the AFI; null where nothing is.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>The AFI's milestones.</summary>
    public Milestones Milestones { get; init; } = Milestones.None;

    /// <summary>Whether the target date moves to a later day.</summary>
    public bool MovesTheTarget => TryReadTargetDate(out var date) && date > TargetBefore;

    /// <summary>A reason counts only with <see cref="Core.Status.NoFurtherAction"/>.</summary>
    public NoFurtherActionReason? EffectiveReason => Status is Core.Status.NoFurtherAction ? Reason : null;

    /// <summary>The draft with something typed into one field.</summary>
    public UpdateDraft With(UpdateField field, string typed)
    {
        ArgumentNullException.ThrowIfNull(field);
        return this with { Said = Said.With(field, field.Tidy(typed)) };
    }

    /// <summary>An empty draft of an AFI: what is so already, and stays where nothing else is said, is in it.</summary>
    public static UpdateDraft Of(Afi afi)
    {
        ArgumentNullException.ThrowIfNull(afi);
        return new UpdateDraft { BasedOn = afi.UpdateCount, TargetDate = UpdateFields.TargetDate.Write(afi.TargetDate) }
            .With(UpdateFields.MilestonesDone, afi.Standing?.Said[UpdateFields.MilestonesDone] ?? "")
            .About(afi);
    }

    /// <summary>The draft with what has to be known of its AFI to judge it.</summary>
    public UpdateDraft About(Afi afi)
    {
        ArgumentNullException.ThrowIfNull(afi);
        return this with { TargetBefore = afi.TargetDate, Indicator = afi.Indicator, Milestones = afi.Milestones };
    }

    /// <summary>What still stands in the way of recording this, in the order of the form. Empty when it can be recorded.</summary>
    public IReadOnlyList<DraftProblem> Problems() => [.. UpdateFields.All.SelectMany(f => f.Problems(this))];

    /// <summary>Reads <see cref="TargetDate"/>: true with null for none, true with a date, false for anything else.</summary>
    public bool TryReadTargetDate(out DateOnly? date)
    {
        date = null;
        return TargetDate.Length == 0 || DateReader.TryRead(TargetDate, out date);
    }
}
