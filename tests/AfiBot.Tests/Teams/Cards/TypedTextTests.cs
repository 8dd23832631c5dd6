using AfiBot.Cards;
using AfiBot.Tests.Support;

namespace AfiBot.Tests.Teams.Cards;

/// <summary>Whatever people type, and whatever the plan says, is shown as it is and does nothing.</summary>
public sealed class TypedTextTests(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    /// <summary>What a reader does not see: the joiner that holds the date macro's braces apart.</summary>
    private const string Joiner = "\u2060";

    private static readonly string[] Texts =
    [
        "**bold** and _leaning_ and ~~gone~~",
        "a [link](http://e.example) and http://e.example and www.example.org and me@example.org",
        "<script>alert(1)</script><b>b</b><img src=x onerror=alert(1)>",
        "&amp; &lt;b&gt; &#42;",
        "{{DATE(2026-01-05T09:00:00Z, SHORT)}} at {{TIME(2026-01-05T09:00:00Z)}}",
        "${name} and `code` and ```fence```",
        "1. one",
        "- dash",
        "+ plus",
        "# title",
        "> said",
        "a | b",
        "C:\\temp\\*.txt",
        "<at>AfiBot</at> and @everyone",
        "5 > 3 & 2 < 3, (c) -- ... 'so'",
        "Änderung · żółć · 改善 · 👍",
        "===",
        "1) one",
        "![picture](http://e.example/x.png)",
        "http://e.example/a_b_c",
    ];

    public static TheoryData<string> Typed => [.. Texts];

    public static TheoryData<string, string> TypedInEachPlace => [.. from place in Places.Keys from text in Texts select (place, text)];

    /// <summary>Cards that show what people wrote, each over a plan in which everything that can be is that text.</summary>
    private static readonly Dictionary<string, Func<Scene, string, Task<Reply>>> Places = new()
    {
        ["request"] = (scene, _) => scene.Tap(Some.Lead(), new OwedRequest(0)),
        ["form"] = (scene, _) => scene.Tap(Some.Lead(), new OpenFormRequest(Some.Reference("SRP-01"))),
        ["no change"] = (scene, _) => scene.Tap(Some.Lead(), new OpenNoChangeRequest(Some.Reference("SRP-01"))),
        ["dialog"] = (scene, _) => scene.Hear(Some.Lead(), "update SRP-01", "completed"),
        ["summary"] = (scene, text) => scene.Hear(Some.Lead(), "update SRP-01", "completed", $"It is {text}", "none", "both", "skip"),
        ["status of the plan"] = (scene, _) => scene.Hear(Some.Manager(), "overall status"),
        ["status of a framework"] = (scene, _) => scene.Tap(Some.Manager(), new StatusRequest(new Scope.Framework(new FrameworkCode("SRP")))),
        ["status of an area"] = (scene, text) => scene.Tap(Some.Manager(), new StatusRequest(new Scope.Area(new FrameworkCode("SRP"), text))),
        ["list"] = (scene, _) => scene.Tap(Some.Manager(), new AfiListRequest(new Scope.Framework(new FrameworkCode("SRP")), null)),
        ["AFI"] = (scene, _) => scene.Hear(Some.Manager(), "SRP-01"),
        ["AFI managed elsewhere"] = (scene, _) => scene.Hear(Some.Manager(), "SRP-02"),
        ["unanswered"] = (scene, _) => scene.Hear(Some.Manager(), "who has not answered?"),
        ["digest"] = (scene, _) => scene.PostDigest(),
        ["refusal that gives the words back"] = (scene, text) => scene.Tap(
            Some.Lead("somebody.else"), new SaveAnswerRequest(Some.Reference("SRP-01"), 1, Some.Draft(text))),
    };

    [Theory]
    [MemberData(nameof(TypedInEachPlace))]
    public async Task Typed_text_is_shown_as_it_is_wherever_it_stands(string place, string text)
    {
        var reply = await Places[place](await PlanOf(text), text);
        var card = TeamsCard.Draw(reply);

        var notes = await renderer.Draw(card);

        notes.Except(RenderedCardTests.OfTeams).ShouldBe([]);
        (await renderer.Active()).ShouldBe([]);
        var shown = await renderer.Texts();
        shown.ShouldBe(CardJsonReader.Texts(card));
        card.GetProperty("speak").GetString().ShouldNotBeNull().ShouldNotMatch("[<>&]", "a client may read SSML in it");
        string.Join(' ', shown).Replace(Joiner, "", StringComparison.Ordinal).ShouldContain(text);
        (await renderer.Markdown(card.GetProperty("fallbackText").GetString()!)).Replace(Joiner, "", StringComparison.Ordinal)
            .ShouldBe(Words.Excerpt(reply.Summary));
        (await renderer.Active()).ShouldBe([]);
    }

    [Theory]
    [MemberData(nameof(Typed))]
    public async Task A_form_gives_back_what_was_typed_to_the_letter(string text)
    {
        var scene = await PlanOf("Plain");
        var typed = new SaveAnswerRequest(Some.Reference("SRP-01"), 1, new UpdateDraft { Narrative = $"{text}\n{text}", BasedOn = 1 });

        await renderer.Draw(TeamsCard.Draw((await scene.Tap(Some.Lead(), typed)).ShouldBeOfType<AnswerFormReply>()));

        (await renderer.Page.Locator("#card textarea").First.InputValueAsync()).ShouldBe($"{text}\n{text}");
    }

    [Fact]
    public async Task Typed_text_does_not_turn_the_direction_of_what_stands_around_it()
    {
        var scene = await PlanOf("one \u202Etwo\u2066 three\u0000");

        var card = TeamsCard.Draw(await scene.Tap(Some.Lead(), new OwedRequest(0)));

        CardJsonReader.Texts(card).ShouldContain(t => t.Contains("one two three", StringComparison.Ordinal));
        string.Concat(CardJsonReader.Texts(card)).ShouldNotContain("\u202E");
    }

    [Theory]
    [InlineData("one\ntwo\n\nthree")]
    [InlineData("one\r\ntwo\r\nthree\r\n")]
    public async Task Lines_that_were_typed_stay_lines(string text)
    {
        var scene = await PlanOf(text);

        var card = TeamsCard.Draw(await scene.Hear(Some.Manager(), "SRP-01"));

        var texts = CardJsonReader.Texts(card);
        string.Join('|', texts).ShouldContain("|one|two|three|");
        texts.ShouldAllBe(t => !t.Contains('\n'));
    }

    /// <summary>A plan that has one text for all its names and words, in an open cycle.</summary>
    private static async Task<Scene> PlanOf(string text)
    {
        var afi = Some.Afi("SRP-01") with { Improvement = text, Area = text, LeadName = text, BusinessGroup = text };
        var scene = await Scene.Of(
            text + " plan",
            [Some.Framework(name: text)],
            [
                afi with { Standing = Some.Update("SRP-01", narrative: text) with { Via = UpdateChannel.Import, At = Some.Monday.AddDays(-30) }, UpdateCount = 1 },
                afi with { Reference = Some.Reference("SRP-02"), ManagedBy = text },
            ]);
        await scene.Open();
        return scene;
    }
}
