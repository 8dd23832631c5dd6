using System.Text.Json;
using System.Text.Json.Nodes;
using AfiBot.Tests.Support;
using AfiBot.Tests.Teams.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace AfiBot.Tests.Host;

/// <summary>The same activity, brought to two instances over one store at the same moment, and again after a restart.</summary>
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private const int Times = 4;

    private LocalBot first = null!;
    private LocalBot second = null!;

    private Activities Lead => first.ChatOf("srp.lead@example.org");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        first = await LocalBot.Start();
        second = await first.StartAnother();
    }

    public async ValueTask DisposeAsync()
    {
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_answered_once_and_what_it_says_is_recorded_once()
    {
        var sentence = Lead.Message("SRP-04 is completed, the car pound opened in March");
        var yes = Lead.Message("yes");

        await ToBoth(sentence);
        (await first.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("Record for SRP-04");
        await ToBoth(yes);
        (await first.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("SRP-04 is recorded as Completed.");

        await AfterARestart(sentence, yes);
        first.Connector.IsQuiet.ShouldBeTrue();
        (await History("SRP-04")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_order_is_carried_out_once()
    {
        await ToBoth(first.ChannelWith("ilau.officer@example.org").Mention("use this channel for the digest"));
        (await first.Connector.Next()).Text.ShouldStartWith("From now on the digest of");
        var order = first.ChatOf("ilau.officer@example.org").Message("post the digest");

        await ToBoth(order);

        (await first.Connector.Next()).Path.ShouldBe("/v3/conversations");
        (await first.Connector.Next()).Text.ShouldBe("The digest has been posted.");
        await AfterARestart(order);
        first.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task An_answer_for_the_own_chat_goes_there_once()
    {
        await ToBoth(Lead.Message("help"));
        await first.Connector.Next();

        await ToBoth(first.GroupWith("srp.lead@example.org").Message("status of roads"));

        (await first.Connector.Next()).Summary.ShouldNotBeNull().ShouldStartWith("Strategic road policing");
        (await first.Connector.Next()).Text.ShouldBe("Others can read this chat, so I have answered in our own.");
        first.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task Somebody_unknown_hears_the_line_once()
    {
        var message = first.ChatOf("nobody@example.org").Message("overall status");

        await ToBoth(message);

        (await first.Connector.Next()).Text.ShouldStartWith("Hello. I collect updates");
        await AfterARestart(message);
        first.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task An_arrival_is_welcomed_once_and_its_card_sent_once()
    {
        first.Connector.KeepsRequestCards = true;
        await ToBoth(Lead.Installed(), Lead.BotAdded());
        await first.Settles();
        await second.Settles();

        string?[] summaries = [(await first.Connector.Next()).Summary, (await first.Connector.Next()).Summary];
        summaries.Order(StringComparer.Ordinal).Select(s => s?[..8]).ShouldBe(["4 AFIs t", "Hello, I"]);
        first.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_that_is_saved_has_one_answer_and_one_effect()
    {
        var save = Lead.Execute(
            "save", ("afi", "SRP-01"), ("cycle", "1"), ("basedOn", "1"), ("status", "WorkInProgress"), ("narrative", "A national tactic was agreed."));

        var answers = await Answers(save);

        answers.Distinct().ShouldHaveSingleItem().ShouldContain("SRP-01 is saved.");
        (await History("SRP-01")).Count.ShouldBe(2);
        first.Connector.IsQuiet.ShouldBeTrue();
    }

    [Fact]
    public async Task A_button_of_a_dialog_has_one_answer_and_one_effect()
    {
        await first.Client.Send(Lead.Message("SRP-04 is completed, the car pound opened in March"));
        var card = (await first.Connector.Next()).Card!.Value;
        var tap = Lead.With("invoke", ("name", "adaptiveCard/action"), ("replyToId", "1"), ("value", new JsonObject { ["action"] = ButtonOf(card, "Record it"), ["trigger"] = "manual" }));

        var answers = await Answers(tap);

        answers.Distinct().ShouldHaveSingleItem().ShouldContain("SRP-04 is recorded as Completed.");
        (await History("SRP-04")).Count.ShouldBe(2);
        first.Connector.IsQuiet.ShouldBeTrue();
    }

    private static JsonNode ButtonOf(JsonElement card, string title) =>
        JsonNode.Parse(CardJsonReader.Buttons(card).First(b => b.GetProperty("title").GetString() == title).GetRawText())!;

    private Task ToBoth(params JsonNode[] activities) => Task.WhenAll(
        from activity in activities from _ in Enumerable.Range(0, Times) from bot in (LocalBot[])[first, second] select bot.Client.Send(activity.DeepClone()));

    /// <summary>The answers to one tap that is brought to both at once, and once more after a restart.</summary>
    private async Task<IReadOnlyList<string>> Answers(JsonNode tap)
    {
        var answers = await Task.WhenAll(
            from _ in Enumerable.Range(0, Times) from bot in (LocalBot[])[first, second] select bot.Client.Tap(tap.DeepClone()));
        await second.DisposeAsync();
        second = await first.StartAnother();
        return [.. answers.Append(await second.Client.Tap(tap.DeepClone())).Select(a => a.GetRawText())];
    }

    private async Task AfterARestart(params JsonNode[] activities)
    {
        await second.DisposeAsync();
        second = await first.StartAnother();
        foreach (var activity in activities)
            await second.Client.Send(activity.DeepClone());
    }

    private async Task<IReadOnlyList<Update>> History(string reference) =>
        (await first.Services.GetRequiredService<IRegister>().History(ReferencePlan.Id, Some.Reference(reference), Cancellation)).Updates;
}
