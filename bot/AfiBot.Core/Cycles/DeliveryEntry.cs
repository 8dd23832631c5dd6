namespace AfiBot.Core;

/// <summary>A line in a request's delivery record.</summary>
/// <param name="Step">Of which card.</param>
/// <param name="State">What its delivery came to.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, or null where that goes without saying.</param>
public sealed record DeliveryEntry(RequestStep Step, DeliveryState State, DateTimeOffset At, string? Reason);
