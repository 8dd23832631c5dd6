namespace AfiBot.Core;

/// <summary>What is remembered of a client's user, and who the directory says that is by now.</summary>
/// <param name="Person">Who it is, under all their addresses; null where the directory has none of them any more.</param>
/// <param name="Addresses">The addresses they were found under and nobody else was since; the one that their chat is kept by first.</param>
/// <param name="AskedAt">When their client was last asked for their addresses; null where that was not kept yet.</param>
/// <param name="IsCurrent">Whether the directory still says of these addresses what it said then: no import has named one of them since.</param>
public sealed record KnownUser(Person? Person, IReadOnlyList<EmailAddress> Addresses, DateTimeOffset? AskedAt, bool IsCurrent)
{
    /// <summary>How long what was remembered is taken for true: addresses change without a word to the bot.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    /// <summary>Whether it still fits what the plans say, and need not be asked for again.</summary>
    public bool Holds(DateTimeOffset now) => Person is { HasRole: true } && IsCurrent && now - AskedAt < Fresh;
}
