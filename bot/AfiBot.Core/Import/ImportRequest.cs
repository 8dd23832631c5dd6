namespace AfiBot.Core;

/// <summary>What is to be imported.</summary>
/// <param name="PlanName">The inspection's name.</param>
/// <param name="Frameworks">Code, Framework, Aliases, Grading, Direction, PriorityServices, ManagedBy, and the published counts
/// Afis, Completed, WorkInProgress, NoFurtherAction, UpdateAwaited if there are any.</param>
/// <param name="Afis">Reference, Framework, Area, Improvement, Lead, LeadEmail, BusinessGroup, Status, Reason, Narrative,
/// TargetDate, LastUpdated, ManagedBy.</param>
/// <param name="People">Email, Name, Roles, and as far as there are any Frameworks, where a manager is granted some only, and LineManager.</param>
public sealed record ImportRequest(string PlanName, CsvFile Frameworks, CsvFile Afis, CsvFile People)
{
    /// <summary>What becomes of the settings that the plan has, or of the usual ones; null for no change.</summary>
    public Func<PlanSettings, PlanSettings>? Settings { get; init; }

    /// <summary>The judgements that the inspection gives, where they are declared; null for those that the plan has or the file shows.</summary>
    public GradingScale? Gradings { get; init; }

    /// <summary>The name that the plan is to have from now on; null for the one it has.</summary>
    public string? NewName { get; init; }

    /// <summary>Whether a name that looks like that of another plan is meant to be a plan of its own.</summary>
    public bool IsAnotherPlan { get; init; }

    /// <summary>Why the AFIs are closed that are in the plan and not in the files; null where none is to be, so that their lack is a problem.</summary>
    public string? Closing { get; init; }

    /// <summary>Is told how far it is, with how many AFIs there are; null where nobody asks.</summary>
    public Action<ImportStage, int>? Watch { get; init; }

    /// <summary>Who imports, for the audit, and for the history of what is closed or opened again; null where they did not say.</summary>
    public EmailAddress? By { get; init; }
}
