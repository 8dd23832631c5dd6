namespace AfiBot.Conversation;

/// <summary>What came of sending something.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <param name="ActivityId">The message's id, under which it can be replaced; null where the client gives none.</param>
    public sealed record Sent(string? ActivityId) : SendOutcome;

    /// <summary>The client said no, and would again.</summary>
    public sealed record Refused(string Reason, RefusalExtent Extent = RefusalExtent.ThisMessage) : SendOutcome;

    /// <summary>It could not be reached; later it may.</summary>
    public sealed record TryLater(string Reason) : SendOutcome;

    /// <summary>There is nowhere to send it to, or nothing is taken there for now.</summary>
    public sealed record NoAddress : SendOutcome;
}
