using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Whom no plan names any more gets a polite line and no data, whatever is still open between them and the bot.</summary>
public sealed class LeaverTests
{
    private const string Polite = "Hello. I collect updates on areas for improvement after an inspection, but you are not in my directory";

    private static readonly AfiReference Srp01 = Some.Reference("SRP-01");

    [Fact]
    public async Task An_officer_who_left_is_told_politely_and_nothing_else()
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("overall status");
        officer.Hears<StatusReply>();
        await Leaves(chat, "ilau.officer");

        foreach (var said in (string[])["overall status", "SRP-01", "close the cycle", "help", "hello"])
            (await officer.Says(said)).Hears(Polite);
        (await chat.Position()).OpenCycle.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_leavers_tap_on_an_old_form_keeps_their_words_out()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("what do I owe");
        await Leaves(chat, "srp.lead");

        (await lead.Taps(new SaveAnswerRequest(Srp01, 1, Some.Draft() with { BasedOn = 1 }))).Hears(Polite);
        (await lead.Taps(new SaveNoChangeRequest(Srp01, 1, "Nothing new.", 1))).Hears(Polite);
        (await lead.Taps(new AfiRequest(Srp01))).Hears(Polite);

        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_leaver_in_the_middle_of_a_dialog_goes_on_only_once_they_are_back()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        await lead.Says("SRP-04 is completed, the car pound opened in March");
        var person = (await chat.Directory.Find(Some.Email("srp.lead"), default))!;
        await Leaves(chat, "srp.lead");

        (await lead.Says("yes")).Hears(Polite);
        (await chat.Said("SRP-04")).ShouldBeEmpty();

        await chat.Directory.Write([person], default);
        (await lead.Says("yes")).Hears("SRP-04 is recorded as Completed.");
    }

    [Fact]
    public async Task A_leaver_is_sent_no_card()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        await chat.As("mci.lead").Says("hello");
        chat.Clock.SetUtcNow(Some.Monday);
        await chat.OpenTheCycle();
        await Leaves(chat, "srp.lead");

        (await chat.SendDueCards()).ShouldBe(1);

        chat.Messenger.Sent.Select(s => s.To.ConversationId).ShouldBe(["personal-mci.lead"]);
    }

    [Fact]
    public async Task Who_is_named_by_another_plan_only_hears_nothing_of_this_one()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("srp.lead").Says("hello");
        var person = (await chat.Directory.Find(Some.Email("srp.lead"), default))!;
        await chat.Directory.Write([person with { Grants = [new Grant(new PlanId("another"), Roles.Lead | Roles.Manager, [])] }], default);

        (await chat.Post.Send(ReferencePlan.Id, Some.Email("srp.lead"), FixedReplies.Introduction, default)).ShouldBe(new SendOutcome.NoAddress());
        (await chat.As("srp.lead").Says("SRP-01")).Hears("There is no action plan yet.");
        (await chat.Recording.Record(ReferencePlan.Id, Srp01, Some.Draft(), person with { Grants = [] }, UpdateChannel.Card, default))
            .ShouldBeOfType<RecordOutcome.NotTheirs>();
    }

    [Fact]
    public async Task Who_is_named_by_an_older_plan_is_answered_about_that_one()
    {
        var chat = await Chat.InTheFirstCycle();
        var newer = Some.Plan() with { Id = new PlanId("newer"), Name = "Newer", CreatedAt = Some.Monday.AddDays(1) };
        await chat.Register.TryWrite(newer, [Some.Framework()], [Some.Afi()], [], default);

        (await chat.As("mci.lead").Says("what do I owe")).Hears<RequestCardReply>().Progress.Asked.ShouldBeGreaterThan(0);
    }

    /// <summary>The person is taken off the file of people, and the plan is imported again.</summary>
    private static async Task Leaves(Chat chat, string name)
    {
        var person = (await chat.Directory.Find(Some.Email(name), default))!;
        (await chat.Directory.TryWrite([person.With(ReferencePlan.Id, null)], default)).ShouldBeTrue();
    }
}
