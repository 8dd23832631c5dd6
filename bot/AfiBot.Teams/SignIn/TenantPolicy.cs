namespace AfiBot.Teams;

/// <summary>Whose people the bot serves. The Bot Service's token names no tenant, so it is the activity that says, and only
/// an activity that <see cref="SignIn.Covers"/> accepted is to be asked.</summary>
public sealed class TenantPolicy
{
    private readonly HashSet<string> allowed;

    /// <summary>The policy of a bot.</summary>
    /// <param name="options">Without <see cref="SignInOptions.AllowedTenants"/> the bot's own tenant is allowed.</param>
    public TenantPolicy(SignInOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<string> tenants = options switch
        {
            { AllowedTenants: { Count: > 0 } named } => named,
            { AppType: BotAppType.SingleTenant or BotAppType.UserAssignedManagedIdentity, MicrosoftAppTenantId: { Length: > 0 } own } => [own],
            _ => [],
        };
        allowed = new HashSet<string>(tenants, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the activity comes from a tenant that is allowed. One that names no tenant does not.</summary>
    public bool Allows(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.TenantId is { } tenant && allowed.Contains(tenant);
    }
}
