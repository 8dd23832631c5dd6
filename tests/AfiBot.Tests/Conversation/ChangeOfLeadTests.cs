using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>The Head of Traffic (SRP-01 to SRP-06, of which cycle 1 asks four) leaves while cycle 1 is open; Jo Bloggs is known as a manager of another framework.</summary>
public sealed class ChangeOfLeadTests
{
    private const string AsksForOne =
        "Inspector Jo Bloggs (jo.bloggs@example.org) is to lead on SRP-01 in the place of Head of Traffic (srp.lead@example.org). "
        + "1 of 1 waits for an answer in this cycle, and they are asked for it from now on. They become a lead of Baseline Assessment 2005-06. Shall I change that?";

    [Theory]
    [InlineData("change lead of SRP-01 to jo.bloggs@example.org")]
    [InlineData("please change the lead on SRP-01 to Jo Bloggs")]
    [InlineData("make jo.bloggs@example.org the lead of SRP-01")]
    [InlineData("Inspector Jo Bloggs is now the lead for SRP-01")]
    [InlineData("jo.bloggs@example.org leads on SRP-01 from now on")]
    [InlineData("hand SRP-01 over to Jo Bloggs for good")]
    [InlineData("put Jo Bloggs in charge of SRP-01 please")]
    [InlineData("new lead for SRP-01 is Jo Bloggs")]
    [InlineData("jo.bloggs@example.org is taking over SRP-01, the Head of Traffic has retired")]
    [InlineData("reassign SRP-01 to Jo Bloggs")]
    public async Task An_officer_names_another_lead_and_it_is_done_once_that_is_confirmed(string said)
    {
        var chat = await WithJo();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Hears(AsksForOne);
        (await chat.Afi("SRP-01")).Lead.ShouldBe(Some.Email("srp.lead"), "it was asked first");
        (await officer.Says("yes")).Hears(
            "Inspector Jo Bloggs (jo.bloggs@example.org) leads on SRP-01 now, and is asked for updates in the place of Head of Traffic (srp.lead@example.org). It is in the audit.");
        var afi = await chat.Afi("SRP-01");
        (afi.Lead, afi.LeadName).ShouldBe((Some.Email("jo.bloggs"), "Inspector Jo Bloggs"));
    }

    [Theory]
    [InlineData("wrong lead showing on srp-01. its Reducing anti-social behaviour", "SRP-01")]
    [InlineData("whoever does the tactic, make it the head of partnership instead of the head of traffic. SRP-01", "SRP-01")]
    [InlineData("hand SRP-01 over to anti-social behaviour, its a wardens job really. Head has agreed in writing", "SRP-01")]
    [InlineData("SRP streets ones (1 & 2) are no longer head of traffic, head of partnership have took them on", "SRP-01 and SRP-02")]
    public async Task In_ones_own_words_another_lead_is_named_by_what_they_lead_on(string said, string afis)
    {
        var chat = await Chat.InTheFirstCycle();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Heard[0].Summary.ShouldStartWith("Head of Partnership (asb.lead@example.org) is to lead on ");
        officer.Heard[0].Summary.ShouldContain(afis);
        (await chat.Afi("SRP-01")).Lead.ShouldBe(Some.Email("srp.lead"), "it was asked first");
        await officer.Says("yes");
        (await chat.Afi("SRP-01")).Lead.ShouldBe(Some.Email("asb.lead"));
    }

    [Theory]
    [InlineData("new head of traffic started monday so all six SRP ones need to go over to her, jo.bloggs@example.org")]
    [InlineData("all of roads is with Jo now, jo.bloggs@example.org")]
    [InlineData("move everything in SRP to jo.bloggs@example.org")]
    public async Task All_of_a_framework_goes_to_an_address_once_that_is_confirmed(string said)
    {
        var chat = await WithJo();
        var officer = await chat.As("ilau.officer").Says(said);

        officer.Heard[0].Summary.ShouldStartWith("Inspector Jo Bloggs (jo.bloggs@example.org) is to lead on 6 AFIs (SRP-01, SRP-02, SRP-03, SRP-04, SRP-05 and SRP-06) in the place of Head of Traffic (srp.lead@example.org).");
        await officer.Says("yes");
        (await chat.Afi("SRP-06")).Lead.ShouldBe(Some.Email("jo.bloggs"));
    }

