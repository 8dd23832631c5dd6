namespace AfiBot.Tests.Functions.Faults;

/// <summary>A message on a queue.</summary>
internal sealed class Waiting(string text, DateTimeOffset visibleAt)
{
    public string Text { get; } = text;

    public DateTimeOffset VisibleAt { get; set; } = visibleAt;

    public int DequeueCount { get; set; }
}
