namespace AfiBot.Benchmarks;

/// <summary>How much a store holds.</summary>
internal sealed record ScaleStep(int Plans, int Afis, int People);