    [Fact]
    public async Task Who_goes_is_to_be_followed_by_somebody_who_is_asked_for()
    {
        var chat = await WithJo();
        var officer = await chat.As("ilau.officer").Says("the Head of Traffic retires in May, can you swap him out for his replacement on everything");

        officer.Hears("Who is to lead in the place of Head of Traffic? Say their e-mail address or their name.");
        (await officer.Says("Jo Bloggs")).Heard[0].Summary.ShouldStartWith("Inspector Jo Bloggs (jo.bloggs@example.org) is to lead on 6 AFIs");
    }

    [Fact]
    public async Task An_officer_who_hands_an_AFI_over_is_asked_whether_for_a_time_or_for_good()
    {
        var officer = await (await WithJo()).As("ilau.officer").Says("hand SRP-01 to Jo Bloggs");

        officer.Hears("Until when does Jo Bloggs cover? Say a day, such as \"until 31 March\", or \"for good\" to change who leads.");
        officer.Buttons().ShouldBe(["For good"]);
        (await officer.Says("for good")).Hears(AsksForOne);
    }

    [Fact]
    public async Task For_good_is_a_yes_to_a_change_of_lead()
    {
        var officer = await (await WithJo()).As("ilau.officer").Says("change lead of SRP-01 to jo.bloggs@example.org");

        (await officer.Says("for good")).Hears("Inspector Jo Bloggs (jo.bloggs@example.org) leads on SRP-01 now");
    }

