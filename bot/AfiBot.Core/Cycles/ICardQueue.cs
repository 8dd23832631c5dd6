namespace AfiBot.Core;

/// <summary>The cards to be sent. Messages may come late, twice, or after a crash never: all of that is harmless.</summary>
public interface ICardQueue
{
    /// <param name="message">Whose card.</param>
    /// <param name="delay">How long it is kept back, or null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task Enqueue(CardMessage message, TimeSpan? delay, CancellationToken cancellation);
}
