using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

public sealed class DigestChannelsTests
{
    private static readonly ConversationReference Channel = new(
        "msteams", "https://smba.trafficmanager.net/uk/", "19:ilau@thread.tacv2", "28:bot", null, "tenant", IsChannel: true, "19:general@thread.tacv2");

    private readonly InMemoryRowStore rows = new();

    private DigestChannels Channels => new(rows.Register);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_URL_that_moved_is_kept_for_every_plan_that_posts_in_the_team()
    {
        await Plans(Channel, Channel, Channel with { ConversationId = "19:other@thread.tacv2", TeamId = "19:elsewhere@thread.tacv2" }, null);

        await Channels.Refresh(Channel with { ServiceUrl = "https://smba.trafficmanager.net/emea/", ConversationId = "19:talk@thread.tacv2" }, Cancellation);

        (await Kept()).Select(c => c?.ServiceUrl).ShouldBe(
            ["https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/uk/", null]);
        (await Kept())[0].ShouldBe(Channel with { ServiceUrl = "https://smba.trafficmanager.net/emea/" });
    }

    [Fact]
    public async Task A_channel_whose_team_was_not_known_learns_it_and_nothing_is_written_where_nothing_is_new()
    {
        await Plans(Channel with { TeamId = null });

        await Channels.Refresh(Channel, Cancellation);
        var version = (await rows.Register.Plans(Cancellation))[0].Version;
        await Channels.Refresh(Channel, Cancellation);
        await Channels.Refresh(Channel with { TeamId = null }, Cancellation);

        (await Kept()).ShouldBe([Channel]);
        (await rows.Register.Plans(Cancellation))[0].Version.ShouldBe(version);
    }

    [Fact]
    public async Task A_channel_of_the_same_id_at_another_client_is_another()
    {
        await Plans(Channel);

        await Channels.Refresh(Channel with { ChannelId = "slack", ServiceUrl = "https://elsewhere.example/" }, Cancellation);

        (await Kept()).ShouldBe([Channel]);
    }

    [Fact]
    public async Task A_deleted_channel_is_dropped_from_all_its_plans_and_from_no_other()
    {
        var other = Channel with { ConversationId = "19:other@thread.tacv2" };
        await Plans(Channel, other, Channel);

        (await Channels.ForgetChannel(Channel.ConversationId, Cancellation)).Count.ShouldBe(2);
        (await Channels.ForgetChannel(Channel.ConversationId, Cancellation)).ShouldBeEmpty();

        (await Kept()).ShouldBe([null, other, null]);
        (await rows.Register.Plans(Cancellation)).Where(p => p.DigestChannel is null).ShouldAllBe(p => p.DigestChannelSince == null);
    }

    [Fact]
    public async Task A_team_takes_all_its_channels_with_it()
    {
        var elsewhere = Channel with { ConversationId = "19:other@thread.tacv2", TeamId = "19:elsewhere@thread.tacv2" };
        await Plans(Channel, elsewhere, Channel with { ConversationId = "19:general@thread.tacv2", TeamId = null });

        (await Channels.ForgetTeam("19:general@thread.tacv2", Cancellation)).Count.ShouldBe(2);

        (await Kept()).ShouldBe([null, elsewhere, null]);
    }

    [Fact]
    public async Task What_others_change_at_the_same_moment_is_kept()
    {
        await Plans(Channel);
        rows.BeforeNextWrite(RowTable.Plans, async () => await rows.Register.TrySave((await rows.Register.Plans(Cancellation))[0] with { LastDigestAt = Some.Monday }, Cancellation));

        await Channels.ForgetChannel(Channel.ConversationId, Cancellation);

        var plan = (await rows.Register.Plans(Cancellation))[0];
        (plan.DigestChannel, plan.LastDigestAt).ShouldBe((null, Some.Monday));
    }

    [Fact]
    public async Task A_dropped_channel_gets_no_digest_and_the_officer_is_told_on_asking()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");

        await new DigestChannels(chat.Register).ForgetChannel("Channel-1", Cancellation);

        chat.Clock.Advance(TimeSpan.FromDays(14));
        (await chat.DueDigests.Run(Cancellation)).ShouldBeEmpty();
        (await chat.As("ilau.officer").Says("post the digest")).Hears("No channel has been chosen for the digest yet.");
    }

    private async Task Plans(params ConversationReference?[] channels)
    {
        for (var n = 0; n < channels.Length; n++)
        {
            var plan = Some.Plan() with { Id = new PlanId($"plan-{n}"), DigestChannel = channels[n], DigestChannelSince = channels[n] is null ? null : Some.Monday };
            (await rows.Register.TryWrite(plan, [], [], [], Cancellation)).ShouldBeTrue();
        }
    }

    private async Task<IReadOnlyList<ConversationReference?>> Kept() =>
        [.. (await rows.Register.Plans(Cancellation)).OrderBy(p => p.Id.Value, StringComparer.Ordinal).Select(p => p.DigestChannel)];
}
