namespace AfiBot.Core;

/// <summary>A pause in chasing. Answers are taken as ever, and dates stay; nobody is reminded, nor told of.</summary>
/// <param name="Framework">Of which framework; null for the whole plan.</param>
/// <param name="Until">The last day of the pause, a local date of the force.</param>
public sealed record ChasePause(FrameworkCode? Framework, DateOnly Until);
