using CsCheck;

namespace AfiBot.Core.Tests.Updates;

/// <summary>Verdicts are facts of their own, and what stands follows from them.</summary>
public sealed class VerdictTests
{
    private static readonly Update First = Some.Update(sequence: 1, narrative: "First.");
    private static readonly Update Second = Some.Update(sequence: 2, narrative: "Second.");
    private static readonly Update Imported = First with { Via = UpdateChannel.Import, By = null, Cycle = null };

    private readonly InMemoryAudit audit = new();

    [Fact]
    public void The_latest_update_stands_and_is_pending() => Stands([First, Second], []).ShouldBe((Second, QualityVerdict.Pending));

    [Fact]
    public void Nothing_stands_where_nothing_was_said() => Stands([], []).ShouldBe((null, QualityVerdict.Pending));

    [Fact]
    public void An_imported_standing_counts_as_accepted() => Stands([Imported], []).ShouldBe((Imported, QualityVerdict.Accepted));

    [Fact]
    public void An_accepted_update_stands_accepted() => Stands([First, Second], [On(2, Judgement.Accepted)]).ShouldBe((Second, QualityVerdict.Accepted));

    [Fact]
    public void A_returned_update_does_not_stand_and_the_one_before_does_with_its_own_verdict()
    {
        Stands([First, Second], [On(2, Judgement.Returned)]).ShouldBe((First, QualityVerdict.Pending));
        Stands([First, Second], [On(1, Judgement.Accepted), On(2, Judgement.Returned)]).ShouldBe((First, QualityVerdict.Accepted));
        Stands([Imported, Second], [On(2, Judgement.Returned)]).ShouldBe((Imported, QualityVerdict.Accepted));
        Stands([First], [On(1, Judgement.Returned)]).ShouldBe((null, QualityVerdict.Pending));
    }

    [Fact]
    public void A_verdict_on_an_earlier_update_does_not_touch_the_one_that_stands() =>
        Stands([First, Second], [On(1, Judgement.Returned)]).ShouldBe((Second, QualityVerdict.Pending));

    [Fact]
    public void The_last_verdict_on_an_update_counts()
    {
        Stands([First], [On(1, Judgement.Returned), On(1, Judgement.Accepted, 2)]).ShouldBe((First, QualityVerdict.Accepted));
        Stands([First], [On(1, Judgement.Accepted), On(1, Judgement.Returned, 2)]).ShouldBe((null, QualityVerdict.Pending));
    }

    [Fact]
    public void What_stands_is_never_returned_or_withdrawn_and_nothing_newer_could_stand() =>
        Gen.Select(Gen.Int[0, 6], Gen.Select(Gen.Int[1, 6], Gen.Enum<Judgement>()).List[0, 12]).Sample((count, given) =>
        {
            Update[] updates = [.. Enumerable.Range(1, count).Select(n => Some.Update(sequence: n))];
            Verdict[] verdicts = [.. given.Select((v, n) => On(v.Item1, v.Item2, n + 1))];

            var (standing, verdict) = Stands(updates, verdicts);

            var newer = updates.Where(u => u.Sequence > (standing?.Sequence ?? 0));
            return (standing is null || verdict is QualityVerdict.Pending or QualityVerdict.Accepted)
                && newer.All(u => verdicts.Last(v => v.Sequence == u.Sequence).Judgement is Judgement.Returned or Judgement.Withdrawn);
        });

    [Fact]
    public async Task A_verdict_is_appended_and_the_update_stays_as_it_was_said()
    {
        var plan = await Answered();

        var given = (await Give(plan, Some.Officer(), Judgement.Accepted, "")).ShouldBeOfType<VerdictOutcome.Given>();

        given.Verdict.ShouldBe(Some.Verdict() with { Comment = "" });
        var afi = await plan.Afi();
        (afi.Standing, afi.Verdict, afi.UpdateCount).ShouldBe(((await plan.History())[0], QualityVerdict.Accepted, 1));
        (await Verdicts(plan)).ShouldBe([given.Verdict]);
    }

