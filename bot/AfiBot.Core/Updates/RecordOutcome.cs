namespace AfiBot.Core;

/// <summary>What came of an attempt to record an update. All of these are expected; none is an exception.</summary>
public abstract record RecordOutcome
{
    private RecordOutcome()
    {
    }

    /// <summary>It was appended.</summary>
    /// <param name="Update">As stored.</param>
    /// <param name="Overtaken">What somebody else had said since this author began, and which this one now stands over; null for nothing.</param>
    public sealed record Recorded(Update Update, Update? Overtaken) : RecordOutcome;

    /// <summary>The same person had already said exactly this: a double tap or a second delivery. Nothing was appended.</summary>
    public sealed record AlreadyRecorded(Update Update) : RecordOutcome;

    /// <summary>The draft is not complete. Nothing was appended.</summary>
    public sealed record Incomplete(IReadOnlyList<DraftProblem> Problems) : RecordOutcome;

    /// <summary>No AFI has this reference in the plan.</summary>
    public sealed record UnknownAfi(AfiReference Reference) : RecordOutcome;

    /// <summary>The AFI is not this person's to answer.</summary>
    public sealed record NotTheirs(Afi Afi) : RecordOutcome;

    /// <summary>Another body follows this AFI up.</summary>
    public sealed record ManagedElsewhere(Afi Afi) : RecordOutcome;

    /// <summary>The plan has this AFI no more; its standing says since when and why.</summary>
    public sealed record Closed(Afi Afi) : RecordOutcome;

    /// <summary>Answers are taken while a cycle is open, and none is.</summary>
    /// <param name="Last">The cycle that closed last, or null where there never was one.</param>
    public sealed record NoOpenCycle(Cycle? Last) : RecordOutcome;

    /// <summary>Others kept writing to this AFI at the same moment. Nothing was appended; trying again is safe.</summary>
    public sealed record Busy : RecordOutcome;
}
