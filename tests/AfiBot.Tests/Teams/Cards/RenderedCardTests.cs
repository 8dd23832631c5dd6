using System.Text.Json;
using AfiBot.Cards;
using AfiBot.Tests.Support;
using Microsoft.Playwright;

namespace AfiBot.Tests.Teams.Cards;

public sealed class RenderedCardTests(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    /// <summary>What the renderer says of what only Teams has.</summary>
    internal static readonly IReadOnlySet<string> OfTeams = ((string[])["Chart.HorizontalBar.Stacked", "ProgressBar"]).Select(t => $"Unknown element type \"{t}\". Fallback will be used if present.").ToHashSet();

    private const string NoExecute = "Unknown action type \"Action.Execute\". Fallback will be used if present.";

    /// <summary>A narrow chat, such as that on a telephone or beside a meeting.</summary>
    private const int Narrow = 400;

    private const int Wide = 600;

    /// <summary>Names a folder for pictures of all cards, to look at them.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("AFIBOT_SCREENSHOTS");

    public static TheoryData<string> States => CardStates.Names;

    public static MatrixTheoryData<string, int> BegunWith { get; } = new(
        [
            "request of few", "request of many, first page", "request of many, a page between", "request of many over frameworks", "request, overdue",
            "status of the plan", "status of a framework", "status of a lead", "digest, the first", "digest with changes since the last", "digest after some weeks", "digest, late answers awaited",
            "progress of the cycle", "unanswered in the plan, for an officer", "review, answers with signals", "form with a measure",
        ],
        [360, 446, 800]);

    [Theory]
    [MemberData(nameof(States))]
    public async Task Microsofts_renderer_has_nothing_against_a_card(string state)
    {
        var card = await Draw(state);

        var notes = await renderer.Draw(card);

        notes.Except(OfTeams).ShouldBe([]);
        (await renderer.Texts()).ShouldBe(CardJsonReader.Texts(card));
        (await renderer.Page.Locator("#card button").AllInnerTextsAsync()).ShouldBe(CardJsonReader.Buttons(card).Select(b => b.GetProperty("title").GetString()!));
        if (Pictures is not null)
            await TakePictures(state, card, Pictures);
    }

    /// <summary>As the Web Content Accessibility Guidelines want it (1.4.3, level AA).</summary>
    [Theory]
    [MemberData(nameof(States))]
    public async Task All_text_stands_out_from_what_is_behind_it_by_four_and_a_half_to_one_in_both_themes(string state)
    {
        var card = await Draw(state);
        foreach (var theme in (string[])["light", "dark"])
        {
            await renderer.Draw(card, theme);
            (await renderer.Faint()).ShouldBe([], theme);
        }
    }

    [Fact]
    public async Task The_contrast_is_measured_as_the_guidelines_define_it()
    {
        // The figures of Teams' own green and yellow on white, worked out by the formula of WCAG 2.1.
        (await renderer.Page.EvaluateAsync<double>("contrast([0x92, 0xc3, 0x53, 1], [255, 255, 255, 1])")).ShouldBe(2.07, 0.005);
        (await renderer.Page.EvaluateAsync<double>("contrast([0xf8, 0xd2, 0x2a, 1], [255, 255, 255, 1])")).ShouldBe(1.47, 0.005);
        (await renderer.Page.EvaluateAsync<double>("contrast([0, 0, 0, 1], [255, 255, 255, 1])")).ShouldBe(21, 0.005);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_client_older_than_universal_actions_shows_the_same_buttons(string state)
    {
        var card = await Draw(state);

        var notes = await renderer.Draw(card, knowsExecute: false);

        notes.Except([.. OfTeams, NoExecute]).ShouldBe([]);
        (await renderer.Page.Locator("#card button").AllInnerTextsAsync()).ShouldBe(CardJsonReader.Buttons(card).Select(b => b.GetProperty("title").GetString()!));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_narrow_chat_shows_the_whole_card(string state)
    {
        await renderer.Page.SetViewportSizeAsync(Narrow, 400);

        await renderer.Draw(await Draw(state));

        (await renderer.CutOff()).ShouldBe([]);
    }

    /// <summary>A telephone of today, a chat beside a meeting, and a chat on a desk; a screen of them shows 800 pixels.</summary>
    [Theory]
    [MemberData(nameof(BegunWith))]
    public async Task What_people_begin_with_is_two_screens_at_most(string state, int width)
    {
        await renderer.Page.SetViewportSizeAsync(width, 400);

        await renderer.Draw(await Draw(state), folded: true);

        (await renderer.Height()).ShouldBeLessThanOrEqualTo(2 * 800);
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_input_and_each_row_to_tap_has_a_name_for_those_who_hear_it(string state)
    {
        await renderer.Draw(await Draw(state));

        (await renderer.Nameless()).ShouldBe([]);
    }

    private static async Task<JsonElement> Draw(string state) => TeamsCard.Draw(await CardStates.Reply(state));

    private async Task TakePictures(string state, JsonElement card, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (theme, width) in (IEnumerable<(string, int)>)[("light", Narrow), ("dark", Wide)])
        {
            await renderer.Page.SetViewportSizeAsync(width, 400);
            await renderer.Draw(card, theme);
            await renderer.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, $"{state} {theme}.png") });
        }

        await renderer.Page.SetViewportSizeAsync(446, 400);
        await renderer.Draw(card, folded: true);
        await renderer.Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, $"{state} as it comes.png") });
    }
}
