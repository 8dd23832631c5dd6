using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>What came of a <see cref="CardMessage"/>. Only <see cref="ComeBack"/> asks anything of whoever brought it.</summary>
public abstract record CardOutcome
{
    private CardOutcome()
    {
    }

    public sealed record Sent : CardOutcome;

    /// <summary>It was sent before, is not needed any more, or its cycle takes no answers.</summary>
    public sealed record NothingToDo : CardOutcome;

    /// <summary>The lead has no chat with the bot (yet), or it refuses.</summary>
    public sealed record Unreachable(string Reason) : CardOutcome;

    /// <summary>It will not be tried again.</summary>
    public sealed record Failed(string Reason) : CardOutcome;

    /// <summary>Bring the message again at that time: the service asked to wait, or another sender has the card and may yet die.</summary>
    public sealed record ComeBack(DateTimeOffset At, string Reason) : CardOutcome;
}
