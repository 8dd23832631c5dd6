namespace AfiBot.Core.Tests.Updates;

/// <summary>What a reviewer is told to look at. The answer that is reviewed is the third: given in cycle 3, after two that were accepted.</summary>
public sealed class SignalTests
{
    private static readonly DateOnly March = new(2026, 3, 31);

    private static readonly Update First = Said(1, "A site for the pound is being looked for.", new DateOnly(2026, 1, 31));
    private static readonly Update Second = Said(2, "A site for the pound is found in Charlton.", March);
    private static readonly Update Third = Said(3, "The lease of the site in Charlton is signed.", March);

    [Fact]
    public void A_good_answer_has_none_but_that_its_date_has_moved_before() =>
        Of([First, Second, Third]).ShouldBe([new Signal(SignalKind.DateSlipped, 1)]);

    [Theory]
    [InlineData("A site for the pound is found in Charlton.", true)]
    [InlineData("a site for  the pound\nis found in Charlton.", true)]
    [InlineData("A site for the pound is found in Greenwich.", false)]
    public void The_same_text_as_last_time_is_seen_however_it_is_spaced(string narrative, bool isSeen) =>
        Has(SignalKind.SameText, First, Second, Third with { Narrative = narrative }).ShouldBe(isSeen);

    [Fact]
    public void The_text_that_was_returned_counts_as_last_time() =>
        Kinds([First, Second, Third with { Narrative = Second.Narrative }], On(2, Judgement.Returned)).ShouldContain(SignalKind.SameText);

    [Fact]
    public void What_its_author_took_back_was_not_said() =>
        Kinds([First, Second, Third with { Narrative = Second.Narrative }], On(2, Judgement.Withdrawn)).ShouldNotContain(SignalKind.SameText);

    [Theory]
    [InlineData("Work goes on well.", true)]
    [InlineData("Work goes on as planned.", false)]
    public void Fewer_than_five_words_are_too_short(string narrative, bool isSeen) =>
        Has(SignalKind.TooShort, Third with { Narrative = narrative }).ShouldBe(isSeen);

    [Fact]
    public void An_AFI_in_progress_needs_a_date_and_a_closed_one_does_not()
    {
        Has(SignalKind.NoDate, Third with { TargetDate = null }).ShouldBeTrue();
        Has(SignalKind.NoDate, Third with { TargetDate = null, Status = Status.Completed }).ShouldBeFalse();
    }

    [Fact]
    public void A_completion_is_to_be_shown_by_evidence()
    {
        Has(SignalKind.NoEvidence, Third with { Status = Status.Completed }).ShouldBeTrue();
        Has(SignalKind.NoEvidence, Third with { Status = Status.Completed, Said = Third.Said.With(UpdateFields.Evidence, "https://files.example.org/lease.pdf").With(UpdateFields.Status, "Completed") }).ShouldBeFalse();
        Has(SignalKind.NoEvidence, Third).ShouldBeFalse();
    }

    [Fact]
    public void Status_and_date_that_stay_for_three_cycles_are_counted()
    {
        Of([First with { TargetDate = March }, Second, Third]).ShouldContain(new Signal(SignalKind.NoChange, 3));
        Kinds([First, Second, Third]).ShouldNotContain(SignalKind.NoChange, "the date was another in the first cycle");
        Kinds([Second with { Cycle = 3 }, Third]).ShouldNotContain(SignalKind.NoChange, "two answers in a cycle are one cycle");
    }

    [Fact]
    public void Every_move_of_the_date_is_counted() =>
        Of([First, Second, Third with { TargetDate = new DateOnly(2026, 6, 30) }]).ShouldContain(new Signal(SignalKind.DateSlipped, 2));

    [Fact]
    public void A_status_that_moves_back_is_seen()
    {
        Has(SignalKind.MovedBack, First, Second with { Status = Status.Completed }, Third).ShouldBeTrue();
        Has(SignalKind.MovedBack, First, Second with { Status = Status.Completed }, Third with { Status = Status.NoFurtherAction }).ShouldBeFalse();
    }

    [Fact]
    public void What_was_opened_again_after_its_completion_was_accepted_is_seen_and_what_was_only_returned_is_not()
    {
        Update[] said = [First, Second with { Status = Status.Completed }, Third];

        Kinds(said, On(2, Judgement.Accepted), On(2, Judgement.Returned, 2)).ShouldContain(SignalKind.Reopened);
        Kinds(said, On(2, Judgement.Returned)).ShouldNotContain(SignalKind.Reopened);
    }

    [Fact]
    public void The_oldest_day_comes_first_and_of_one_day_what_has_most_signals()
    {
        Update[] said =
        [
            Said(1, "The lease of the site is signed now.", March) with { Reference = Some.Reference("SRP-01"), At = Some.Monday },
            Said(1, "Done.", March) with { Reference = Some.Reference("SRP-02"), At = Some.Monday.AddHours(3) },
            Said(1, "Done.", March) with { Reference = Some.Reference("SRP-03"), At = Some.Monday.AddDays(1) },
            Said(1, "From the report.", March) with { Reference = Some.Reference("SRP-04"), Via = UpdateChannel.Import },
        ];
        var histories = said.ToDictionary(u => u.Reference, u => new AfiHistory([u], []));
        var afis = said.Select(u => WhatStands.Of(Some.Afi(u.Reference.Value) with { PlannedTargetDate = March }, histories[u.Reference])).Select(a => AfiPosition.Of(a, null, asked: false, March));

        WaitingAnswer.Queue(afis, histories, ForceCalendar.Of(new PlanSettings())).Select(w => w.Said.Reference.Value).ShouldBe(["SRP-02", "SRP-01", "SRP-03"]);
    }

    private static Update Said(int sequence, string narrative, DateOnly target) => Some.Update(sequence: sequence, narrative: narrative) with { TargetDate = target, Cycle = sequence };

    private static Verdict On(int sequence, Judgement judgement, int number = 1) => Some.Verdict(sequence: sequence, judgement: judgement, number: number);

    private static bool Has(SignalKind kind, params Update[] said) => Kinds(said).Contains(kind);

    private static IEnumerable<SignalKind> Kinds(Update[] said, params Verdict[] verdicts) => Of(said, verdicts).Select(s => s.Kind);

    private static IReadOnlyList<Signal> Of(Update[] said, params Verdict[] verdicts)
    {
        var history = new AfiHistory(said, verdicts);
        return Signal.Of(WhatStands.Of(Some.Afi() with { PlannedTargetDate = new DateOnly(2026, 1, 31) }, history), history);
    }
}
