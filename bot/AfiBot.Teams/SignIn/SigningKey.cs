using Microsoft.IdentityModel.Tokens;

namespace AfiBot.Teams;

/// <summary>A public key that tokens are signed with.</summary>
/// <param name="Key">The key, under its id.</param>
/// <param name="Endorsements">The channels it may speak for; null where its entry has no such list, as Entra's keys have none.</param>
public sealed record SigningKey(RsaSecurityKey Key, IReadOnlySet<string>? Endorsements);
