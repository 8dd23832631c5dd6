using AfiBot.Core;

namespace AfiBot.Teams;

/// <summary>A connector, and the tenant for which it is called.</summary>
/// <param name="Url">The service URL, with or without a slash at its end.</param>
/// <param name="TenantId">The tenant, or null where the client names none.</param>
public readonly record struct ServiceAddress(string Url, string? TenantId)
{
    public static ServiceAddress Of(ConversationReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new ServiceAddress(reference.ServiceUrl, reference.TenantId);
    }
}
