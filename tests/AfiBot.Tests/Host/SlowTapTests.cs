using System.Text.Json;
using AfiBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace AfiBot.Tests.Host;

/// <summary>A tap has its answer within a second, whatever holds up its turn.</summary>
public sealed class SlowTapTests
{
    private static readonly (string, string)[] Roads = [("text", "status of roads"), ("afi", ""), ("step", "")];

    [Fact]
    public async Task A_tap_whose_turn_is_held_up_is_answered_within_a_second_and_its_reply_follows_in_the_chat()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await LocalBot.Start(change: builder => builder.Services.AddSingleton<TimeProvider>(time).AddSingleton(new AfiBot.Teams.TurnPatience()));
        var officer = bot.ChatOf("ilau.officer@example.org");
        var lookedUp = new TaskCompletionSource();
        bot.Connector.MembersHeldUntil = lookedUp.Task;

        var (answer, waited) = await Tap(bot, time, officer);

        waited.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(1));
        answer.GetProperty("statusCode").GetInt32().ShouldBe(200);
        answer.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.activity.message");
        answer.GetProperty("value").GetString().ShouldNotBeNull().ShouldContain("will follow");
        lookedUp.SetResult();
        (await bot.Connector.Next()).Summary.ShouldNotBeNull().ShouldContain("Road", Case.Insensitive);
    }

    [Fact]
    public async Task Where_others_read_along_the_late_reply_does_not_follow()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await LocalBot.Start(change: builder => builder.Services.AddSingleton<TimeProvider>(time).AddSingleton(new AfiBot.Teams.TurnPatience()));
        bot.ChatOf("ilau.officer@example.org");
        var lookedUp = new TaskCompletionSource();
        bot.Connector.MembersHeldUntil = lookedUp.Task;

        var (answer, _) = await Tap(bot, time, new Activities(bot.Connector.ServiceUrl, "29:ilau.officer@example.org", "19:group@thread.v2", "groupChat"));

        answer.GetProperty("value").GetString().ShouldNotBeNull().ShouldContain("tap again");
        lookedUp.SetResult();
        await bot.Settles();
        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task A_tap_of_somebody_whom_the_connector_cannot_look_up_now_is_asked_to_be_tapped_again()
    {
        await using var bot = await LocalBot.Start();
        var officer = bot.ChatOf("ilau.officer@example.org");
        bot.Connector.MembersHeldUntil = Task.FromException(new InvalidOperationException("out of order"));

        using var answer = await bot.Client.Post(officer.Execute("say", Roads));

        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        body.RootElement.GetProperty("value").GetString().ShouldNotBeNull().ShouldContain("tap again");
    }

    /// <summary>Taps, and lets time pass until there is an answer.</summary>
    private static async Task<(JsonElement Answer, TimeSpan Waited)> Tap(LocalBot bot, FakeTimeProvider time, Activities person)
    {
        var from = time.GetUtcNow();
        var tapped = bot.Client.Post(person.Execute("say", Roads));
        await bot.Connector.MemberAsked;
        while (!tapped.IsCompleted)
        {
            await Task.WhenAny(tapped, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System));
            if (!tapped.IsCompleted)
                time.Advance(TimeSpan.FromMilliseconds(100));
        }

        using var answer = await tapped;
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (body.RootElement.Clone(), time.GetUtcNow() - from);
    }
}
