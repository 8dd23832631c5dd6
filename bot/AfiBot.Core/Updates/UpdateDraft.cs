namespace AfiBot.Core;

/// <summary>An update on its way: what a lead has typed so far, not yet checked.</summary>
public sealed record UpdateDraft
{
    /// <summary>Characters a narrative may have. Far below the store's limit, far above an honest answer.</summary>
    public const int MaxNarrativeLength = 4000;

    public Status? Status { get; init; }

    public NoFurtherActionReason? Reason { get; init; }

    /// <summary>What was written, as <see cref="PlainText"/> however it came.</summary>
    public string Narrative
    {
        get;
        init => field = PlainText.Of(value);
    } = "";

    /// <summary>As typed, in a form that <see cref="DateReader"/> reads; empty for none.</summary>
    public string TargetDate
    {
        get;
        init => field = PlainText.Line(value);
    } = "";

    public bool EqualityImpactConsidered { get; init; }

    public bool FinancialImpactConsidered { get; init; }

    /// <summary>The history's length when the author began: what came after it, the author has not seen.</summary>
    public int BasedOn { get; init; }

    /// <summary>A reason counts only with <see cref="Core.Status.NoFurtherAction"/>.</summary>
    public NoFurtherActionReason? EffectiveReason => Status is Core.Status.NoFurtherAction ? Reason : null;

    /// <summary>What still stands in the way of recording this, in the order of the form. Empty when it can be recorded.</summary>
    public IReadOnlyList<DraftProblem> Problems()
    {
        var problems = new List<DraftProblem>();
        if (Status is null)
            problems.Add(DraftProblem.StatusMissing);
        if (Status is Core.Status.NoFurtherAction && Reason is null)
            problems.Add(DraftProblem.ReasonMissing);
        if (!PlainText.SaysSomething(Narrative))
            problems.Add(DraftProblem.NarrativeMissing);
        if (Narrative.Length > MaxNarrativeLength)
            problems.Add(DraftProblem.NarrativeTooLong);
        if (!TryReadTargetDate(out _))
            problems.Add(DraftProblem.TargetDateImpossible);
        return problems;
    }

    /// <summary>Reads <see cref="TargetDate"/>: true with null for none, true with a date, false for anything else.</summary>
    public bool TryReadTargetDate(out DateOnly? date)
    {
        date = null;
        return TargetDate.Length == 0 || DateReader.TryRead(TargetDate, out date);
    }
}
