using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>The AFIs of one framework of one plan on a page of the request card.</summary>
/// <param name="Plan">The plan's own row.</param>
/// <param name="Cycle">Its open cycle.</param>
/// <param name="Framework">The framework.</param>
/// <param name="Afis">Its AFIs on this page.</param>
public sealed record RequestCardGroup(ActionPlan Plan, Cycle Cycle, Framework Framework, IReadOnlyList<AfiPosition> Afis);
