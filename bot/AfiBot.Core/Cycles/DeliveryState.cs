namespace AfiBot.Core;

/// <summary>How far the sending of a card has come. At the end of a cycle each request is in one of the last three.</summary>
public enum DeliveryState
{
    /// <summary>Nothing sent yet, and it will be tried: also while the lead has no chat with the bot, or the service asked to wait.</summary>
    Planned,

    /// <summary>Claimed by a sender. Found so after its <see cref="Lease"/>, it is not known whether the card went out.</summary>
    Sending,

    Sent,

    /// <summary>The lead has no chat with the bot, or their chat refuses it for good: blocked, uninstalled.</summary>
    Unreachable,

    /// <summary>The service said no to the message itself, or the attempts were used up.</summary>
    Failed,
}
