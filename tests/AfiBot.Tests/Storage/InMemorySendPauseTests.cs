namespace AfiBot.Tests.Storage;

public sealed class InMemorySendPauseTests : SendPauseContract
{
    protected override ISendPause Pause { get; } = new InMemorySendPause();
}
