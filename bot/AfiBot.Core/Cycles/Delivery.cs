namespace AfiBot.Core;

/// <summary>How far the sending of a request's card has come.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="At">Since when.</param>
/// <param name="Reason">Why it could not be sent, or null.</param>
/// <param name="CardId">The activity id of the card that was sent last, or null.</param>
/// <param name="PossiblyTwice">Whether a crash left it unknown once if a card had gone out, and it was sent again.</param>
public sealed record Delivery(DeliveryState State, DateTimeOffset At, string? Reason = null, string? CardId = null, bool PossiblyTwice = false);
