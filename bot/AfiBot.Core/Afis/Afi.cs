namespace AfiBot.Core;

/// <summary>An area for improvement: what the inspectorate wants bettered, who leads on it, and where it stands.</summary>
public sealed record Afi
{
    public required AfiReference Reference { get; init; }

    public required FrameworkCode Framework { get; init; }

    /// <summary>The area inside the framework, such as MAPPA, or null.</summary>
    public string? Area { get; init; }

    /// <summary>The improvement wanted, in the inspectorate's words.</summary>
    public required string Improvement { get; init; }

    /// <summary>The business lead's title, such as Head of Traffic.</summary>
    public required string LeadName { get; init; }

    public required EmailAddress Lead { get; init; }

    public required string BusinessGroup { get; init; }

    /// <summary>The body that follows this AFI up instead of ILAU, or null. Such an AFI is counted on a line of its own and never asked for.</summary>
    public string? ManagedBy { get; init; }

    /// <summary>The target date the plan gave. A lead's update may set another.</summary>
    public DateOnly? PlannedTargetDate { get; init; }

    /// <summary>What is measured of it, or null.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>Its dated steps; none in most plans.</summary>
    public Milestones Milestones { get; init; } = Milestones.None;

    /// <summary>The latest update that was not returned, or null where none ever came. Kept so that a question need not read the history; derived by <see cref="WhatStands"/>.</summary>
    public Update? Standing { get; init; }

    /// <summary>What ILAU has made of <see cref="Standing"/>, derived with it.</summary>
    public QualityVerdict Verdict { get; init; }

    /// <summary>The latest answer, where it was returned and nothing was said since; derived with <see cref="Standing"/>, and kept for the same reason.</summary>
    public ReturnedAnswer? Returned { get; init; }

    /// <summary>How many updates the history holds; the next one's sequence is one more.</summary>
    public int UpdateCount { get; init; }

    /// <summary>How often what stands of it moved its target date to a later day; derived by <see cref="WhatStands"/>.</summary>
    public int Slips { get; init; }

    /// <summary>The store's mark of the row as it was read; null for one not stored yet.</summary>
    public string? Version { get; init; }

    /// <summary>The target date before the standing update, where that asks for a later day and nobody has agreed yet; else null. Derived by <see cref="WhatStands"/>.</summary>
    public DateOnly? DateBefore { get; init; }

    /// <summary>The target date in force: the last one said that needs no agreement or has it. By this one an AFI is due and overdue.</summary>
    public DateOnly? DueDate => DateBefore ?? TargetDate;

    /// <summary>The target date as it was last said: the standing update's, else the plan's.</summary>
    public DateOnly? TargetDate => Standing is { } standing ? standing.TargetDate : PlannedTargetDate;

    public bool IsManagedElsewhere => ManagedBy is not null;

    /// <summary>Whether an import closed it: the plan's file has it no more. It stays in the register, and in its history stands why.</summary>
    public bool IsClosed => Standing is { Via: UpdateChannel.Closure };

    /// <summary>Whether leads are asked about it at all.</summary>
    public bool TakesAnswers => !IsManagedElsewhere && !IsClosed;
}