    [Fact]
    public async Task A_returned_update_is_awaited_again_and_the_next_one_stands()
    {
        var plan = await Answered();

        await Give(plan, Some.Officer(), Judgement.Returned, " Which unit? ");

        (await plan.Afi()).Standing.ShouldBeNull();
        (await Verdicts(plan)).ShouldHaveSingleItem().Comment.ShouldBe("Which unit?");
        await plan.Record(Some.Lead(), Some.Draft("The southern unit.") with { BasedOn = 1 });
        (await plan.Afi()).Standing!.Sequence.ShouldBe(2);
        (await plan.Afi()).Verdict.ShouldBe(QualityVerdict.Pending);
    }

    [Fact]
    public async Task Nobody_reviews_what_they_said_themselves()
    {
        var plan = await Answered(by: Some.Officer());

        (await Give(plan, Some.Officer(), Judgement.Accepted, "")).ShouldBeOfType<VerdictOutcome.OwnUpdate>();
        (await Give(plan, Some.Officer("married.officer") with { OtherAddresses = [Some.Email("ilau.officer")] }, Judgement.Accepted, "")).ShouldBeOfType<VerdictOutcome.OwnUpdate>();
        (await Verdicts(plan)).ShouldBeEmpty();
        (await Give(plan, Some.Officer("another.officer"), Judgement.Accepted, "")).ShouldBeOfType<VerdictOutcome.Given>();
    }

