namespace AfiBot.Hosting;

/// <summary>Something without which the bot is of no use.</summary>
/// <param name="Name">As whoever asks is told of it.</param>
/// <param name="Reach">Tries it; throws where it is out of reach.</param>
public sealed record ReadyPart(string Name, Func<CancellationToken, Task> Reach);
