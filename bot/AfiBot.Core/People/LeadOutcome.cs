namespace AfiBot.Core;

/// <summary>What came of changing who leads. All of these are expected; none is an exception.</summary>
public abstract record LeadOutcome
{
    private LeadOutcome()
    {
    }

    /// <summary>They lead on these now.</summary>
    /// <param name="Changes">Each AFI with the lead before.</param>
    public sealed record Changed(IReadOnlyList<LeadChange> Changes) : LeadOutcome;

    /// <summary>They lead on all of these already.</summary>
    public sealed record Unchanged : LeadOutcome;

    /// <summary>No plan's file of people has this address: the bot would not know them.</summary>
    public sealed record UnknownPerson(EmailAddress To) : LeadOutcome;

    /// <summary>Who leads is changed by officers.</summary>
    public sealed record NotTheirs : LeadOutcome;
}
