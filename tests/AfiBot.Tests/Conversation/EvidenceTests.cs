using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>Links to evidence: typed in the form, answered in the dialog, given in a sentence, and shown.</summary>
public sealed class EvidenceTests
{
    private const string Lease = "https://files.example.org/lease.pdf";

    [Fact]
    public async Task Links_are_typed_in_the_form_and_shown_as_links_on_the_page_of_the_AFI()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("srp.lead");

        await lead.Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, Some.Draft().With(UpdateFields.Evidence, $"{Lease} https://media.example.org/pound") with { BasedOn = 1 }));

        (await lead.Says("SRP-04")).Hears<AfiReply>();
        LinksOf(lead).ShouldBe([("files.example.org/lease.pdf", Lease), ("media.example.org/pound", "https://media.example.org/pound")]);
        (await lead.Taps(new OpenFormRequest(Some.Reference("SRP-04")))).Hears<AnswerFormReply>().Draft.Said[UpdateFields.Evidence].ShouldBe($"{Lease}\nhttps://media.example.org/pound");
    }

    [Theory]
    [InlineData("http://files.example.org/lease.pdf", "SRP-04: I cannot take the link \"http://files.example.org/lease.pdf\": a link to evidence begins with https://.")]
    [InlineData("https://me:secret@files.example.org", "SRP-04: I cannot take the link \"https://me:secret@files.example.org\": there is a user's name or a password in it.")]
    [InlineData("https://intranet/lease", "SRP-04: I cannot take the link \"https://intranet/lease\": its host should be a full name, such as files.example.org.")]
    [InlineData("https://files.exa\u200Bmple.org", "SRP-04: I cannot take the link \"https://files.exa\u200Bmple.org\": there is a zero-width space (U+200B) in it.")]
    public async Task A_link_that_cannot_be_taken_is_said_at_the_form_which_keeps_it(string typed, string heard)
    {
        var chat = await Chat.InTheFirstCycle();
        var draft = Some.Draft().With(UpdateFields.Evidence, typed) with { BasedOn = 1 };

        var lead = await chat.As("srp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, draft));

        lead.Hears(heard).Hears<AnswerFormReply>().Draft.ShouldBe(draft);
        (await chat.Said("SRP-04")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_by_itself_or_a_file_is_evidence_at_whatever_step_it_comes()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says("update SRP-04");

        (await lead.Says(Lease)).Hears("SRP-04: I have put that down as evidence. What is its status?");
        await lead.Says("completed, the car pound opened in March");
        (await lead.Says("https://force.sharepoint.com/pound.pdf")).Heard[0].Summary.ShouldContain("I have put that down as evidence.");
        for (var step = 0; step < 5 && lead.Heard[^1] is not SummaryReply; step++)
            await lead.Says("skip");
        await lead.Says("yes");

        (await chat.Said("SRP-04")).ShouldHaveSingleItem().Said[UpdateFields.Evidence].ShouldBe($"{Lease}\nhttps://force.sharepoint.com/pound.pdf");
    }

    [Fact]
    public async Task The_dialog_asks_for_links_which_may_look_like_anything_and_takes_more_of_them()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await AtEvidence(chat);

        (await lead.Says("http://files.example.org/a")).Hears("SRP-04: I cannot take the link");
        (await lead.Says("https://files.example.org/status-of-SRP-02?what=overdue https://files.example.org/cancel"))
            .Hears("Record for SRP-04: Completed.");
        (await lead.Says("back")).Hears("SRP-04: Are there more links to evidence? So far: files.example.org/status-of-SRP-02?what=overdue, files.example.org/cancel.");
        lead.Buttons().ShouldBe(["Keep these", "No links", "Back"]);
        (await lead.Says(Lease)).Hears<SummaryReply>();
        LinksOf(lead).Count.ShouldBe(3);
        await lead.Says("yes");

        (await chat.Said("SRP-04")).ShouldHaveSingleItem().Said[UpdateFields.Evidence]
            .ShouldBe($"https://files.example.org/status-of-SRP-02?what=overdue\nhttps://files.example.org/cancel\n{Lease}");
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("none")]
    [InlineData("no")]
    public async Task The_question_can_be_skipped(string answer)
    {
        var lead = await AtEvidence(await Chat.InTheFirstCycle());

        (await lead.Says(answer)).Hears("Record for SRP-04: Completed.");
        LinksOf(lead).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("it is with property services", "SRP-04: I can take links that begin with https:// here, and nothing else.")]
    [InlineData("yes", "SRP-04: Please send me the links.")]
    public async Task What_is_no_link_is_not_taken_for_one(string answer, string heard) =>
        (await (await AtEvidence(await Chat.InTheFirstCycle())).Says(answer)).Hears(heard);

    [Fact]
    public async Task A_link_in_a_sentence_stays_in_the_words_and_is_evidence()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("srp.lead").Says($"SRP-04 is completed, the lease is signed: {Lease}");

        lead.Hears<SummaryReply>().Draft.Narrative.ShouldBe($"the lease is signed: {Lease}");
        LinksOf(lead).ShouldBe([("files.example.org/lease.pdf", Lease)]);
        await lead.Says("yes");

        var said = (await chat.Said("SRP-04")).ShouldHaveSingleItem();
        (said.Narrative, said.Said[UpdateFields.Evidence]).ShouldBe(($"the lease is signed: {Lease}", Lease));
    }

    [Fact]
    public async Task A_refusal_gives_links_back_as_text()
    {
        var chat = await Chat.InTheFirstCycle();

        var other = await chat.As("pvp.lead").Taps(new SaveAnswerRequest(Some.Reference("SRP-04"), 1, new UpdateDraft().With(UpdateFields.Evidence, $"{Lease} {Lease}#2")));

        other.Heard[0].Summary.ShouldEndWith($"You chose: evidence {Lease}, {Lease}#2");
        LinksOf(other).ShouldBeEmpty();
    }

    [Fact]
    public void Each_field_of_an_update_is_asked_for_once()
    {
        UpdateQuestions.All.SelectMany(q => q.Fields).Select(f => f.Field).ShouldBe(UpdateFields.All);
        UpdateQuestions.All.SelectMany(q => q.Fields).Select(f => f.Id).ShouldBeUnique();
        UpdateQuestions.All.Select(q => q.Step).ShouldBeUnique();
    }

    private static async Task<Voice> AtEvidence(Chat chat)
    {
        var lead = chat.As("srp.lead");
        foreach (var said in (string[])["update SRP-04", "completed", "The car pound opened in March.", "none", "both"])
            await lead.Says(said);
        return lead.Hears("SRP-04: Is there evidence to link to?");
    }

    private static IReadOnlyList<(string Text, string Url)> LinksOf(Voice voice) => Teams.Cards.CardJsonReader.Links(Cards.TeamsCard.Draw(voice.Heard[^1]));
}
