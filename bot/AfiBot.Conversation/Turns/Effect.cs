using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something a turn wants done to the register before it can reply.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    /// <summary>Whether doing it twice shows. The register knows an update that was recorded before.</summary>
    public bool IsOrder => this is not Record;

    public sealed record Record(AfiReference Reference, UpdateDraft Draft, UpdateChannel Via) : Effect;

    public sealed record OpenTheCycle : Effect;

    public sealed record CloseTheCycle : Effect;

    /// <summary>Make the channel in which this was said the digest's.</summary>
    public sealed record UseThisChannel : Effect;

    public sealed record PostTheDigest : Effect;
}
