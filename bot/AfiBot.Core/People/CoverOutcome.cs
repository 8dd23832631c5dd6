namespace AfiBot.Core;

/// <summary>What came of arranging cover, or of ending it. All of these are expected; none is an exception.</summary>
public abstract record CoverOutcome
{
    private CoverOutcome()
    {
    }

    /// <summary>It is written down.</summary>
    /// <param name="Cover">As it is now.</param>
    /// <param name="Before">The same cover as it was until now, with other dates; null for a new one.</param>
    public sealed record Arranged(Cover Cover, Cover? Before) : CoverOutcome;

    /// <summary>These covers are no more.</summary>
    public sealed record Ended(IReadOnlyList<Cover> Covers) : CoverOutcome;

    /// <summary>There is none to end.</summary>
    public sealed record NothingToEnd : CoverOutcome;

    /// <summary>No plan's file of people has this address: the bot would not know them.</summary>
    public sealed record UnknownDeputy(EmailAddress Deputy) : CoverOutcome;

    /// <summary>Nobody covers for themselves.</summary>
    public sealed record Themselves : CoverOutcome;

    /// <summary>The plan has no such lead, or none of these AFIs is theirs.</summary>
    public sealed record NotTheirs : CoverOutcome;

    /// <summary>The last day is past, before the first, or more than <see cref="Cover.MostDays"/> days after it.</summary>
    public sealed record DatesImpossible : CoverOutcome;
}
