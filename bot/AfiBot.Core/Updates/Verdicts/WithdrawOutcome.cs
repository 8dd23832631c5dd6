namespace AfiBot.Core;

/// <summary>What came of an attempt to take an update back. All of these are expected; none is an exception.</summary>
public abstract record WithdrawOutcome
{
    private WithdrawOutcome()
    {
    }

    /// <summary>It was taken back, now or before: twice is once.</summary>
    /// <param name="Update">What was taken back.</param>
    /// <param name="Afi">The AFI as it stands without it.</param>
    public sealed record Withdrawn(Update Update, Afi Afi) : WithdrawOutcome;

    /// <summary>No AFI of the plan has such an update.</summary>
    public sealed record UnknownUpdate : WithdrawOutcome;

    /// <summary>Somebody else said it, or the AFI is not this person's to answer any more.</summary>
    public sealed record NotTheirs(Update Update) : WithdrawOutcome;

    /// <summary>A reviewer has judged it already.</summary>
    public sealed record Judged(Update Update, Judgement Judgement) : WithdrawOutcome;

    /// <summary>The cycle it answers is not open any more.</summary>
    public sealed record CycleClosed(Update Update) : WithdrawOutcome;

    /// <summary>Others kept writing to this AFI at the same moment. Nothing was done; trying again is safe.</summary>
    public sealed record Busy : WithdrawOutcome;
}
