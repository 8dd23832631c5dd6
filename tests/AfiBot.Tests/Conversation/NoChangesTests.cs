using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"Nothing has changed" said once for several AFIs on the card.</summary>
public sealed class NoChangesTests
{
    private const string Why = "The tender is still out.";

    [Fact]
    public async Task Several_are_saved_with_one_line_and_keep_what_was_said_last()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("what do I owe?");

        var form = (await lead.Taps("No change in several")).Hears<NoChangesFormReply>();
        form.Offered.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-01", "SRP-02", "SRP-03", "SRP-04"]);
        await lead.Taps(Save("SRP-01", "SRP-04"));

        var card = lead.Hears<RequestCardReply>();
        (card.Notice, card.Progress.Answered).ShouldBe(("No change in SRP-01 and SRP-04: saved.", 2));
        foreach (var reference in new[] { "SRP-01", "SRP-04" })
        {
            var update = (await chat.Said(reference)).ShouldHaveSingleItem();
            (update.Status, update.Narrative, update.Via).ShouldBe((Status.WorkInProgress, $"No change: {Why}", UpdateChannel.Card));
        }
    }

    [Fact]
    public async Task A_double_tap_saves_once()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(Save("SRP-01", "SRP-04"));

        (await lead.Taps(Save("SRP-01", "SRP-04"))).Hears<RequestCardReply>().Notice.ShouldBe("No change in SRP-01 and SRP-04: saved.");
        (await chat.Said("SRP-01")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_answered_since_is_left_as_it_is_and_named()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-02"), 1, Some.Draft("The lease for the pound is signed.") with { BasedOn = 1, Status = Status.Completed }));

        await lead.Taps(Save("SRP-01", "SRP-02"));

        lead.Hears<RequestCardReply>().Notice.ShouldBe("No change in SRP-01: saved. SRP-02 is left as it is: you have answered it since (Completed).");
        (await chat.Said("SRP-02")).ShouldHaveSingleItem().Status.ShouldBe(Status.Completed);
    }

    [Fact]
    public async Task What_was_answered_or_returned_or_never_said_is_not_offered()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-01"), 1, Some.Draft() with { BasedOn = 1 }));
        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-02"), 1, Some.Draft() with { BasedOn = 1 }));
        await chat.As("ilau.officer").Says("return SRP-02: which lease?");

        (await lead.Taps(new OpenNoChangesRequest())).Hears<NoChangesFormReply>().Offered.Select(a => a.Afi.Reference.Value).ShouldBe(["SRP-03", "SRP-04"]);
        (await chat.As("rad.lead").Taps(new OwedRequest())).Hears<RequestCardReply>().Unchanged.ShouldBeEmpty("nothing was said of them before");
        (await lead.Taps(Save("SRP-02"))).Hears<RequestCardReply>().Notice.ShouldBe("SRP-02 was returned by ILAU, which needs more than \"no change\".");
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_chosen_stays()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Taps(Save("SRP-01", "SRP-04") with { Why = " " });

        var form = lead.Hears<NoChangesFormReply>();
        form.Problems.ShouldBe([new FormProblem("Say in one line why nothing has changed.", "why")]);
        form.Chosen.Select(r => r.Value).ShouldBe(["SRP-01", "SRP-04"]);
        form.Blocks.OfType<Field>().Select(f => f.Problem).ShouldBe([null, "Say in one line why nothing has changed."]);
        (await lead.Taps(Save())).Hears<NoChangesFormReply>().Problems.ShouldBe([new FormProblem("Choose the AFIs in which nothing has changed.", "several")]);
    }

    [Fact]
    public async Task Nobody_says_it_of_what_is_not_theirs()
    {
        var chat = await Chat.InTheFirstCycle();

        await chat.As("asb.lead").Taps(Save("SRP-01"));
        (await chat.Said("SRP-01")).ShouldBeEmpty();
        var mixed = await chat.As("pvp.lead").Taps(Save("SRP-01", "PVP-01"));

        mixed.Hears<RequestCardReply>().Notice.ShouldBe("No change in PVP-01: saved. SRP-01 is not one of your AFIs, so I cannot show or change it. Ask the lead (Head of Traffic) or ILAU.");
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_cycle_nothing_is_recorded_and_the_words_are_kept()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.As("ilau.officer").Says("close the cycle");
        await chat.As("ilau.officer").Says("yes");

        (await chat.As("srp.lead").Taps(Save("SRP-01", "SRP-04"))).Hears<TextReply>().Text.ShouldContain(Why);
        (await chat.Said("SRP-01")).ShouldBeEmpty();
    }

    private static SaveNoChangesRequest Save(params string[] references) => new(1, string.Join(',', references.Select(r => new SeenAfi(Some.Reference(r), 1))), Why, null) { Plan = ReferencePlan.Id };
}
