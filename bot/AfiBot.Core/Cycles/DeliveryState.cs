namespace AfiBot.Core;

/// <summary>The steps of a delivery.</summary>
public enum DeliveryState
{
    /// <summary>Nothing sent yet: also while the lead has no conversation with the bot.</summary>
    Planned,

    /// <summary>Claimed by a sender. Found so after a crash, it is not known whether the card went out.</summary>
    Sending,

    Sent,

    /// <summary>The connector refused it.</summary>
    Failed,
}
