namespace AfiBot.Core;

/// <summary>Somebody the directory knows.</summary>
/// <param name="Email">How the plan names them.</param>
/// <param name="Name">As people call them, or their title.</param>
/// <param name="Roles">What they do with the plan.</param>
/// <param name="Frameworks">The frameworks a manager was granted; empty for all.</param>
public sealed record Person(EmailAddress Email, string Name, Roles Roles, IReadOnlyList<FrameworkCode> Frameworks)
{
    public bool Is(Roles role) => (Roles & role) == role;
}
