namespace AfiBot.Teams;

/// <summary>How a registered bot proves to Entra who it is. The names in settings are the Bot Framework's own.</summary>
public enum BotAppType
{
    /// <summary><c>UserAssignedMSI</c>: a user-assigned managed identity, whose client id is the bot's id. There is no secret.</summary>
    UserAssignedManagedIdentity,

    /// <summary><c>SingleTenant</c>: an app of one tenant.</summary>
    SingleTenant,

    /// <summary><c>MultiTenant</c>: an app of all tenants. None can be created since July 2025; those that exist go on.</summary>
    MultiTenant,
}
