using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Leads who are to be asked and do not have the app are given it, where the force's directory lets the bot.</summary>
public sealed class InstallForLeadsTests
{
    private const string Asked = "Teams was asked to install the app for them";

    private readonly Installer installer = new();

    [Fact]
    public async Task Each_lead_without_a_chat_is_given_it_once_a_day()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("mci.lead").Says("hello");
        var without = (await chat.Plan()).Requests.Count - 1;

        await Run(chat);
        await Run(chat);
        chat.Clock.Advance(TimeSpan.FromHours(23));
        await Run(chat);
        installer.For.Count.ShouldBe(without);
        installer.For.ShouldNotContain(Some.Email("mci.lead"));

        chat.Clock.Advance(TimeSpan.FromHours(1));
        await Run(chat);
        installer.For.Count.ShouldBe(2 * without);
    }

    [Fact]
    public async Task Whoever_had_it_already_is_sent_their_card()
    {
        var chat = await Chat.InTheFirstCycle();
        installer.Outcome = new AppInstallation("they have the app", Some.Conversation("personal-of-mci.lead") with { UserId = null });
        installer.Knows = Some.Email("mci.lead");

        await Run(chat);
        (await chat.SendDueCards()).ShouldBe(1);

        (await chat.DeliveryTo("mci.lead")).State.ShouldBe(DeliveryState.Sent);
    }

    [Fact]
    public async Task Whoever_took_it_out_does_not_find_it_back()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("mci.lead").Says("hello");
        var there = await chat.Directory.ChatOf(Some.Email("mci.lead"), default);
        await chat.Directory.TrySaveChat(Some.Email("mci.lead"), there with { Reference = null }, default);

        await Run(chat);

        installer.For.ShouldNotContain(Some.Email("mci.lead"));
    }

    [Fact]
    public async Task The_officer_reads_what_came_of_it_until_they_are_heard_of()
    {
        var chat = await Chat.InTheFirstCycle();
        await Run(chat);

        (await Reach(chat)).ShouldBe((ReachState.NotInstalled, Some.Monday, Asked));

        await chat.As("mci.lead").Says("hello");
        (await Reach(chat)).ShouldBe((ReachState.NotTried, null, null));
    }

    [Fact]
    public async Task Where_nobody_can_install_it_nothing_is_written_down()
    {
        var chat = await Chat.InTheFirstCycle();

        (await new InstallForLeads(chat.Register, chat.Directory, chat.Clock).Run(default)).ShouldBe(0);

        (await chat.Directory.ChatOf(Some.Email("mci.lead"), default)).ShouldBe(PersonalChat.None);
    }

    private Task<int> Run(Chat chat) => new InstallForLeads(chat.Register, chat.Directory, chat.Clock, installer).Run(default);

    private static async Task<(ReachState State, DateTimeOffset? At, string? Reason)> Reach(Chat chat)
    {
        var (lead, position) = (Some.Email("mci.lead"), await chat.Position());
        var reach = LeadReach.Of(
            position, position.View.Requests.Single(r => r.Lead == lead), await chat.Directory.Find(lead, default), await chat.Directory.ChatOf(lead, default));
        return (reach.State, reach.At, reach.Reason);
    }

    private sealed class Installer : IAppInstaller
    {
        public List<EmailAddress> For { get; } = [];

        public AppInstallation Outcome { get; set; } = new(Asked);

        /// <summary>The only one of whom it says anything; null for all.</summary>
        public EmailAddress? Knows { get; set; }

        public Task<IReadOnlyDictionary<EmailAddress, AppInstallation>> Install(IReadOnlyCollection<EmailAddress> people, CancellationToken cancellation)
        {
            For.AddRange(people);
            return Task.FromResult<IReadOnlyDictionary<EmailAddress, AppInstallation>>(people.Where(p => Knows is null || p == Knows).ToDictionary(p => p, _ => Outcome));
        }
    }
}
