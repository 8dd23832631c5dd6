namespace AfiBot.Graph;

/// <summary>A right that the force's administrator gives the bot in Graph, or does not.</summary>
/// <param name="Name">As Microsoft calls it.</param>
/// <param name="Purpose">What the bot wants it for.</param>
public sealed record GraphRight(string Name, string Purpose)
{
    public static GraphRight People { get; } = new("User.Read.All", "who people are");

    /// <summary>The same right; but Microsoft's pages do not agree on whether an app without a user has it for this.</summary>
    public static GraphRight Managers { get; } = new("User.Read.All", "line managers");

    /// <summary>It may be given for some mailboxes only.</summary>
    public static GraphRight Mailboxes { get; } = new("MailboxSettings.Read", "automatic replies");

    /// <summary>To find the bot's own app among those of the force.</summary>
    public static GraphRight Catalogue { get; } = new("AppCatalog.Read.All", "finding the app");

    /// <summary>The narrowest there is: an app may install itself for people, and no other.</summary>
    public static GraphRight Installing { get; } = new("TeamsAppInstallation.ReadWriteSelfForUser.All", "installing the app");

    public override string ToString() => $"{Name} ({Purpose})";
}
