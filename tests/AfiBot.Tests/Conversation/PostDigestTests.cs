using AfiBot.Storage;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>The weekly digest: where it goes, what it compares with, and that it comes once.</summary>
public sealed class PostDigestTests
{
    [Fact]
    public async Task Without_a_channel_there_is_nowhere_to_post_it()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("ilau.officer").Says("post the digest")).Hears("No channel has been chosen for the digest yet.");
        chat.On(2026, 1, 12);
        (await chat.DueDigests.Run(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_tells_the_figures_and_the_second_what_changed()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        (await chat.As("ilau.officer").Says("post the digest")).Hears("The digest has been posted.");

        var first = Posted(chat).ShouldHaveSingleItem();
        first.Summary.ShouldBe(
            "Baseline Assessment 2005-06: 189 AFIs: 132 work in progress, 25 completed, 9 no further action, 16 update awaited, 7 managed elsewhere");
        first.Digests[0].Before.ShouldBeNull();
        first.Digests[0].Changed.ShouldBeEmpty();
        (first.Digests[0].Frameworks.Count, first.Digests[0].NotAnswered.Count, first.Digests[0].Overdue.Count).ShouldBe((22, 20, 23));

        chat.Clock.Advance(TimeSpan.FromDays(1));
        var lead = await chat.As("srp.lead").Says("SRP-04 is completed, the car pound opened");
        await lead.Says("yes");
        await chat.As("rad.lead").Taps(new SaveAnswerRequest(Some.Reference("RAD-02"), 1, Some.Draft("Begun.")));
        await chat.As("ilau.officer").Says("post the digest");

        var second = Posted(chat)[^1].Digests[0];
        second.Before.ShouldBeEquivalentTo(first.Digests[0].Now, "the figures of the last one");
        (second.Now.Plan.WorkInProgress, second.Now.Plan.UpdateAwaited, second.Now.Plan.ClosureProposed, second.Now.Plan.Answered).ShouldBe((133, 15, 1, 2));
        second.BeforeOf(new FrameworkCode("RAD"))!.UpdateAwaited.ShouldBe(2);
        second.Now.Frameworks[new FrameworkCode("RAD")].UpdateAwaited.ShouldBe(1);
        second.Changed.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-04", "RAD-02"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_schedule_posts_once_a_week_and_catches_up_after_a_pause()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");

        (await Run(chat)).ShouldBe(0, "what was due on Monday at 08:00 was due before the channel was chosen at 09:00");
        chat.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 12, 7, 59, 59, TimeSpan.Zero));
        (await Run(chat)).ShouldBe(0);
        chat.Clock.SetUtcNow(new DateTimeOffset(2026, 1, 12, 8, 0, 0, TimeSpan.Zero));
        (await Run(chat)).ShouldBe(1);
        (await Run(chat)).ShouldBe(0);

        chat.On(2026, 1, 28);
        (await Run(chat)).ShouldBe(1, "the digests of the 19th and the 26th were missed; the latest is made up for");
        (await Run(chat)).ShouldBe(0);
        chat.On(2026, 2, 2);
        (await Run(chat)).ShouldBe(1);
        Posted(chat).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_reached_is_tried_again()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        chat.On(2026, 1, 12);
        chat.Messenger.Failure = new SendOutcome.TryLater("The connector answered 503.");
        (await Run(chat)).ShouldBe(0);
        (await chat.As("ilau.officer").Says("post the digest")).Hears("The channel could not be reached: The connector answered 503. Please try again later.");
        chat.Messenger.Failure = new SendOutcome.Refused("The connector answered 403.");
        (await chat.As("ilau.officer").Says("post the digest")).Hears("The channel refused the digest: The connector answered 403.");

        chat.Messenger.Failure = null;
        (await Run(chat)).ShouldBe(1);
        Posted(chat).ShouldHaveSingleItem().Digests[0].Before.ShouldBeNull("a digest that nobody has seen is none to compare with");
    }

    [Fact]
    public async Task Two_schedules_that_read_at_once_post_once()
    {
        var chat = await WithDueDigest();
        var other = 0;
        chat.Rows.BeforeNextWrite(RowTable.Plans, async () => other = await Run(chat));

        (await Run(chat)).ShouldBe(0);

        other.ShouldBe(1);
        Posted(chat).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_schedule_that_dies_is_found_after_its_lease_and_what_it_left_is_counted_as_possibly_twice()
    {
        var chat = await WithDueDigest();
        chat.Messenger.OnTheWay = async () =>
        {
            (await Run(chat)).ShouldBe(0, "another is at it");
            throw new InvalidOperationException("The process was killed.");
        };
        await Should.ThrowAsync<InvalidOperationException>(() => Run(chat));

        chat.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Run(chat)).ShouldBe(0);
        chat.Clock.Advance(TimeSpan.FromSeconds(1));
        (await chat.DueDigests.Run(default)).ShouldHaveSingleItem().PossiblyTwice.ShouldBeTrue();
        (await chat.Plan()).Plan.DigestClaimedAt.ShouldBeNull();
    }

    [Fact]
    public async Task An_officer_has_the_digest_posted_whatever_the_schedule_is_doing()
    {
        var chat = await WithDueDigest();
        chat.Messenger.OnTheWay = async () => (await chat.As("ilau.officer").Says("post the digest")).Hears("The digest has been posted.");

        (await Run(chat)).ShouldBe(1);

        Posted(chat).Count.ShouldBe(2);
        (await Run(chat)).ShouldBe(0);
    }

    [Fact]
    public async Task Plans_that_share_a_channel_make_one_post_and_each_compares_with_its_own_last()
    {
        var chat = await WithDueDigest();
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest of the PNC plan");
        chat.On(2026, 1, 19);

        (await Run(chat)).ShouldBe(2, "of two plans");

        var post = Posted(chat).ShouldHaveSingleItem();
        post.Digests.Select(d => d.Plan).ShouldBe([SecondPlan.Name, "Baseline Assessment 2005-06"], ignoreOrder: true);
        post.Summary.ShouldContain("PNC performance 2006: 3 AFIs: 2 work in progress, 1 completed");
        (await Run(chat)).ShouldBe(0);
        chat.On(2026, 1, 26);
        (await Run(chat)).ShouldBe(2);
        Posted(chat)[^1].Digests.ShouldAllBe(d => d.Before!.Date == new DateOnly(2026, 1, 19));
    }

    [Theory]
    [InlineData("post the digest")]
    [InlineData("post the digest of the PNC plan")]
    [InlineData("post the digest of the baseline plan")]
    public async Task An_officers_order_posts_for_all_plans_of_the_channel_as_the_schedule_does(string said)
    {
        var chat = await WithDueDigest();
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest of the PNC plan");

        (await chat.As("ilau.officer").Says(said)).Hears("The digest has been posted.");

        Posted(chat).ShouldHaveSingleItem().Digests.Select(d => d.Plan).ShouldBe([SecondPlan.Name, ReferencePlan.Name], ignoreOrder: true);
        (await Run(chat)).ShouldBe(0, "today's of both plans has been posted");
        chat.On(2026, 1, 19);
        (await Run(chat)).ShouldBe(2);
        Posted(chat)[^1].Digests.ShouldAllBe(d => d.Before!.Date == new DateOnly(2026, 1, 12));
    }

    [Fact]
    public async Task Where_the_plans_have_channels_of_their_own_it_is_asked_which()
    {
        var chat = await WithDueDigest();
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);
        var elsewhere = (await chat.Register.Find(SecondPlan.Id, TestContext.Current.CancellationToken))! with { DigestChannel = Some.Conversation("elsewhere") };
        (await chat.Register.TrySave(elsewhere, TestContext.Current.CancellationToken)).ShouldBeTrue();
        var officer = await chat.As("ilau.officer").Says("post the digest");

        officer.Hears("There is more than one plan. Which plan do you mean?");
        (await officer.Taps(SecondPlan.Name)).Hears("The digest has been posted.");

        Posted(chat).ShouldBeEmpty();
        chat.Messenger.To("elsewhere").OfType<DigestReply>().ShouldHaveSingleItem().Digests.ShouldHaveSingleItem().Plan.ShouldBe(SecondPlan.Name);
    }

    [Fact]
    public async Task A_plan_without_a_channel_takes_no_part_in_the_order()
    {
        var chat = await WithDueDigest();
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);

        (await chat.As("ilau.officer").Says("post the digest")).Hears("The digest has been posted.");
        Posted(chat).ShouldHaveSingleItem().Digests.ShouldHaveSingleItem().Plan.ShouldBe(ReferencePlan.Name);
        (await chat.As("ilau.officer").Says("post the digest of the PNC plan")).Hears("No channel has been chosen for the digest yet.");
    }

    [Fact]
    public async Task A_post_of_several_plans_that_fails_is_tried_again_whole()
    {
        var chat = await WithDueDigest();
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest of the PNC plan");
        chat.On(2026, 1, 19);
        chat.Messenger.Failure = new SendOutcome.TryLater("503");
        (await Run(chat)).ShouldBe(0);
        chat.Messenger.Failure = null;

        (await Run(chat)).ShouldBe(2);
        Posted(chat).ShouldHaveSingleItem().Digests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task It_says_whom_the_cards_have_reached_and_who_was_told_since()
    {
        var chat = await WithDueDigest();
        var view = await chat.Plan();
        foreach (var request in view.Requests)
        {
            var sent = request.Lead == Some.Email("rad.lead") ? request : request.With(request.Delivery with { State = DeliveryState.Sent, SentAt = chat.Clock.GetUtcNow() });
            var told = request.Lead == Some.Email("srp.lead") || request.Lead == Some.Email("vcr.lead")
                ? sent.With(new TellingEntry(Rung.LineManager, Some.Email("boss"), DeliveryState.Sent, chat.Clock.GetUtcNow())).With(new TellingEntry(Rung.Sponsor, Some.Email("acc"), DeliveryState.Unreachable, chat.Clock.GetUtcNow()))
                : sent;
            (await chat.Register.TrySave(ReferencePlan.Id, told, TestContext.Current.CancellationToken)).ShouldBeTrue();
        }

        await Run(chat);

        var lines = Posted(chat).ShouldHaveSingleItem().Blocks.OfType<Block.Line>().Select(l => string.Concat(l.Runs.Select(r => r.Text))).ToList();
        lines.ShouldContain("19 leads reached, 1 not reached. 3 AFIs never asked: no card of this cycle has reached their leads.");
        lines.ShouldContain("Escalated in the last seven days: late answers were told to 1 line manager.");
        Posted(chat)[0].Blocks.OfType<Block.Actions>().SelectMany(a => a.Choices).ShouldHaveSingleItem().Label.ShouldBe("Who was not reached?");
    }

    private static async Task<Chat> WithDueDigest()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer", Place.Channel).Says("use this channel for the digest");
        chat.On(2026, 1, 12);
        return chat;
    }

    private static async Task<int> Run(Chat chat) => (await chat.DueDigests.Run(TestContext.Current.CancellationToken)).Count;

    private static IReadOnlyList<DigestReply> Posted(Chat chat) => [.. chat.Messenger.To("Channel-1").OfType<DigestReply>()];
}
