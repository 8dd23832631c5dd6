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

    /// <summary>It could not be sent now; later it may.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="After">How long to wait, where the service says.</param>
    public sealed record TryLater(string Reason, TimeSpan? After = null) : SendOutcome
    {
        /// <summary>The service has had enough of the bot's messages for a while, whoever they are for.</summary>
        public bool IsThrottled { get; init; }

        /// <summary>The answer got lost, so the message may be there all the same.</summary>
        public bool MayHaveArrived { get; init; }
    }

    /// <summary>There is nowhere to send it to, or nothing is taken there for now.</summary>
    public sealed record NoAddress : SendOutcome;
}
