namespace AfiBot.Core;

/// <summary>The fields of an update.</summary>
public static class UpdateFields
{
    public static StatusField Status { get; } = new();

    public static ReasonField Reason { get; } = new();

    public static NarrativeField Narrative { get; } = new();

    public static TargetDateField TargetDate { get; } = new();

    public static DelayField Delay { get; } = new();

    public static FlagField EqualityImpactConsidered { get; } = new("EqualityImpactConsidered");

    public static FlagField FinancialImpactConsidered { get; } = new("FinancialImpactConsidered");

    public static EvidenceField Evidence { get; } = new();

    /// <summary>All of them, in the order of the form.</summary>
    public static IReadOnlyList<UpdateField> All { get; } =
        [Status, Reason, Narrative, TargetDate, Delay, EqualityImpactConsidered, FinancialImpactConsidered, Evidence];
}
