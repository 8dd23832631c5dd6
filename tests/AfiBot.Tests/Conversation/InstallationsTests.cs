using AfiBot.Storage;
namespace AfiBot.Tests.Conversation;

public sealed class InstallationsTests
{
    private readonly InMemoryRowStore rows = new();

    private Installations Installations => new(new ConversationStore(rows, TimeProvider.System));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bot_introduces_itself_once_in_each_place()
    {
        (await Installations.Begin("here", Cancellation)).ShouldBeTrue();
        (await Installations.Begin("here", Cancellation)).ShouldBeFalse();
        (await Installations.Begin("there", Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task After_it_was_taken_out_it_introduces_itself_again()
    {
        await Installations.End("here", Cancellation);
        await Installations.Begin("here", Cancellation);
        await Installations.End("here", Cancellation);
        await Installations.End("here", Cancellation);

        (await Installations.Begin("here", Cancellation)).ShouldBeTrue();
        (await Installations.Begin("here", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_one_does()
    {
        var other = false;
        rows.BeforeNextWrite(RowTable.Conversations, async () => other = await Installations.Begin("here", Cancellation));

        (await Installations.Begin("here", Cancellation)).ShouldBeFalse();

        other.ShouldBeTrue();
    }
}
