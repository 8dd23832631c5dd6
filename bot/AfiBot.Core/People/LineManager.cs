namespace AfiBot.Core;

/// <summary>Whom somebody answers to in the force.</summary>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Name">As people call them, or their title; their address where no better is known.</param>
public sealed record LineManager(EmailAddress Email, string Name);