    [Fact]
    public async Task Only_an_officer_reviews()
    {
        var plan = await Answered();

        foreach (var person in (Person[])[Some.Lead(), Some.Lead("mapp.lead"), Some.Manager()])
            (await Give(plan, person, Judgement.Accepted, "")).ShouldBeOfType<VerdictOutcome.NotAReviewer>();
        (await Verdicts(plan)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_judged_is_not()
    {
        var plan = await SmallPlan.With(WhatStands.After(Some.Afi(), Imported));

        (await Give(plan, Some.Officer(), Judgement.Returned, "Why?")).ShouldBeOfType<VerdictOutcome.Imported>();
        (await Give(plan, Some.Officer(), Judgement.Accepted, "", sequence: 2)).ShouldBeOfType<VerdictOutcome.UnknownUpdate>();
        (await Give(plan, Some.Officer(), Judgement.Accepted, "", "SRP-99")).ShouldBeOfType<VerdictOutcome.UnknownUpdate>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B")]
    public async Task What_is_returned_needs_a_word(string comment) =>
        (await Give(await Answered(), Some.Officer(), Judgement.Returned, comment)).ShouldBeOfType<VerdictOutcome.CommentMissing>();

    [Fact]
    public async Task A_second_delivery_of_a_verdict_is_the_same_verdict()
    {
        var plan = await Answered();
        var given = (VerdictOutcome.Given)await Give(plan, Some.Officer(), Judgement.Returned, "Which unit?");

        (await Give(plan, Some.Officer(), Judgement.Returned, "Which unit?")).ShouldBe(new VerdictOutcome.AlreadyGiven(given.Verdict));
        (await Give(plan, Some.Officer(), Judgement.Accepted, "")).ShouldBeOfType<VerdictOutcome.Given>().Verdict.Number.ShouldBe(2);
        (await plan.Afi()).Verdict.ShouldBe(QualityVerdict.Accepted);
    }

    [Fact]
    public async Task An_update_that_comes_in_between_stands_and_the_verdict_is_kept()
    {
        var plan = await Answered();
        plan.Rows.BeforeNextWrite(RowTable.Plans, () => plan.Record(Some.Lead(), Some.Draft("More.") with { BasedOn = 1 }));

        await Give(plan, Some.Officer(), Judgement.Returned, "Which unit?");

        var afi = await plan.Afi();
        (afi.Standing!.Sequence, afi.Verdict, afi.UpdateCount).ShouldBe((2, QualityVerdict.Pending, 2));
        (await Verdicts(plan)).ShouldHaveSingleItem().Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Two_officers_at_once_give_one_verdict_and_the_other_is_told()
    {
        var plan = await Answered();
        plan.Rows.BeforeNextWrite(RowTable.Plans, () => Give(plan, Some.Officer("another.officer"), Judgement.Accepted, ""));

        var told = (await Give(plan, Some.Officer(), Judgement.Returned, "Which unit?")).ShouldBeOfType<VerdictOutcome.AnotherHas>();

        (told.Verdict.By, told.Verdict.Judgement).ShouldBe((Some.Email("another.officer"), Judgement.Accepted));
        (await Verdicts(plan)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_accepted_is_opened_again_by_whoever_saw_that_it_was()
    {
        var plan = await Answered();
        await Give(plan, Some.Officer("another.officer"), Judgement.Accepted, "");

        (await Give(plan, Some.Officer(), Judgement.Returned, "The pound has closed.", seen: QualityVerdict.Accepted)).ShouldBeOfType<VerdictOutcome.Given>();

        (await plan.Afi()).Standing.ShouldBeNull();
    }

    [Fact]
    public async Task Every_verdict_is_in_the_audit_once()
    {
        var plan = await Answered();
        await Give(plan, Some.Officer(), Judgement.Accepted, "");
        await Give(plan, Some.Officer(), Judgement.Accepted, "");
        await Give(plan, Some.Officer(), Judgement.Returned, "The pound has closed.", seen: QualityVerdict.Accepted);

        audit.Entries.Select(e => (e.By, e.Action, e.Subject)).ShouldBe([(Some.Email("ilau.officer"), "accept", Some.PlanId.Value), (Some.Email("ilau.officer"), "reopen", Some.PlanId.Value)]);
    }

    [Fact]
    public async Task A_returned_answer_stays_with_the_AFI_until_the_next_one_comes()
    {
        var plan = await Answered();
        await Give(plan, Some.Officer(), Judgement.Returned, "Which unit?");

        (await plan.Afi()).Returned.ShouldBe(new ReturnedAnswer((await plan.History())[0], "Which unit?", Some.Monday));
        await plan.Record(Some.Lead(), Some.Draft("The southern unit.") with { BasedOn = 1 });
        (await plan.Afi()).Returned.ShouldBeNull();
    }

    private static (Update? Standing, QualityVerdict Verdict) Stands(Update[] updates, Verdict[] verdicts)
    {
        var afi = WhatStands.Of(Some.Afi(), new AfiHistory(updates, verdicts));
        return (afi.Standing, afi.Verdict);
    }

    private static Verdict On(int sequence, Judgement judgement, int number = 1) => Some.Verdict(sequence: sequence, judgement: judgement, number: number);

    private static async Task<SmallPlan> Answered(Person? by = null)
    {
        var plan = await SmallPlan.With(Some.Afi());
        await plan.Open();
        (await plan.Record(by ?? Some.Lead(), Some.Draft())).ShouldBeOfType<RecordOutcome.Recorded>();
        return plan;
    }

    private Task<VerdictOutcome> Give(
        SmallPlan plan, Person by, Judgement judgement, string comment, string reference = "SRP-01", int sequence = 1, QualityVerdict seen = QualityVerdict.Pending) =>
        new GiveVerdict(plan.Register, audit, plan.Clock).Give(Some.PlanId, Some.Reference(reference), sequence, seen, judgement, comment, by, CancellationToken.None);

    private static async Task<IReadOnlyList<Verdict>> Verdicts(SmallPlan plan) =>
        (await plan.Register.History(Some.PlanId, Some.Reference("SRP-01"), CancellationToken.None)).Verdicts;
}
