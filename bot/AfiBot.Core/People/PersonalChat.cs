namespace AfiBot.Core;

/// <summary>What is known of a person's own chat with the bot.</summary>
/// <param name="Reference">Where it is; null where there is none.</param>
/// <param name="TimeZone">The time zone their client last named, an IANA name; null for none yet.</param>
/// <param name="Refusal">Why nothing may be sent there until they are heard of again; null where nothing stands against it.</param>
/// <param name="Attempt">That the app was installed for them, since when nothing was heard of them; null where that was not tried.</param>
public sealed record PersonalChat(ConversationReference? Reference, string? TimeZone = null, Refusal? Refusal = null, InstallAttempt? Attempt = null)
{
    /// <summary>How long an attempt to have the app installed is left to work before another.</summary>
    private static readonly TimeSpan AttemptLasts = TimeSpan.FromDays(1);

    public static PersonalChat None { get; } = new(Reference: null);

    /// <summary>The store's mark of the row as it was read; null for one not stored yet.</summary>
    public string? Version { get; init; }

    /// <summary>Whether the person can be written to.</summary>
    public bool IsOpen => Reference is not null && Refusal is null;

    /// <summary>Whether the app may be installed for them: they have had no chat with the bot, and it was not tried within a day. For whoever
    /// took the app out it is not put back.</summary>
    public bool MayInstall(DateTimeOffset now) =>
        Reference is null && Refusal is null && (Attempt is { } attempt ? now - attempt.At >= AttemptLasts : Version is null);

    /// <summary>The app was installed for them, or that was tried.</summary>
    public PersonalChat After(AppInstallation installation, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(installation);
        return this with { Reference = Reference ?? installation.Chat, Attempt = new InstallAttempt(installation.Outcome, now) };
    }

    /// <summary>The person was heard of there: a refusal stands no longer.</summary>
    public PersonalChat HeardAt(ConversationReference reference, string? timeZone) =>
        this with { Reference = reference, TimeZone = timeZone ?? TimeZone, Refusal = null, Attempt = null };

    /// <summary>The client refused what was sent there.</summary>
    /// <param name="refusal">What it said.</param>
    /// <param name="isGone">Whether there is no such chat any more.</param>
    public PersonalChat RefusedWith(Refusal refusal, bool isGone) => this with { Reference = isGone ? null : Reference, Refusal = refusal };
}
