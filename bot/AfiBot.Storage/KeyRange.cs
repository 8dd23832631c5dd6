namespace AfiBot.Storage;

/// <summary>Keys from <paramref name="From"/> on and before <paramref name="To"/>, in ordinal order.</summary>
public readonly record struct KeyRange(string From, string To);
