using CsCheck;

namespace AfiBot.Tests.Conversation.Understanding;

public sealed class InterpreterProperties
{
    private static readonly string[] Pieces =
    [
        "status", "of", "roads", "SRP-04", "srp 4", "SRP-99", "is", "not", "completed", "nfa", "because", "update", "mark", "as", "target", "31 March 2027",
        "who", "has", "?", "overdue", "in", "MAPPA", "FOR", "IM", "i'm", "hasn't", "'", "&", "-", ",", "\n", "\ud83d", "\u0301", "\u200b", "digest", "cycle", "the", "0", "٣",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]);

    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.String,
        Piece.Array[0, 30].Select(words => string.Join(' ', words)),
        Piece.Array[0, 30].Select(string.Concat));

    [Fact]
    public void No_text_makes_the_interpreter_fail() =>
        Anything.Sample(text =>
        {
            _ = ReferencePlan.Read(text);
            _ = StatusWords.TryRead(text, out _);
            _ = DateReader.TryRead(text, ReferencePlan.Today, out _);
        });

    [Fact]
    public void The_same_text_reads_the_same_every_time() =>
        Anything.Sample(text => Describe(ReferencePlan.Read(text)).ShouldBe(Describe(ReferencePlan.Read(text))));

    [Fact]
    public void Nothing_a_story_says_is_lost() =>
        Piece.Where(p => p is not ("?" or "\n" or "\ud83d")).Array[1, 12].Sample(words =>
        {
            var text = "SRP-04 quoting " + string.Join(' ', words);
            if (ReferencePlan.Read(text).Intent is Intent.GiveUpdate { TargetDate: null } update)
                update.Narrative.ShouldBe(text["SRP-04 ".Length..].TrimEnd());
        });

    [Theory]
    [InlineData("", "a")]
    [InlineData("", "?")]
    [InlineData("", "'")]
    [InlineData("", "-")]
    [InlineData("", "a ")]
    [InlineData("", "a'")]
    [InlineData("", "n't ")]
    [InlineData("", "((((")]
    [InlineData("", "SRP-04 ")]
    [InlineData("", "SRP-")]
    [InlineData("", "SRP-99 ")]
    [InlineData("", "not ")]
    [InlineData("", "status of ")]
    [InlineData("", "roads and ")]
    [InlineData("e", "\u0301")]
    [InlineData("status of ", "x")]
    [InlineData("SRP-04 ", "target ")]
    [InlineData("SRP-04 ", "target, 31 March ")]
    [InlineData("SRP-04 ", "not ")]
    [InlineData("SRP-04 ", "\n")]
    [InlineData("we have ", "not completed ")]
    public void A_hostile_text_is_read_to_its_end(string start, string repeated)
    {
        ReferencePlan.Read(start + Repeat(repeated, 28_000)).Intent.ShouldNotBeNull();
        ReferencePlan.Read(start + Repeat(repeated, 27_000) + " SRP-04").Intent.ShouldNotBeNull();
    }

    [Fact]
    public void A_text_longer_than_any_message_is_not_read() =>
        ReferencePlan.Read("SRP-04 " + new string('a', 1_000_000)).Intent.ShouldBe(new Intent.NotUnderstood());

    [Fact]
    public void A_narrative_longer_than_the_store_takes_is_kept_for_its_author()
    {
        var story = Repeat("the tender slipped, ", 20_000).TrimEnd();

        ReferencePlan.Read("SRP-04 " + story).Intent.ShouldBe(new Intent.GiveUpdate(Some.Reference("SRP-04"), null, null, story, null));
    }

    [Fact]
    public void Every_code_name_and_alias_finds_its_framework()
    {
        foreach (var framework in ReferencePlan.Frameworks)
            foreach (var name in framework.Aliases.Append(framework.Name).Append(framework.Code.Value))
                ShouldFind($"status of {name}", framework.Code);
    }

    [Fact]
    public void No_story_of_the_plan_would_interrupt_the_dialog_that_waits_for_it()
    {
        ReferencePlan.Stories.Count.ShouldBeGreaterThan(50);
        foreach (var story in ReferencePlan.Stories)
            ReferencePlan.Read(story).IsCertain.ShouldBeFalse(story);
    }

    [Fact]
    public void A_story_of_the_plan_behind_a_status_is_kept_word_for_word()
    {
        foreach (var story in ReferencePlan.Stories)
            ReferencePlan.Read($"SRP-04 is completed: {story}").Intent.ShouldBe(new Intent.GiveUpdate(Some.Reference("SRP-04"), Status.Completed, null, story, null));
    }

    [Fact]
    public void Every_area_is_found_by_its_name()
    {
        foreach (var area in ReferencePlan.Areas)
            ReferencePlan.Read($"status of {area.Name}").ShouldBe(new Reading(new Intent.Ask(Question.Status, area), IsCertain: true));
    }

    [Fact]
    public void Every_name_with_one_letter_dropped_finds_its_framework_still()
    {
        foreach (var framework in ReferencePlan.Frameworks.Where(f => f.Name.Length >= 8))
            for (var i = 0; i < framework.Name.Length; i++)
                if (char.IsLetter(framework.Name[i]))
                    ShouldFind($"status of {framework.Name.Remove(i, 1)}", framework.Code);
    }

    [Fact]
    public void Every_name_is_found_in_any_case_and_without_its_punctuation()
    {
        foreach (var framework in ReferencePlan.Frameworks)
        {
            ShouldFind($"STATUS OF {framework.Name.ToUpperInvariant()}", framework.Code);
            ShouldFind($"how are we doing on {framework.Name.Replace(",", "", StringComparison.Ordinal).Replace("-", " ", StringComparison.Ordinal).Replace(" and ", " & ", StringComparison.Ordinal)}?", framework.Code);
        }
    }

    [Fact]
    public void Every_reference_is_found_however_it_is_written()
    {
        foreach (var reference in ReferencePlan.References)
        {
            var parts = reference.Value.Split('-');
            var number = int.Parse(parts[1], null);
            foreach (var written in new[] { reference.Value, $"{parts[0]}{parts[1]}", $"{parts[0]}-{number}", $"{parts[0].ToLowerInvariant()} {number}" })
                ReferencePlan.Read(written).ShouldBe(new Reading(new Intent.ShowAfi(reference), IsCertain: true), written);
        }
    }

    private static void ShouldFind(string text, FrameworkCode code)
    {
        var intent = ReferencePlan.Read(text).Intent;
        IEnumerable<Scope> scopes = intent switch
        {
            Intent.Ask { Question: Question.Status } ask => [ask.Scope],
            Intent.AskAmbiguous { Question: Question.Status } ambiguous => ambiguous.Candidates,
            _ => [],
        };
        scopes.ShouldContain(s => s is Scope.Framework && ((Scope.Framework)s).Code == code || s is Scope.Area && ((Scope.Area)s).Code == code, $"{text}: {intent}");
    }

    private static string Describe(Reading reading) => reading.Intent is Intent.AskAmbiguous ambiguous
        ? $"{ambiguous.Question} {ambiguous.Said} {string.Join(' ', ambiguous.Candidates)}"
        : reading.ToString();

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