    [Theory]
    [InlineData("SRP-04 has moved to the new site, in progress")]
    [InlineData("SRP-04 the contractor took over the fence work, in progress")]
    public async Task An_update_that_tells_of_a_move_changes_no_lead(string said)
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("srp.lead").Says(said)).Heard.ShouldHaveSingleItem().Summary.ShouldNotContain("lead on SRP-04");
    }

    [Fact]
    public async Task One_lead_takes_over_from_another()
    {
        var officer = await (await WithJo()).As("ilau.officer").Says("Head of Partnership is replacing the Head of Traffic");

        officer.Hears("Head of Partnership (asb.lead@example.org) is to lead on 6 AFIs (SRP-01, SRP-02, SRP-03, SRP-04, SRP-05 and SRP-06) in the place of Head of Traffic");
    }

    [Fact]
    public async Task All_of_a_leavers_AFIs_go_at_a_tap()
    {
        var chat = await WithJo();
        var officer = await chat.As("ilau.officer").Says("hand all of the Head of Traffic's AFIs to Jo");

        officer.Hears("Inspector Jo Bloggs (jo.bloggs@example.org) is to lead on 6 AFIs (SRP-01, SRP-02, SRP-03, SRP-04, SRP-05 and SRP-06) in the place of Head of Traffic (srp.lead@example.org). 4 of 6 wait for an answer");
        (await officer.Taps("Change the lead")).Hears("Inspector Jo Bloggs (jo.bloggs@example.org) leads on 6 AFIs (SRP-01, SRP-02, SRP-03, SRP-04, SRP-05 and SRP-06) now");
        (await chat.Plan()).Afis.Where(a => a.Lead == Some.Email("jo.bloggs")).Select(a => a.Reference.Value).ShouldBe(["SRP-01", "SRP-02", "SRP-03", "SRP-04", "SRP-05", "SRP-06"]);
    }

    [Fact]
    public async Task The_new_lead_is_asked_and_the_old_one_no_longer_is()
    {
        var chat = await WithJo();
        await chat.As("jo.bloggs").Says("hello");
        await chat.As("srp.lead").Says("hello");
        await chat.SendDueCards();
        await Changed(chat, "SRP-01");

        await chat.SendDueCards();

        chat.Messenger.To("personal-jo.bloggs").OfType<RequestCardReply>().ShouldHaveSingleItem().Summary.ShouldBe("1 AFI to update by Mon 26 Jan 2026: 0 of 1 answered");
        (await chat.RequestTo("srp.lead")).Afis.Select(a => a.Value).ShouldBe(["SRP-02", "SRP-03", "SRP-04"]);
        (await chat.RequestTo("jo.bloggs")).Afis.Select(a => a.Value).ShouldBe(["SRP-01"]);
        chat.Messenger.To("personal-srp.lead").OfType<TextReply>().Select(r => r.Summary).ShouldContain("SRP-01 went to another lead: Inspector Jo Bloggs. You are not asked about it any more.");
        await Changed(chat, "MCI-01");
        (await chat.As("mci.lead").Says("update MCI-01")).Hears("MCI-01 has gone to another lead (Inspector Jo Bloggs).");
        (await chat.As("jo.bloggs").Says("update SRP-01")).Hears("SRP-01: What is its status?");
    }

    [Fact]
    public async Task Who_did_it_when_and_from_whom_to_whom_is_in_the_audit()
    {
        var chat = await WithJo();
        await Changed(chat, "SRP-01 and 04");

        chat.Audit.Entries[^1].ShouldSatisfyAllConditions(
            e => e.At.ShouldBe(Some.Monday),
            e => e.By.ShouldBe(Some.Email("ilau.officer")),
            e => e.Action.ShouldBe("lead"),
            e => e.Subject.ShouldBe(ReferencePlan.Id.Value),
            e => e.Counts.ShouldBe(new Dictionary<string, int> { ["areas"] = 2 }),
            e => e.Note.ShouldBe("SRP-01 SRP-04 from srp.lead@example.org to jo.bloggs@example.org"));
    }

    [Theory]
    [InlineData("change lead of SRP-01 to xanthippe@example.org", "I know nobody called \"xanthippe@example.org\", so nothing was changed. Say their e-mail address.")]
    [InlineData("hand all of Xanthippe's AFIs to Jo", "Nobody called \"Xanthippe\" leads on anything in Baseline Assessment 2005-06.")]
    [InlineData("change lead of SRP-01 to lead", "Whom do you mean by \"lead\"?")]
    [InlineData("change lead of SRP-01 to srp.lead@example.org", "Head of Traffic (srp.lead@example.org) leads on that already.")]
    [InlineData("change lead of SRP-01", "Who is to lead on SRP-01? Say their e-mail address or their name.")]
    public async Task What_is_unknown_or_missing_is_said(string said, string heard)
    {
        var chat = await WithJo();

        (await chat.As("ilau.officer").Says(said)).Hears(heard);
        (await chat.Afi("SRP-01")).Lead.ShouldBe(Some.Email("srp.lead"));
    }

    [Fact]
    public async Task The_next_line_gives_the_name()
    {
        var chat = await WithJo();
        var officer = await chat.As("ilau.officer").Says("change lead of SRP-01");

        (await officer.Says("Jo Bloggs")).Hears(AsksForOne);
    }

    [Theory]
    [InlineData("mci.lead")]
    [InlineData("manager")]
    public async Task Nobody_else_changes_who_leads(string name)
    {
        var chat = await WithJo();
        var other = await chat.As(name).Says("change lead of SRP-01 to jo.bloggs@example.org");

        other.Hears("Only ILAU officers can do that");
        await other.Taps(new ChangeLeadRequest(new LeadSaid("jo.bloggs@example.org", "", [Some.Reference("SRP-01")])) { IsConfirmed = true, Plan = ReferencePlan.Id });
        other.Hears("Only ILAU officers can do that");
        (await chat.Afi("SRP-01")).Lead.ShouldBe(Some.Email("srp.lead"));
    }

    [Fact]
    public async Task What_was_said_stays_and_another_who_answers_at_the_same_moment_loses_nothing()
    {
        var chat = await WithJo();
        var lead = await chat.As("srp.lead").Says("SRP-01 work in progress, tactic agreed with the tasking group in December");
        var officer = await chat.As("ilau.officer").Says("change lead of SRP-01 to jo.bloggs@example.org");
        chat.Rows.BeforeNextWrite(AfiBot.Storage.RowTable.Plans, () => lead.Says("yes"));

        (await officer.Says("yes")).Hears("Inspector Jo Bloggs (jo.bloggs@example.org) leads on SRP-01 now");

        (await chat.Said("SRP-01")).ShouldHaveSingleItem().By.ShouldBe(Some.Email("srp.lead"));
        var afi = await chat.Afi("SRP-01");
        (afi.Lead, afi.Standing!.By).ShouldBe((Some.Email("jo.bloggs"), (EmailAddress?)Some.Email("srp.lead")));
    }

    private static async Task Changed(Chat chat, string afis)
    {
        var officer = await chat.As("ilau.officer").Says($"change lead of {afis} to jo.bloggs@example.org");
        (await officer.Says("yes")).Hears("Inspector Jo Bloggs (jo.bloggs@example.org) leads on");
    }

    private static async Task<Chat> WithJo()
    {
        var chat = await Chat.InTheFirstCycle();
        await chat.Directory.TryWrite([Some.Named("jo.bloggs", "Inspector Jo Bloggs", Roles.Manager, "MCI") with { Grants = [new Grant(ReferencePlan.Id, Roles.Manager, [new FrameworkCode("MCI")])] }], default);
        return chat;
    }
}
