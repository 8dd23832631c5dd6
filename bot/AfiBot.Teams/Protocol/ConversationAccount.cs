namespace AfiBot.Teams;

/// <summary>A conversation on the wire.</summary>
/// <param name="Id">Of a channel's thread: the channel's id, <c>;messageid=</c> and the root post's id.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="TenantId">The tenant, or null.</param>
/// <param name="IsGroup">Whether others are there, or null.</param>
public sealed record ConversationAccount(string? Id, string? ConversationType = null, string? TenantId = null, bool? IsGroup = null);
