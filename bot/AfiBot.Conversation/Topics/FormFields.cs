using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The names of the inputs on the forms, and the reading of what was typed into them.</summary>
public static class FormFields
{
    public const string Status = "status";
    public const string Reason = "reason";
    public const string Narrative = "narrative";
    public const string TargetDate = "targetDate";
    public const string Equality = "equality";
    public const string Financial = "financial";
    public const string Why = "why";
    internal const string Cycle = "cycle";
    internal const string BasedOn = "basedOn";

    internal static UpdateDraft Read(ButtonData data) => new()
    {
        Status = data.Value<Status>(Status),
        Reason = data.Value<NoFurtherActionReason>(Reason),
        Narrative = data.Text(Narrative),
        TargetDate = data.Text(TargetDate),
        EqualityImpactConsidered = data.Flag(Equality),
        FinancialImpactConsidered = data.Flag(Financial),
        BasedOn = data.Number(BasedOn),
    };
}
