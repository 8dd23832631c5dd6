namespace AfiBot.Tests.Support;

/// <summary>A function that a queue's messages start.</summary>
public sealed record QueueTrigger(string Function, string Binding, string Queue);
