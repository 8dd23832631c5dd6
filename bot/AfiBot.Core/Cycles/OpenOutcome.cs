namespace AfiBot.Core;

/// <summary>What came of opening a cycle.</summary>
public abstract record OpenOutcome
{
    private OpenOutcome()
    {
    }

    public sealed record Opened(Cycle Cycle, IReadOnlyList<Request> Requests) : OpenOutcome;

    public sealed record AlreadyOpen(Cycle Cycle) : OpenOutcome;

    /// <summary>Every AFI is completed, needs no further action or is managed elsewhere.</summary>
    public sealed record NothingToAsk : OpenOutcome;
}
