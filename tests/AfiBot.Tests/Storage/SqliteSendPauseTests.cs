using AfiBot.Storage;

namespace AfiBot.Tests.Storage;

public sealed class SqliteSendPauseTests : SendPauseContract, IDisposable
{
    private readonly SqliteFile file = new();

    public SqliteSendPauseTests() => Pause = new SendPause(file.Open());

    protected override ISendPause Pause { get; }

    [Fact]
    public async Task Another_instance_sees_it_and_it_lists_no_plan()
    {
        await Pause.Extend(Some.Monday, "throttled", Cancellation);

        using var elsewhere = file.Open();
        (await new SendPause(elsewhere).Until(Cancellation)).ShouldBe(Some.Monday);
        (await new Register(elsewhere).Plans(Cancellation)).ShouldBeEmpty();
    }

    public void Dispose() => file.Dispose();
}
