using AfiBot.Tests.Support;

namespace AfiBot.Tests.Conversation;

/// <summary>What is measured of an AFI, said and shown. The measures are the sample's: burglary −8.1% against −6.3% at 20 November 2006.</summary>
public sealed class IndicatorTests
{
    private static readonly DateOnly Today = new(2026, 1, 6);

    private static readonly Indicator Burglary = new("Burglary", "%", -6.3m, Better.Lower);

    private static readonly Indicator Detections = new("Sanction detections", "%", 20m, Better.Higher);

    private static readonly Indicator Days = new("Days to a decision", "days", null, Better.Lower);

    public static TheoryData<string, Indicator, decimal, string?> Values => new()
    {
        { "burglary down 8.1% against 6.3", Burglary, -8.1m, null },
        { "Burglary is now down by 8.1 per cent against a target of 6.3% at 20 November", Burglary, -8.1m, "2025-11-20" },
        { "burglary −8.1%", Burglary, -8.1m, null },
        { "Burglary: 8.1% down", Burglary, -8.1m, null },
        { "burglary up 0.5% on 31 December 2025, reviewed daily", Burglary, 0.5m, "2025-12-31" },
        { "We are doing well, down 8.1% against 6.3%. More to come.", Burglary, -8.1m, null },
        { "sanction detections at 20.4% against a target of 20%", Detections, 20.4m, null },
        { "sanction detections are down to 19.6%", Detections, 19.6m, null },
        { "Days to a decision: 1,012 days", Days, 1012m, null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_where_its_name_or_the_target_of_the_plan_stands_beside_it(string text, Indicator indicator, decimal value, string? day) =>
        IndicatorSentence.Read(text, indicator, Today).ShouldBe(new Measured(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), value));

    public static TheoryData<string, Indicator> NoValues => new()
    {
        { "down 12.3% against 6%", Burglary },
        { "burglary down 8.1% against 7", Burglary },
        { "burglary 8.1% against 6.3", Burglary },
        { "burglary down 8.1%, no: burglary down 7.9%", Burglary },
        { "12 burglary arrests", Burglary },
        { "we arrested 12 for burglary", Burglary },
        { "sanction detections down 2%", Detections },
        { "robbery down 8.1%", Burglary },
    };

    [Theory]
    [MemberData(nameof(NoValues))]
    public void Nothing_is_guessed(string text, Indicator indicator) => IndicatorSentence.Read(text, indicator, Today).ShouldBeNull();

    [Fact]
    public async Task A_lead_says_the_value_by_its_name_and_confirms_it()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("vcr.lead").Says("burglary down 9.4% against 6.3, patrols doubled");

        lead.Hears("Record for VCR-01: Work in progress. burglary down 9.4% against 6.3, patrols doubled — is that right?");
        Labelled(lead, "Burglary:").ShouldBe("−9.4%, against a target of −6.3% (lower is better): ahead of target");
        await lead.Says("yes");

        (await chat.Said("VCR-01"))[^1].Said[UpdateFields.IndicatorValue].ShouldBe("-9.4");
        await lead.Says("VCR-01");
        Labelled(lead, "Burglary:").ShouldBe("−9.4% at Mon 5 Jan 2026, against a target of −6.3% (lower is better): ahead of target");
        Labelled(lead, "Trend:").ShouldBe("−8.1% (Nov 06) → −9.4% (Jan 26)");
    }

    [Fact]
    public async Task A_sentence_about_the_AFI_has_the_value_beside_its_story()
    {
        var lead = await (await Chat.InTheFirstCycle()).As("vcr.lead").Says("VCR-02 is in progress, down 2.9% against 8% at 20 December. A service-wide initiative has started");

        var draft = lead.Hears<SummaryReply>().Draft;
        (draft.Said[UpdateFields.IndicatorValue], draft.Said[UpdateFields.IndicatorDate]).ShouldBe(("-2.9", "2025-12-20"));
        draft.Narrative.ShouldBe("down 2.9% against 8% at 20 December. A service-wide initiative has started");
        Labelled(lead, "Vehicle crime:").ShouldBe("−2.9% at Sat 20 Dec 2025, against a target of −8% (lower is better): behind target");
    }

