namespace AfiBot.Core;

/// <summary>What came of an attempt to give a verdict. All of these are expected; none is an exception.</summary>
public abstract record VerdictOutcome
{
    private VerdictOutcome()
    {
    }

    /// <summary>It was appended.</summary>
    /// <param name="Verdict">As stored.</param>
    /// <param name="Afi">The AFI as it stands by it.</param>
    public sealed record Given(Verdict Verdict, Afi Afi) : VerdictOutcome;

    /// <summary>The same person's same verdict is the last on this update already: a double tap or a second delivery. Nothing was appended.</summary>
    public sealed record AlreadyGiven(Verdict Verdict) : VerdictOutcome;

    /// <summary>Another reviewer has judged it since this one saw it. Nothing was appended.</summary>
    public sealed record AnotherHas(Verdict Verdict) : VerdictOutcome;

    /// <summary>No AFI of the plan has such an update.</summary>
    public sealed record UnknownUpdate : VerdictOutcome;

    /// <summary>Only an officer reviews.</summary>
    public sealed record NotAReviewer : VerdictOutcome;

    /// <summary>Nobody reviews what they said themselves, under whichever of their addresses.</summary>
    public sealed record OwnUpdate(Update Update) : VerdictOutcome;

    /// <summary>A report's standing counts as accepted: there is no author to return it to.</summary>
    public sealed record Imported(Update Update) : VerdictOutcome;

    /// <summary>Its author has taken it back: there is nothing left to judge.</summary>
    public sealed record Withdrawn(Update Update) : VerdictOutcome;

    /// <summary>What is returned needs a word for its author.</summary>
    public sealed record CommentMissing : VerdictOutcome;

    /// <summary>Others kept writing to this AFI at the same moment. Nothing was appended; trying again is safe.</summary>
    public sealed record Busy : VerdictOutcome;
}
