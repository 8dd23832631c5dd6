using AfiBot.Tests.Reports;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>"Position paper": an officer takes the Board's paper as a file, and freezes the figures for it.</summary>
public sealed class PaperTests
{
    private static readonly FilePlace Drive = new("https://force-my.sharepoint.com/upload", "https://force-my.sharepoint.com/paper.docx", "Position paper.docx", "id-1", "docx");

    [Theory]
    [InlineData("position paper")]
    [InlineData("please write the position paper")]
    [InlineData("can I have the position paper please")]
    [InlineData("give me the position paper")]
    public async Task An_officer_is_told_what_is_in_it_and_offered_the_file(string text)
    {
        var chat = await Chat.BeforeTheFirstCycle();

        var heard = (await chat.As("ilau.officer").Says(text)).Heard;

        heard[0].Summary.ShouldStartWith("The position paper of Baseline Assessment 2005-06 as at Mon 5 Jan 2026 has 189 AFIs: 132 work in progress, 25 completed, 9 no further action, 16 update awaited, 7 managed elsewhere.");
        var offer = heard[1].ShouldBeOfType<FileOfferReply>();
        offer.Name.ShouldBe("Position paper 2026-01-05.docx");
        offer.Size.ShouldBeGreaterThan(10_000);
        chat.Audit.Entries.ShouldNotContain(e => e.Action == "paper", "nobody has it yet");
    }

    [Fact]
    public async Task Whoever_takes_it_gets_what_was_offered_although_time_went_by_and_the_audit_says_so()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("position paper as at 16 January 2007");
        var offer = officer.Heard[1].ShouldBeOfType<FileOfferReply>();
        chat.Clock.Advance(TimeSpan.FromHours(3));

        (await Take(officer, offer)).Hears<FileReply>().Summary.ShouldBe("Position paper.docx is in your OneDrive.");

