using AfiBot.Core;

namespace AfiBot.Delivery;

/// <summary>Something that the schedule posted in a plan's channel.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="PossiblyTwice">Whether somebody had set out to post it before and never said what came of it.</param>
public sealed record Posted(ActionPlan Plan, bool PossiblyTwice);
