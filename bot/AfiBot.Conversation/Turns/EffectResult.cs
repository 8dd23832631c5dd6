using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>What came of an <see cref="Effect"/>.</summary>
public abstract record EffectResult
{
    private EffectResult()
    {
    }

    public sealed record Recorded(RecordOutcome Outcome) : EffectResult;

    public sealed record CycleOpened(OpenOutcome Outcome) : EffectResult;

    /// <param name="Cycle">The cycle that was closed, or null where none was open.</param>
    public sealed record CycleClosed(Cycle? Cycle) : EffectResult;

    public sealed record ChannelChosen : EffectResult;

    /// <summary>Others kept changing the same thing at the same moment. Nothing was done; trying again is safe.</summary>
    public sealed record Busy : EffectResult;

    public sealed record DigestPosted(SendOutcome Outcome) : EffectResult;
}
