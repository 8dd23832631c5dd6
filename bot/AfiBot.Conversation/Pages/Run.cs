using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Some words of a line, in one role.</summary>
public sealed record Run(string Text, Role Role = Role.Plain)
{
    /// <summary>The status that the words name; null where they name none.</summary>
    public ShownStatus? Status { get; init; }

    /// <summary>What choosing the words opens; null where they are words only. It is never made of words: text that looks like an address stays text.</summary>
    public Uri? Link { get; init; }

    /// <summary>The status an AFI shows.</summary>
    public static Run StatusOf(AfiPosition afi)
    {
        ArgumentNullException.ThrowIfNull(afi);
        return new Run(Words.Of(afi)) { Status = afi.Status };
    }
}
