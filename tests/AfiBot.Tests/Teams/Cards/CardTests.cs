using System.Globalization;
using System.Text.Json;
using AfiBot.Cards;
using AfiBot.Teams;

namespace AfiBot.Tests.Teams.Cards;

public sealed class CardTests
{
    /// <summary>Teams refuses more actions in one row than this.</summary>
    private const int MostActions = 6;

    public static TheoryData<string> States => CardStates.Names;

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_card_is_as_approved(string state) =>
        await Approved.ShouldBe(state, Outline.Of(await Draw(state)));

    [Fact]
    public void Each_approved_file_is_of_a_state() =>
        Approved.Files().ShouldBe(States.Select(s => Approved.FileOf(s.Data)), ignoreOrder: true);

    /// <summary>A kind of reply that is added has to be looked at, and goes through all tests of cards.</summary>
    [Fact]
    public async Task Each_kind_of_reply_has_a_state()
    {
        var kinds = typeof(Reply).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Reply)) && !t.IsAbstract);
        var replies = new List<Reply>();
        foreach (var state in States)
            replies.Add(await CardStates.Reply(state.Data));

        kinds.Except(replies.Select(r => r.GetType())).ShouldBeEmpty();
    }

    /// <summary>So has a topic.</summary>
    [Fact]
    public async Task Each_topic_has_a_state()
    {
        var topics = new HashSet<Topic>();
        foreach (var state in States)
            topics.UnionWith(await CardStates.Topics(state.Data));

        TopicList.All.Except(topics).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_card_is_of_the_version_that_Teams_shows_and_says_something_to_clients_without_cards_and_to_those_who_hear_it(string state)
    {
        var card = await Draw(state);

        card.GetProperty("speak").GetString().ShouldNotBeNullOrWhiteSpace();

        card.GetProperty("version").GetString().ShouldBe("1.5");
        card.GetProperty("fallbackText").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_button_has_a_fallback_that_does_the_same(string state)
    {
        foreach (var button in CardJsonReader.Asking(await Draw(state)))
        {
            button.GetProperty("type").GetString().ShouldBe("Action.Execute");
            var fallback = button.GetProperty("fallback");
            fallback.GetProperty("type").GetString().ShouldBe("Action.Submit");
            foreach (var same in (string[])["title", "tooltip", "style", "associatedInputs"])
                CardJsonReader.TextOf(fallback, same).ShouldBe(CardJsonReader.TextOf(button, same));
            CardTap.FromSubmit(fallback.GetProperty("data")).ShouldNotBeNull().Action.ShouldBe(ActionOf(button));
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Actions_are_drawn_only_in_rows_of_buttons_and_for_tapping_a_row(string state)
    {
        var card = await Draw(state);

        CardJsonReader.Asking(card).Concat(CardJsonReader.RowsToTap(card)).Count()
            .ShouldBe(CardJsonReader.All(card).Count(e => CardJsonReader.TextOf(e, "type") == "Action.Execute"));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task What_a_button_or_a_row_sends_back_reads_as_what_it_was_drawn_for(string state)
    {
        var card = await Draw(state);

        foreach (var action in CardJsonReader.Asking(card).Concat(CardJsonReader.RowsToTap(card)))
        {
            var (verb, data) = ActionOf(action).ShouldNotBeNull().AsButton();
            verb.ShouldBe(CardJsonReader.TextOf(action, "verb"));
            data.OrderBy(d => d.Key).ShouldBe(CardJsonReader.DataOf(action).OrderBy(d => d.Key));
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Those_who_hear_a_card_can_tell_its_buttons_and_rows_apart(string state)
    {
        var card = await Draw(state);

        // A client reads the title; the tooltip, if at all, after it.
        var spoken = CardJsonReader.Buttons(card).Concat(CardJsonReader.RowsToTap(card)).Select(a => CardJsonReader.TextOf(a, "title")).ToList();
        spoken.ShouldBeUnique();
        spoken.ShouldAllBe(s => !string.IsNullOrWhiteSpace(s));
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_button_that_takes_no_inputs_says_so_and_only_saving_takes_them(string state)
    {
        foreach (var button in CardJsonReader.Asking(await Draw(state)))
            CardJsonReader.TextOf(button, "associatedInputs").ShouldBe(ActionOf(button) is SaveAnswerRequest or SaveNoChangeRequest or SaveNoChangesRequest or JudgeRequest { Act: ReviewAct.Return, IsConfirmed: true } ? null : "none");
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task No_row_holds_more_buttons_than_Teams_takes(string state) =>
        CardJsonReader.All(await Draw(state)).Where(e => CardJsonReader.TextOf(e, "type") == "ActionSet")
            .ShouldAllBe(row => row.GetProperty("actions").GetArrayLength() <= MostActions);

    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_input_has_a_label_and_an_id_of_its_own(string state)
    {
        var inputs = CardJsonReader.All(await Draw(state)).Where(e => CardJsonReader.TextOf(e, "type")?.StartsWith("Input.", StringComparison.Ordinal) == true).ToList();

        inputs.Select(i => i.GetProperty("id").GetString()).ShouldBeUnique();
        inputs.ShouldAllBe(i => !string.IsNullOrEmpty(CardJsonReader.TextOf(i, CardJsonReader.TextOf(i, "type") == "Input.Toggle" ? "title" : "label")));
    }

    [Fact]
    public async Task A_card_is_the_same_wherever_the_server_stands()
    {
        var here = CultureInfo.CurrentCulture;
        foreach (var state in (string[])["digest with changes since the last", "form with the answer of this cycle", "list of what is overdue"])
        {
            var card = (await Draw(state)).GetRawText();
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
                (await Draw(state)).GetRawText().ShouldBe(card);
            }
            finally
            {
                CultureInfo.CurrentCulture = here;
            }
        }
    }

    private static async Task<JsonElement> Draw(string state) => TeamsCard.Draw(await CardStates.Reply(state));

    private static TopicRequest? ActionOf(JsonElement button) =>
        TopicList.ReadButton(CardJsonReader.TextOf(button, "verb").ShouldNotBeNull(), CardJsonReader.DataOf(button));
}
