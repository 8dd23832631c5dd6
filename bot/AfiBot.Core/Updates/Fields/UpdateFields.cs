namespace AfiBot.Core;

/// <summary>The fields of an update.</summary>
public static class UpdateFields
{
    public static StatusField Status { get; } = new();

    public static ReasonField Reason { get; } = new();

    public static NarrativeField Narrative { get; } = new();

    public static TargetDateField TargetDate { get; } = new();

    public static DelayField Delay { get; } = new();

    public static IndicatorValueField IndicatorValue { get; } = new();

    public static IndicatorDateField IndicatorDate { get; } = new();

    public static MilestonesDoneField MilestonesDone { get; } = new();

    public static FindingsField EqualityFindings { get; } = new("EqualityFindings");

    public static FindingsField FinancialFindings { get; } = new("FinancialFindings");

    public static ConsideredField EqualityImpactConsidered { get; } = new("EqualityImpactConsidered", EqualityFindings);

    public static ConsideredField FinancialImpactConsidered { get; } = new("FinancialImpactConsidered", FinancialFindings);

    public static EvidenceField Evidence { get; } = new();

    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<UpdateField> All { get; } =
        [Status, Reason, Narrative, TargetDate, Delay, IndicatorValue, IndicatorDate, MilestonesDone, EqualityImpactConsidered, EqualityFindings, FinancialImpactConsidered, FinancialFindings, Evidence];

    /// <summary>Those that have a column of their own name in a plan's file of AFIs, beside the columns that everybody's report has.</summary>
    public static IReadOnlyList<UpdateField> InFiles { get; } = [.. All.Where(f => f.InFiles is not null)];
}
