namespace AfiBot.Conversation;

/// <summary>What a proposer makes of a text. It is not trusted.</summary>
public abstract record Proposal
{
    private Proposal()
    {
    }

    /// <summary>One tool, with what was filled in, as it came.</summary>
    public sealed record Call(string Tool, IReadOnlyDictionary<string, string> Arguments) : Proposal;

    /// <summary>None.</summary>
    public sealed record None(NoProposal Why) : Proposal;
}
