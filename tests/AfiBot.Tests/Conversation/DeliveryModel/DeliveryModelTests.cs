using AfiBot.Storage;
using AfiBot.Tests.Storage;

namespace AfiBot.Tests.Conversation.DeliveryModel;

/// <summary>Whatever goes wrong on the way, at the end of a cycle each lead is accounted for, and nobody is written to twice unknown to the record.</summary>
public sealed class DeliveryModelTests
{
    private const int Worlds = 150;

    [Fact]
    public async Task However_two_instances_come_between_each_other_every_lead_is_accounted_for() =>
        await Parallel.ForAsync(1, Worlds + 1, async (seed, _) =>
        {
            var rows = new InMemoryRowStore();
            await Run(seed, new World(seed, rows.Register, rows.Register, rows.Pause, meanwhile => rows.BeforeNextWrite(RowTable.Plans, meanwhile)));
        });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Two_instances_at_work_on_one_file_account_for_every_lead(int seed)
    {
        using var file = new SqliteFile();
        var rows = file.Open();
        await Run(seed, new World(seed, new Register(rows), new Register(file.Open()), new SendPause(rows), null));
    }

    private static async Task Run(int seed, World world)
    {
        try
        {
            await world.Run();
        }
        catch (Exception failed)
        {
            throw new ShouldAssertException($"In the world of seed {seed}: {failed.Message}", failed);
        }
    }
}
