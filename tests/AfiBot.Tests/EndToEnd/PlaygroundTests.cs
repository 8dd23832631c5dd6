using AfiBot.Tests.Support;

namespace AfiBot.Tests.EndToEnd;

/// <summary>The main job, as a newcomer sees it: the real bot, the real Playground, a real browser.</summary>
public sealed class PlaygroundTests(Chromium chromium) : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Ctrl_C_stops_bot_and_Playground_and_a_second_start_goes_on_where_the_first_stopped()
    {
        await using (var first = Run())
        {
            var page = await PlaygroundPage.Open(chromium, await first.Says("Playground:"));
            await page.LastCardSays("0 of 4 answered");

            // A page that is loaded again is not empty, and its card is as good as it was.
            await page.Page.ReloadAsync();
            await page.LastCardSays("0 of 4 answered");
            await page.Tap("Answer SRP-01");
            await page.Tap("No change");
            await page.Fill("No change since last time, because", "The tactic is still being drafted.");
            await page.Tap("Save as no change");
            await page.LastCardSays("1 of 4 answered");

            (await first.PressCtrlC()).ShouldBe(130);

            using var http = new HttpClient();
            await Should.ThrowAsync<HttpRequestException>(() => http.GetStringAsync(new Uri(page.Page.Url)));
        }

        await using var second = Run();
        var again = await PlaygroundPage.Open(chromium, await second.Says("Playground:"));
        await again.LastCardSays("1 of 4 answered");
        await again.Tap("Show what is answered");
        await again.LastCardSays("No change: The tactic is still being drafted.");
    }

    [Fact]
    public async Task In_a_group_chat_figures_are_answered_in_the_askers_own_chat()
    {
        await using var bot = Run();
        var page = await PlaygroundPage.Open(chromium, await bot.Says("Playground:"));
        await page.LastCardSays("0 of 4 answered");

        await page.GoTo("Performance group");
        await page.SayToBot("status of roads");
        await page.Hears("Others can read this chat, so I have answered in our own.");
        await page.GoTo("Personal Chat");

        await page.LastCardSays("answers due");
    }

    [Fact]
    public async Task A_lead_answers_in_card_and_chat_the_status_shows_both_and_the_digest_stands_in_the_channel()
    {
        await using var bot = Run();
        await bot.Says("AfiBot:");
        var page = await PlaygroundPage.Open(chromium, await bot.Says("Playground:"));

        await page.LastCardSays("0 of 4 answered");
        await Pictures.Take(page.LastCard, "request-card");
        await page.Tap("Answer SRP-01");
        await page.LastCardSays("Last time: Work in progress. National tactic for ANPR under development.");
        await page.Choose("Work in progress");
        await page.Fill("Narrative", "The national tactic was agreed in October.");
        await page.Tap("Save SRP-01");
        await page.LastCardSays("1 of 4 answered");

        await page.Say("SRP-04 is completed, the car pound opened in March");
        await page.LastCardSays("Record this for SRP-04?");
        await page.Tap("Record it");
        await page.LastCardSays("SRP-04 is recorded as Completed.");

        await page.Say("status of roads");
        await page.LastCardSays("2 of 4");
        await page.LastCardSays("1 closure proposed");
        await Pictures.Take(page.LastCard, "status");

        await page.GoTo("Inspection - ILAU");
        await page.PostToBot("use this channel for the digest");
        await page.Hears("From now on the digest of Baseline Assessment 2005-06 is posted here");
        await page.GoTo("Personal Chat");
        await page.Say("post the digest");
        await page.Hears("The digest has been posted.");
        await page.GoTo("Inspection - ILAU");
        await page.LastCardSays("2 of 148 answered");
        await Pictures.Take(page.LastCard, "digest");
        await page.Tap("Changed (2)");
        await page.LastCardSays("The national tactic was agreed in October.");
        await page.LastCardSays("the car pound opened in March");
    }

    [Fact]
    public async Task An_officer_sees_the_morning_and_returns_an_answer_with_a_comment()
    {
        await using var bot = Run();
        var lead = await PlaygroundPage.Open(chromium, await bot.Says("Playground:"));
        await lead.LastCardSays("0 of 4 answered");
        await lead.Say("SRP-04 is completed, the car pound opened in March");
        await lead.LastCardSays("Record this for SRP-04?");
        await lead.Tap("Record it");
        await lead.LastCardSays("SRP-04 is recorded as Completed.");

        await using var second = await AlsoAs("ilau.officer@example.org", bot);
        var officer = await PlaygroundPage.Open(chromium, await second.Says("Playground:"));
        await officer.Say("how is the cycle going?");
        await officer.LastCardSays("to review");
        await Pictures.Take(officer.LastCard, "officer-morning");
        await officer.Say("what is waiting for review?");
        await officer.LastCardSays("the car pound opened in March");
        await Pictures.Take(officer.LastCard, "officer-review");
        await officer.Tap("Return SRP-04");
        await officer.Fill("What is missing", "What did the pound cost?");
        await Pictures.Take(officer.LastCard, "officer-return");
        await officer.Tap("Return SRP-04");
        await officer.Hears("SRP-04 is returned");
    }

    [Fact]
    public async Task A_manager_asks_in_own_words_and_a_number_opens_its_list()
    {
        await using var bot = Run();
        await using var second = await AlsoAs("manager@example.org", bot);
        var manager = await PlaygroundPage.Open(chromium, await second.Says("Playground:"));

        await manager.Say("how are we doing on roads?");
        await manager.LastCardSays("Strategic road policing");
        await Pictures.Take(manager.LastCard, "manager-status");
        await manager.TapBeginningWith("List 2 Completed");
        await manager.LastCardSays("Completed in Strategic road policing");
        await Pictures.Take(manager.LastCard, "manager-list");
        await manager.Say("what is overdue in MAPPA and roads?");
        await manager.LastCardSays("MAPPA, in Protecting vulnerable people: 0 AFIs");
        await Pictures.Take(manager.LastCard, "manager-two-parts");
    }

    /// <summary>The bot, and a Playground as the lead.</summary>
    private BotProcess Run() => BotProcess.Launch(null, "run", "--urls", "http://127.0.0.1:0", "--playground-port", "0", "--data", data.Path);

    /// <summary>One more Playground beside a running bot, as somebody else.</summary>
    private async Task<BotProcess> AlsoAs(string person, BotProcess bot) =>
        BotProcess.Launch(null, "playground", "--as", person, "--urls", (await bot.Says("AfiBot:")).ToString(), "--playground-port", "0", "--data", data.Path);
}
