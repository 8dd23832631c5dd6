using AfiBot.Core;

namespace AfiBot.Conversation;

/// <summary>AFIs of one plan that stand together on a page of the request card.</summary>
/// <param name="Plan">The plan's own row.</param>
/// <param name="Cycle">Its open cycle.</param>
/// <param name="Heading">What they have in common: a framework, or that they are overdue, or answered.</param>
/// <param name="Afis">The AFIs.</param>
public sealed record RequestCardGroup(ActionPlan Plan, Cycle Cycle, string Heading, IReadOnlyList<AfiPosition> Afis);
