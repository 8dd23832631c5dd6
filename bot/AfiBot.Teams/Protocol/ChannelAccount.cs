namespace AfiBot.Teams;

/// <summary>A person or a bot in a conversation. From the connector's member calls also the e-mail address.</summary>
/// <param name="Id">The client's id, such as <c>29:…</c>, good for this bot only.</param>
/// <param name="Name">As displayed, or null.</param>
/// <param name="AadObjectId">The Entra object id on activities, or null.</param>
/// <param name="Email">On member entries, or null.</param>
/// <param name="UserPrincipalName">On member entries, or null.</param>
public sealed record ChannelAccount(
    string? Id,
    string? Name = null,
    string? AadObjectId = null,
    string? Email = null,
    string? UserPrincipalName = null);
