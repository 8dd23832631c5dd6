namespace AfiBot.Core;

/// <summary>Somebody as a plan's file of people names them.</summary>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Name">As people call them, or their title.</param>
/// <param name="Roles">What they do with the plan.</param>
/// <param name="Frameworks">The frameworks a manager is granted; empty for all.</param>
/// <param name="LineManager">Whom they answer to; null where the file does not say.</param>
internal sealed record NamedPerson(EmailAddress Email, string Name, Roles Roles, IReadOnlyList<FrameworkCode> Frameworks, EmailAddress? LineManager);
