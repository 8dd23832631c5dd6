namespace AfiBot.Tests.Conversation.Understanding;

/// <summary>What is pasted from a mail is read without what its author does not tell.</summary>
public sealed class PastedMailTests
{
    [Theory]
    [InlineData("Dear all,\n\nThe car pound opened.\n\nKind regards\nJo Bloggs\nHead of Traffic\n01632 960123", "a greeting and a signature")]
    [InlineData("OFFICIAL\nHi Alan,\nThe car pound opened.\nMany thanks, Jo", "a marking, and thanks with a name")]
    [InlineData("The car pound opened.\n\nThis email and any attachments are confidential.\nIf you are not the intended recipient, delete it.", "the small print")]
    [InlineData("The car pound opened.\n-----Original Message-----\nFrom: ILAU\nSRP-04 is late", "the mail that is answered")]
    [InlineData("The car pound opened.\n\nFrom: ILAU <ilau@example.org>\nSent: 5 January 2026 09:00\nTo: Head of Traffic\nSubject: SRP-04\n\nIs SRP-04 completed?", "the head of the mail that is answered")]
    [InlineData("The car pound opened.\nOn Mon, 5 Jan 2026, ILAU wrote:\n> Is SRP-04 completed?", "lines that are quoted")]
    [InlineData("From: Head of Traffic\nTo: ILAU\nMorning all\nThe car pound opened.\nSent from my iPhone", "its own head")]
    [InlineData("The car pound opened.\n--\nJo Bloggs", "two dashes")]
    public void A_mail_loses_what_its_author_does_not_tell(string mail, string because) =>
        PastedMail.Own(mail).ShouldBe("The car pound opened.", because);

    [Theory]
    [InlineData("The car pound opened.")]
    [InlineData("Hello campaign ran in March\nTen schools took part.")]
    [InlineData("Thanks to the grant we bought ten readers\nand fitted them.")]
    [InlineData("SRP-03 done\nthanks\nSRP-05 in progress")]
    [InlineData("Thanks\nJo")]
    [InlineData("Dear old car pound is sold, at last\nA new one opened.")]
    public void Whatever_may_be_a_story_stays(string text) => PastedMail.Own(text).ShouldBe(text);

    [Fact]
    public void The_subject_names_the_AFI() =>
        PastedMail.Own("Subject: RE: SRP-04\n\nHi all\nThe car pound opened.").ShouldBe("SRP-04\nThe car pound opened.");

    [Theory]
    [InlineData("Ref: SRP-01\nStatus: completed\nUpdate: the pound opened in March", "Completed", "the pound opened in March", "")]
    [InlineData("Ref: SRP-01 / Status: completed / Update: the pound opened in March", "Completed", "the pound opened in March", "")]
    [InlineData("AFI reference: srp 1\nCurrent status: in progress\nProgress: two sites viewed\nand one surveyed\nTarget date: 31/03/2027", "WorkInProgress", "two sites viewed\nand one surveyed", "2027-03-31")]
    [InlineData("SRP-01\nStatus: No further action\nReason: AFI not agreed\nComments: the board decided in May", "NoFurtherAction", "the board decided in May", "")]
    [InlineData("SRP-01 update\nStatus: green\nUpdate: the pound opened", "", "Status: green\nthe pound opened", "")]
    [InlineData("Ref: SRP-01\nUpdate: the pound opened\nTarget: early spring", "", "the pound opened\nTarget: early spring", "")]
    public void Labelled_lines_are_read_as_such(string said, string status, string narrative, string target)
    {
        var given = Interpreter.Interpret(said, ReferencePlan.AsRead, new DateOnly(2026, 11, 28)).Intent.ShouldBeOfType<Intent.GiveUpdate>();

        given.Reference.ShouldBe(Some.Reference("SRP-01"));
        $"{given.Status}".ShouldBe(status);
        given.Narrative.ShouldBe(narrative);
        $"{given.TargetDate:yyyy-MM-dd}".ShouldBe(target);
    }

    [Fact]
    public void Two_references_are_no_form_of_one_AFI() =>
        Interpreter.Interpret("Ref: SRP-01 and SRP-02\nStatus: completed\nUpdate: opened", ReferencePlan.AsRead, new DateOnly(2026, 11, 28))
            .Intent.ShouldBeOfType<Intent.GiveUpdate>().Status.ShouldBeNull();
}
