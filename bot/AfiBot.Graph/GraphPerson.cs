using AfiBot.Core;

namespace AfiBot.Graph;

/// <summary>Somebody as Graph has them.</summary>
/// <param name="Manager">Their line manager; null for none, or where that is not told.</param>
/// <param name="Leave">When their mailbox answers that they are away; null where it does not, or that is not told.</param>
internal sealed record GraphPerson(LineManager? Manager, Leave? Leave)
{
    /// <summary>A line manager as Graph gives them; null for one without an address.</summary>
    public static LineManager? ManagerOf(GraphUser? user) =>
        EmailAddress.TryParse(user?.Mail ?? user?.UserPrincipalName, out var email) ? new LineManager(email, Named(user!.DisplayName) ?? email.Value) : null;

    private static string? Named(string? name) => PlainText.Line(name) is { Length: > 0 } line ? line : null;
}
