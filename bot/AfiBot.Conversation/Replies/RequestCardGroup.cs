using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The AFIs of one framework on a page of the request card.</summary>
public sealed record RequestCardGroup(Framework Framework, IReadOnlyList<AfiPosition> Afis);
