namespace AfiBot.Core;

/// <summary>A step of an AFI with a day of its own, as the plan has it.</summary>
/// <param name="Name">Its number, or the plan's own reference: unique in its AFI.</param>
/// <param name="Due">The day by which it is to be done.</param>
/// <param name="What">What is to be done.</param>
public sealed record Milestone(string Name, DateOnly Due, string What);
