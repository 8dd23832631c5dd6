namespace AfiBot.Teams;

/// <summary>How long the service is kept waiting for a turn; what takes longer goes on after it.</summary>
public sealed record TurnPatience
{
    /// <summary>For a message: the service itself waits ten seconds.</summary>
    public TimeSpan Turn { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For a tap: its answer is to be there within a second, and Teams gives up on one after a few.</summary>
    public TimeSpan Tap { get; init; } = TimeSpan.FromMilliseconds(800);
}