    [Fact]
    public async Task The_dialog_asks_for_the_value_where_there_is_one_to_give()
    {
        var lead = (await Chat.InTheFirstCycle()).As("vcr.lead");
        foreach (var said in (string[])["update VCR-01", "in progress", "Patrols were doubled.", "none"])
            await lead.Says(said);

        lead.Hears("VCR-01: What is burglary now? The target is −6.3%.");
        (await lead.Says("better")).Hears("VCR-01: I need one number here, such as \"−8.1%\" or \"down 8.1%\".");
        (await lead.Says("down 9.4% at 20 December")).Hears("VCR-01: Were the equality and financial impacts considered?");
        (await lead.Says("back")).Hears("VCR-01: What is burglary now? The target is −6.3%. So far: −9.4%.");
        await lead.Says("keep");
        await lead.Says("both");
        await lead.Says("skip");
        Labelled(lead, "Burglary:").ShouldBe("−9.4% at Sat 20 Dec 2025, against a target of −6.3% (lower is better): ahead of target");
    }

    [Fact]
    public async Task The_form_takes_a_number_and_says_so_where_it_is_none()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = chat.As("vcr.lead");
        var form = (await lead.Taps(new OpenFormRequest(Some.Reference("VCR-01")))).Hears<AnswerFormReply>();
        form.Blocks.OfType<Field.Text>().ShouldContain(f => f.Id == "indicator" && f.Label == "Burglary: its value now (target −6.3%)");

        (await lead.Taps(new SaveAnswerRequest(Some.Reference("VCR-01"), 1, Some.Draft().With(UpdateFields.IndicatorValue, "down a bit") with { BasedOn = 1 })))
            .Hears("VCR-01: I need the value of the measure as a number, such as −8.1, or nothing.");
        await lead.Taps(new SaveAnswerRequest(Some.Reference("VCR-01"), 1, Some.Draft().With(UpdateFields.IndicatorValue, "-9.4") with { BasedOn = 1 }));

        (await chat.Said("VCR-01"))[^1].Said[UpdateFields.IndicatorValue].ShouldBe("-9.4");
        (await lead.Taps(new OpenFormRequest(Some.Reference("VCR-05")))).Hears<AnswerFormReply>().Blocks.OfType<Field>().ShouldNotContain(f => f.Id == "indicator");
    }

    [Fact]
    public async Task No_change_gives_no_value()
    {
        var chat = await Chat.InTheFirstCycle();
        var lead = await chat.As("vcr.lead").Says("no change on VCR-01, the figures are not out yet");
        await lead.Says("yes");

        (await chat.Said("VCR-01"))[^1].Said[UpdateFields.IndicatorValue].ShouldBe("");
        await lead.Says("VCR-01");
        Labelled(lead, "Burglary:").ShouldBe("−8.1% at Mon 20 Nov 2006, against a target of −6.3% (lower is better): ahead of target");
    }

    [Fact]
    public async Task Only_who_leads_on_it_gives_its_value_and_a_question_is_none()
    {
        var chat = await Chat.InTheFirstCycle();

        (await chat.As("pvp.lead").Says("burglary down 9.4% against 6.3")).Heard.ShouldNotContain(r => r is SummaryReply);
        (await chat.As("vcr.lead").Says("burglary down 9.4% against 6.3?")).Heard.ShouldNotContain(r => r is SummaryReply);
        (await chat.Said("VCR-01")).ShouldBeEmpty();
    }

    private static string Labelled(Voice voice, string label) => voice.Heard[^1].Blocks.OfType<Block.Labelled>().Single(b => b.Label == label).Of.Text;
}
