namespace AfiBot.Core;

/// <summary>What became of a step of the ladder beyond the lead, on record with the request.</summary>
/// <param name="Rung">Which step.</param>
/// <param name="To">Who was to be told; null where the force has named nobody.</param>
/// <param name="State">What came of it: planned while it waits, for the reason given; unreachable where there is nobody to tell.</param>
/// <param name="At">Since when.</param>
/// <param name="Reason">Why, or null where that goes without saying.</param>
public sealed record TellingEntry(Rung Rung, EmailAddress? To, DeliveryState State, DateTimeOffset At, string? Reason = null)
{
    /// <summary>Whether nothing is left to do about it, or somebody is doing it.</summary>
    public bool IsSettled(DateTimeOffset now) =>
        State is DeliveryState.Sent or DeliveryState.Failed || (State is DeliveryState.Unreachable && To is null) || (State is DeliveryState.Sending && Lease.Runs(At, now));
}