        var (to, content) = chat.Files.Uploaded.ShouldHaveSingleItem();
        to.ShouldBe(Drive);
        content.Length.ShouldBe(offer.Size);
        using var read = new ReadDocument(content);
        read.Paragraphs.ShouldContain(("Normal", "As at 16 January 2007"));
        var entry = chat.Audit.Entries.Single(e => e.Action == "paper");
        (entry.By, entry.Subject, entry.Note).ShouldBe((Some.Email("ilau.officer"), ReferencePlan.Id.Value, "as at 2007-01-16"));
    }

    [Fact]
    public async Task A_day_without_a_year_is_one_that_has_been()
    {
        var chat = await Chat.BeforeTheFirstCycle();

        (await chat.As("ilau.officer").Says("position paper as at 31 March")).Heard[0].Summary.ShouldStartWith("The position paper of Baseline Assessment 2005-06 as at Mon 31 Mar 2025 has 189");
    }

    [Fact]
    public async Task Figures_are_frozen_under_a_name_and_the_paper_made_from_them()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("freeze the figures as January Board");
        officer.Hears("The figures of Baseline Assessment 2005-06 are frozen as \"January Board\", as at Mon 5 Jan 2026, 08:00, with 189 AFIs:");
        chat.Audit.Entries.ShouldContain(e => e.Action == "freeze" && e.Note == "January Board" && e.By == Some.Email("ilau.officer"));
        chat.Clock.Advance(TimeSpan.FromDays(60));

        (await officer.Says("position paper from the January Board")).Heard[0].Summary.ShouldStartWith("The position paper of Baseline Assessment 2005-06 as at Mon 5 Jan 2026 has 189");
        (await officer.Says("freeze the figures as january board")).Hears("Baseline Assessment 2005-06 has figures that were frozen as \"january board\" already.");
        (await officer.Says("position paper from the March Board")).Hears("I cannot make that paper: Baseline Assessment 2005-06 has no snapshot 'March Board'.");
        (await officer.Says("freeze the figures")).Hears("What is frozen are the figures of the whole plan, as they are now. Under which name?");
    }

    [Theory]
    [InlineData("bank these stats before people start fiddling. call it CofP autumn", "CofP autumn")]
    [InlineData("I want to be able to come back to tonight's position later on, save it as Pre-inspection", "Pre-inspection")]
    [InlineData("snapshot pls, name = Q3", "Q3")]
    [InlineData("take a copy of the numbers as they are now, \"Board Dec\"", "Board Dec")]
    public async Task Figures_are_frozen_under_the_name_that_is_said_apart(string said, string name)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("ilau.officer").Says(said)).Hears($"The figures of Baseline Assessment 2005-06 are frozen as \"{name}\"");
    }

    [Theory]
    [InlineData("would you do me the paper on Territorial Policing for Tuesday's meeting", "without \"Territorial Policing\"")]
    [InlineData("position paper, compare it to september", "without \"compare it to september\"")]
    public async Task What_the_paper_cannot_be_is_said_with_the_one_that_it_can(string said, string without) =>
        (await (await Chat.InTheFirstCycle()).As("ilau.officer").Says(said)).Heard[0].Summary.ShouldContain(without);

    [Fact]
    public async Task Of_several_plans_the_one_that_is_named_is_made_and_where_none_is_it_is_asked_which()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        await SecondPlan.Import(chat.Register, chat.Directory, chat.Clock);
        var officer = chat.As("ilau.officer");

        (await officer.Says("paper for the PNC plan as at 31 December 2025")).Heard[0].Summary.ShouldStartWith("The position paper of PNC performance 2006 as at Wed 31 Dec 2025 has 3 AFIs:");
        (await officer.Says("position paper as at 16 January 2007")).Hears("There is more than one plan. Which plan do you mean?");
        (await officer.Taps(ReferencePlan.Name)).Heard[0].Summary.ShouldStartWith("The position paper of Baseline Assessment 2005-06 as at Tue 16 Jan 2007 has 189 AFIs:");
    }

    [Fact]
    public async Task Where_no_file_can_be_handed_out_it_is_said_how_the_paper_is_written()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        chat.Files.Reaches = false;

        (await chat.As("ilau.officer").Says("position paper")).Hears<TextReply>().Text.ShouldEndWith("I cannot hand out files here. It is written by: ./afibot paper --plan \"Baseline Assessment 2005-06\" --output paper.docx");
    }

    [Fact]
    public async Task What_the_storage_does_not_take_is_told_and_what_is_declined_is_left()
    {
        var chat = await Chat.BeforeTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says("position paper");
        var offer = officer.Heard[1].ShouldBeOfType<FileOfferReply>();

        (await officer.Taps(offer.Take)).Hears("The paper was not taken.");
        chat.Files.Problem = "it answered with 507";
        (await Take(officer, offer)).Hears("The paper could not be put into your OneDrive: it answered with 507. Say \"position paper\" to try again.");
        chat.Files.Uploaded.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("srp.lead", true)]
    [InlineData("mci.lead", false)]
    public async Task Nobody_but_an_officer_has_it(string name, bool isOfficer)
    {
        var chat = await Chat.BeforeTheFirstCycle();
        var offer = (await chat.As("ilau.officer").Says("position paper")).Heard[1].ShouldBeOfType<FileOfferReply>();

        var heard = (await chat.As(name).Says("position paper")).Heard;
        (heard[0].Summary.StartsWith("Only ILAU officers can do that", StringComparison.Ordinal)).ShouldBe(!isOfficer);
        await Take(chat.As(name), offer);
        chat.Files.Uploaded.Count.ShouldBe(isOfficer ? 1 : 0, "a button of somebody else's does not make one");
    }

    /// <summary>A narrative may begin with the same words.</summary>
    [Fact]
    public async Task In_the_middle_of_an_update_it_is_the_answer()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");
        await lead.Says("update SRP-01");
        await lead.Taps("Work in progress");

        await lead.Says("Position paper from the January Board");

        chat.Files.Uploaded.ShouldBeEmpty();
        lead.Heard.ShouldNotContain(r => r is FileOfferReply);
    }

    [Theory]
    [InlineData("SRP-01 position paper went to the board, completed")]
    [InlineData("position paper drafted and sent to the command team")]
    [InlineData("who wrote the position paper")]
    public async Task Other_words_about_a_paper_make_none(string text)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("ilau.officer").Says(text)).Heard.ShouldNotContain(r => r is FileOfferReply);
    }

    private static Task<Voice> Take(Voice voice, FileOfferReply offer)
    {
        var (verb, data) = offer.Take.AsButton();
        var taken = new Dictionary<string, string>(data);
        Drive.Write(taken);
        return voice.TapsOld(verb, [.. taken.Select(d => (d.Key, d.Value))]);
    }
}
