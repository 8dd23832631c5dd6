namespace AfiBot.Core;

/// <summary>A person as one client of one tenant names them.</summary>
/// <param name="ChannelId">The client, such as <c>msteams</c>.</param>
/// <param name="TenantId">The tenant, or empty where the client names none.</param>
/// <param name="UserId">The Entra object id where there is one, else the client's own id.</param>
public sealed record UserKey(string ChannelId, string TenantId, string UserId);
