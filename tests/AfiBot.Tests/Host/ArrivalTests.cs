using System.Text.Json.Nodes;
using AfiBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>The bot comes to people, teams and group chats and goes again, told in any order and more than once.</summary>
public sealed class ArrivalTests : IAsyncLifetime
{
    private const string Email = "srp.lead@example.org";
    private const string Channel = "19:ilau@thread.tacv2";

    private LocalBot bot = null!;

    private Activities Lead => bot.ChatOf(Email);

    private Activities Officer => bot.ChannelWith("ilau.officer@example.org", Channel);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Orders => ["install, add", "add, install", "install, add, add, install", "add, upgrade, install", "install, upgrade, upgrade"];

    public async ValueTask InitializeAsync() => bot = await LocalBot.Start();

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_lead_is_welcomed_once_and_holds_one_card(string order)
    {
        bot.Connector.KeepsRequestCards = true;
        await Arrive(Lead, order);

        (await bot.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("Hello, I am AfiBot.");
        (await bot.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("4 AFIs to update by");
        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Somebody_unknown_is_told_so_once_and_nothing_else(string order)
    {
        await Arrive(bot.ChatOf("nobody@example.org"), order);

        (await bot.Connector.Next()).Text.ShouldStartWith("Hello. I collect updates");
        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task A_team_and_a_group_chat_are_told_once_what_can_be_asked(string order)
    {
        foreach (var place in (Activities[])[bot.ChannelWith(Email, "19:general@thread.tacv2"), bot.GroupWith(Email)])
        {
            await Arrive(place, order);

            (await bot.Connector.Next()).Text.ShouldNotBeNull().ShouldContain("figures privately to whoever asks");
            bot.Connector.IsQuiet.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task An_arrival_told_by_two_channels_of_a_team_is_one()
    {
        await bot.Client.Send(Activities.InTeam(bot.ChannelWith(Email, "19:general@thread.tacv2").BotAdded()));
        await bot.Client.Send(Activities.InTeam(Officer.Installed()));

        await bot.Connector.Next();
        bot.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task The_welcome_says_what_is_kept_and_who_sees_it()
    {
        await bot.Client.Send(Lead.Installed("ADD"));

        var welcome = (await bot.Connector.Next()).Activity.GetRawText();
        foreach (var said in new[] { "your name, e-mail address and sign-in name", "your answers, with the time", "the address and time zone of this chat", "the managers of the framework", "Performance Board" })
            welcome.ShouldContain(said);
    }

    [Fact]
    public async Task An_upgrade_gives_no_welcome_and_takes_nothing_away()
    {
        await bot.Client.Send(Lead.Message("hello"));
        await bot.Connector.Next();
        foreach (var action in (string[])["remove-upgrade", "add-upgrade", "Add-Upgrade"])
            await bot.Client.Send(Lead.Installed(action));

        bot.Connector.IsQuiet.ShouldBeTrue();
        (await Chat()).IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_takes_the_bot_out_is_not_written_to_and_is_welcomed_when_it_comes_again(bool byInstallation)
    {
        await Arrive(Lead, "install");
        await bot.Connector.Next();

        await bot.Client.Send(byInstallation ? Lead.Installed("remove") : Lead.BotRemoved());
        (await Chat()).Reference.ShouldBeNull();

        await Arrive(Lead, "install");
        (await bot.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("Hello, I am AfiBot.");
        (await Chat()).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_removal_from_an_older_chat_does_not_touch_the_one_that_is_used()
    {
        await bot.Client.Send(Lead.Message("hello"));

        await bot.Client.Send(new Activities(bot.Connector.ServiceUrl, $"29:{Email}", "a:old").Installed("remove"));

        (await Chat()).Reference!.ConversationId.ShouldBe($"a:{Email}");
    }

    [Fact]
    public async Task Any_activity_from_a_personal_chat_keeps_its_place_and_time_zone()
    {
        await bot.Client.Send(Lead.Message("hello"));
        (await Chat()).TimeZone.ShouldBeNull();

        await bot.Client.Send(Lead.With("messageReaction", ("localTimezone", "America/New_York")));
        (await Chat()).TimeZone.ShouldBe("America/New_York");

        foreach (var odd in (string[])["Mars/Olympus Mons", "", "../../etc/passwd", "GMT Standard Time"])
            await bot.Client.Send(Lead.With("typing", ("localTimezone", odd)));
        (await Chat()).TimeZone.ShouldBe("America/New_York");

        var moved = Lead.With("typing", ("localTimezone", "Europe/London"));
        moved["serviceUrl"] = $"{bot.Connector.ServiceUrl}/moved";
        await bot.Client.Send(moved);
        var chat = await Chat();
        (chat.TimeZone, chat.Reference!.ServiceUrl).ShouldBe(("Europe/London", $"{bot.Connector.ServiceUrl}/moved"));
    }

    [Fact]
    public async Task What_is_said_in_a_team_is_not_taken_for_a_personal_chat_although_its_kind_is_missing()
    {
        await bot.Client.Send(Lead.Message("hello"));
        foreach (var conversation in (JsonObject[])
        [
            new() { ["id"] = "19:general@thread.tacv2" }, new() { ["id"] = "x", ["isGroup"] = true }, new() { ["id"] = "x", ["conversationType"] = "meeting" },
        ])
        {
            var activity = Lead.With("messageReaction");
            activity["conversation"] = conversation;
            await bot.Client.Send(activity);
        }

        (await Chat()).Reference!.ConversationId.ShouldBe($"a:{Email}");
    }

    [Fact]
    public async Task Who_refused_the_bot_is_left_alone_and_has_the_card_again_once_when_they_are_heard_of()
    {
        bot.Connector.KeepsRequestCards = true;
        await bot.Client.Send(Lead.Message("hello"));
        await bot.Connector.Next();
        await bot.Connector.Next();
        await bot.Settles();
        bot.Connector.Instead = async http =>
        {
            if (!http.Request.Path.Value!.Contains($"a:{Email}", StringComparison.Ordinal))
                return false;
            http.Response.StatusCode = 403;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync("""{"error":{"code":"ConversationBlockedByUser"}}""");
            return true;
        };
        var group = bot.GroupWith(Email);

        await bot.Client.Send(group.Message("status of roads"));
        (await bot.Connector.Next()).Text.ShouldBe("Others can read this chat. Please ask me in our own chat.");
        (await Chat()).Refusal!.Reason.ShouldBe("the connector answered 403 ConversationBlockedByUser");
        bot.Connector.Instead = null;
        await bot.Client.Send(group.Message("status of roads"));
        (await bot.Connector.Next()).Text.ShouldBe("Others can read this chat. Please ask me in our own chat.");

        await bot.Client.Send(Lead.With("messageReaction"));
        await bot.Client.Send(Lead.With("messageReaction"));
        await bot.Settles();
        (await bot.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("4 AFIs to update by");
        (await bot.Connector.Next()).Text.ShouldBe("There is a newer card below, with what is still to answer.", "in the place of the card from before");
        bot.Connector.IsQuiet.ShouldBeTrue();
        (await Chat()).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task The_channel_of_the_digest_follows_its_service_URL()
    {
        await UseChannel();
        var elsewhere = Activities.InTeam(bot.ChannelWith(Email, "19:talk@thread.tacv2").With("conversationUpdate"));
        elsewhere["serviceUrl"] = $"{bot.Connector.ServiceUrl}/moved";

        await bot.Client.Send(elsewhere);

        (await Plan()).DigestChannel!.ServiceUrl.ShouldBe($"{bot.Connector.ServiceUrl}/moved");
    }

    public static TheoryData<string> Ends => ["channelDeleted", "teamDeleted", "removed", "uninstalled", "channelDeleted without a sender"];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task The_channel_of_the_digest_is_dropped_when_it_or_its_team_is_gone(string end)
    {
        await UseChannel();
        var team = bot.ChannelWith(Email, "19:general@thread.tacv2");
        var gone = end switch
        {
            "teamDeleted" => Activities.InTeam(team.With("conversationUpdate"), "teamDeleted"),
            "removed" => Activities.InTeam(team.BotRemoved(), "teamMemberRemoved"),
            "uninstalled" => Activities.InTeam(team.Installed("remove")),
            _ => Activities.InTeam(team.With("conversationUpdate"), "channelDeleted", Channel),
        };
        if (end.EndsWith("sender", StringComparison.Ordinal))
        {
            gone.Remove("from");
            gone.Remove("recipient");
            gone.Remove("channelId");
        }

        await bot.Client.Send(gone);
        await bot.Client.Send(gone.DeepClone());

        (await Plan()).DigestChannel.ShouldBeNull();
    }

    [Fact]
    public async Task What_happens_to_others_leaves_the_channel_of_the_digest_alone()
    {
        await UseChannel();
        var team = bot.ChannelWith(Email, "19:general@thread.tacv2");
        JsonObject[] others =
        [
            Activities.InTeam(team.With("conversationUpdate"), "channelDeleted", "19:other@thread.tacv2"),
            Activities.InTeam(team.With("conversationUpdate"), "channelDeleted"),
            Activities.InTeam(team.With("conversationUpdate"), "channelRenamed", Channel),
            Activities.InTeam(team.With("conversationUpdate", ("membersRemoved", new JsonArray(new JsonObject { ["id"] = "29:colleague" }, null, new JsonObject()))), "teamMemberRemoved"),
            Activities.InTeam(team.Installed("remove"), team: "19:elsewhere@thread.tacv2"),
            Activities.InTeam(team.Installed("remove-upgrade")),
            Lead.Installed("remove"),
            Lead.With("installationUpdate"),
            Lead.With("conversationUpdate", ("channelData", new JsonObject { ["team"] = "x", ["eventType"] = 7, ["channel"] = new JsonArray() })),
        ];
        foreach (var other in others)
            await bot.Client.Send(other);

        (await Plan()).DigestChannel.ShouldNotBeNull().ConversationId.ShouldBe(Channel);
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    public async Task An_event_may_lack_anything(string type)
    {
        foreach (var full in (JsonObject[])[Lead.BotAdded(), Lead.BotRemoved(), Activities.InTeam(Officer.BotRemoved(), "teamDeleted"), Officer.Installed(), Lead.Installed("remove")])
        {
            foreach (var field in full.Select(f => f.Key).Where(k => k is not ("type" or "serviceUrl")).ToList())
            {
                var bare = full.DeepClone().AsObject();
                bare["type"] = type;
                bare.Remove(field);
                await bot.Client.Send(bare);
            }
        }
    }

    private async Task Arrive(Activities place, string order)
    {
        foreach (var step in order.Split(", "))
            await bot.Client.Send(step switch { "install" => place.Installed(), "upgrade" => place.Installed("add-upgrade"), _ => place.BotAdded() });
        await bot.Settles();
    }

    private async Task UseChannel()
    {
        await bot.Client.Send(Activities.InTeam(Officer.Mention("use this channel for the digest")));
        (await bot.Connector.Next()).Text.ShouldStartWith("From now on the digest of");
        (await Plan()).DigestChannel!.TeamId.ShouldBe("19:general@thread.tacv2");
    }

    private async Task<ActionPlan> Plan() => (await bot.Services.GetRequiredService<IRegister>().Plans(Cancellation))[0];

    private Task<PersonalChat> Chat() => bot.Services.GetRequiredService<IDirectory>().ChatOf(new EmailAddress(Email), Cancellation);
}
