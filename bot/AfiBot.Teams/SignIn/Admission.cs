using Microsoft.Extensions.Logging;

namespace AfiBot.Teams;

/// <summary>The door of a registered bot: who may bring an activity, and whose. What is refused leaves a line in the log and
/// no other trace; the answer has a status and no reason.</summary>
public sealed partial class Admission(InboundSignIn signIn, TenantPolicy tenants, ServiceUrls serviceUrls, ILogger<Admission> log)
{
    /// <summary>Checks the <c>Authorization</c> header, before anything of the body is read.</summary>
    /// <returns>Null where it is refused, with 401.</returns>
    public async Task<SignIn.Accepted?> Authenticate(string? authorizationHeader, CancellationToken cancellation) =>
        Heard(await signIn.Authenticate(authorizationHeader, cancellation));

    /// <summary>Whether the activity is covered by the sign-in it came with, and from a tenant that is served. If so, its
    /// service URL may have the bot's token from now on.</summary>
    /// <returns>Null where it is let in, otherwise the answer: 401 or 403.</returns>
    public ActivityResult? Refuse(SignIn.Accepted accepted, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(activity);
        if (Heard(accepted.Covers(activity)) is null)
            return ActivityResult.Unauthorized;
        if (!tenants.Allows(activity))
        {
            LogTenant();
            return ActivityResult.Forbidden;
        }

        serviceUrls.Learn(activity.ServiceUrl);
        return null;
    }

    private SignIn.Accepted? Heard(SignIn outcome)
    {
        if (outcome is SignIn.Refused refused)
            LogRefused(refused.Reason);
        return outcome as SignIn.Accepted;
    }

    [LoggerMessage(6, LogLevel.Warning, "Sign-in refused: {Reason}")]
    private partial void LogRefused(string reason);

    [LoggerMessage(7, LogLevel.Warning, "Sign-in refused: the activity is of a tenant that is not served")]
    private partial void LogTenant();
}
