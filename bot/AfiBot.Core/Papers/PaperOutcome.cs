namespace AfiBot.Core;

/// <summary>What came of asking for a paper.</summary>
public abstract record PaperOutcome
{
    private PaperOutcome()
    {
    }

    /// <summary>It was made.</summary>
    public sealed record Made(PositionPaper Paper) : PaperOutcome;

    /// <summary>It cannot be, as the beginning of a sentence without a capital.</summary>
    public sealed record NotMade(string Why) : PaperOutcome;
}
