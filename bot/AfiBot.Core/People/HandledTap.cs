namespace AfiBot.Core;

/// <summary>A tap that was handled, with what a second delivery of it is decided from.</summary>
/// <param name="ActivityId">Its id.</param>
/// <param name="StateBefore">The dialog as it was when the tap came.</param>
public sealed record HandledTap(string ActivityId, string? StateBefore);
