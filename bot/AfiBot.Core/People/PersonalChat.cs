namespace AfiBot.Core;

/// <summary>What is known of a person's own chat with the bot.</summary>
/// <param name="Reference">Where it is; null where there is none.</param>
/// <param name="TimeZone">The time zone their client last named, an IANA name; null for none yet.</param>
/// <param name="Refusal">Why nothing may be sent there until they are heard of again; null where nothing stands against it.</param>
public sealed record PersonalChat(ConversationReference? Reference, string? TimeZone = null, Refusal? Refusal = null)
{
    public static PersonalChat None { get; } = new(Reference: null);

    /// <summary>The store's mark of the row as it was read; null for one not stored yet.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the person can be written to.</summary>
    public bool IsOpen => Reference is not null && Refusal is null;

    /// <summary>The person was heard of there: a refusal stands no longer.</summary>
    public PersonalChat HeardAt(ConversationReference reference, string? timeZone) =>
        this with { Reference = reference, TimeZone = timeZone ?? TimeZone, Refusal = null };

    /// <summary>The client refused what was sent there.</summary>
    /// <param name="refusal">What it said.</param>
    /// <param name="isGone">Whether there is no such chat any more.</param>
    public PersonalChat RefusedWith(Refusal refusal, bool isGone) => this with { Reference = isGone ? null : Reference, Refusal = refusal };
}
