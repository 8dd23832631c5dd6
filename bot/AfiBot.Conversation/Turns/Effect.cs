using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>Something a turn wants done to the register before it can reply.</summary>
public abstract record Effect
{
    private Effect()
    {
    }

    public sealed record Record(AfiReference Reference, UpdateDraft Draft, UpdateChannel Via) : Effect;

    public sealed record OpenTheCycle : Effect;

    public sealed record CloseTheCycle : Effect;

    /// <summary>Make the channel in which this was said the digest's.</summary>
    public sealed record UseThisChannel : Effect;

    public sealed record PostTheDigest : Effect;
}
