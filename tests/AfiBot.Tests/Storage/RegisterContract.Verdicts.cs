namespace AfiBot.Tests.Storage;

/// <summary>What every register must do with verdicts.</summary>
public abstract partial class RegisterContract
{
    [Fact]
    public async Task A_verdict_comes_back_as_written_with_what_stands_by_it()
    {
        await WriteOne();
        await Append("First.");
        await Append("Second.");
        var verdict = Full.Verdict with { Sequence = 2 };
        var afi = (await View()).Afis[0];
        var stands = WhatStands.Of(afi, await Whole() with { Verdicts = [verdict] });

        (await Register.TryAppend(Some.PlanId, stands, verdict, Cancellation)).ShouldBeTrue();

        var history = await Whole();
        history.Updates.Select(u => u.Narrative).ShouldBe(["First.", "Second."]);
        history.Verdicts.ShouldHaveSingleItem().ShouldSayTheSameAs(verdict);
        var now = (await View()).Afis[0];
        (now.Standing!.Sequence, now.Verdict, now.UpdateCount).ShouldBe((1, QualityVerdict.Pending, 2));
    }

    [Fact]
    public async Task A_verdict_over_an_answer_that_was_not_seen_writes_nothing()
    {
        await WriteOne();
        await Append("First.");
        var stale = (await View()).Afis[0];
        await Append("Said meanwhile.");
        var before = await View();

        (await Register.TryAppend(Some.PlanId, stale with { Standing = null }, Some.Verdict(judgement: Judgement.Returned), Cancellation)).ShouldBeFalse();

        await ShouldStandAs(before);
        (await Whole()).Verdicts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_verdict_whose_number_is_taken_writes_nothing()
    {
        await WriteOne();
        await Append("First.");
        (await Register.TryAppend(Some.PlanId, (await View()).Afis[0], Some.Verdict(), Cancellation)).ShouldBeTrue();
        var before = await View();

        (await Register.TryAppend(Some.PlanId, before.Afis[0] with { Standing = null }, Some.Verdict(judgement: Judgement.Returned), Cancellation)).ShouldBeFalse();

        await ShouldStandAs(before);
        (await Whole()).Verdicts.ShouldBe([Some.Verdict()]);
    }

    [Fact]
    public async Task Verdicts_come_by_update_and_in_their_order_and_those_on_another_area_do_not()
    {
        await Write(Some.Plan(), [Some.Framework()], [Some.Afi(), Some.Afi("SRP-02")], []);
        await Append("First.");
        await Append("Second.");
        Verdict[] verdicts = [Some.Verdict(sequence: 2), Some.Verdict(sequence: 1), Some.Verdict(sequence: 1, number: 2), Some.Verdict("SRP-02")];
        foreach (var verdict in verdicts)
        {
            var afi = (await View()).Afis.Single(a => a.Reference == verdict.Reference);
            (await Register.TryAppend(Some.PlanId, afi, verdict, Cancellation)).ShouldBeTrue();
        }

        (await Whole()).Verdicts.ShouldBe([verdicts[1], verdicts[2], verdicts[0]]);
        (await Whole()).Updates.Count.ShouldBe(2);
    }

    [Fact]
    public async Task All_that_was_said_in_a_plan_comes_by_AFI_each_with_its_verdicts()
    {
        await Write(Some.Plan(), [Some.Framework()], [Some.Afi(), Some.Afi("SRP-02"), Some.Afi("SRP-03")], []);
        await Append("First.");
        await Append("Second.");
        foreach (var reference in (string[])["SRP-01", "SRP-02"])
        {
            if (reference == "SRP-02")
                (await Register.TryAppend(Some.PlanId, (await View()).Afis[1], Some.Update(reference), Cancellation)).ShouldBeTrue();
            (await Register.TryAppend(Some.PlanId, (await View()).Afis.Single(a => a.Reference == Some.Reference(reference)), Some.Verdict(reference), Cancellation)).ShouldBeTrue();
        }

        var histories = await Register.Histories(Some.PlanId, Cancellation);

        histories.Keys.Order().ShouldBe([Some.Reference("SRP-01"), Some.Reference("SRP-02")]);
        histories[Some.Reference("SRP-01")].Updates.Select(u => u.Narrative).ShouldBe(["First.", "Second."]);
        histories[Some.Reference("SRP-01")].Verdicts.ShouldBe([Some.Verdict()]);
        histories[Some.Reference("SRP-02")].Updates.ShouldBe([Some.Update("SRP-02")]);
        histories[Some.Reference("SRP-02")].Verdicts.ShouldBe([Some.Verdict("SRP-02")]);
        (await Register.Histories(new PlanId("another"), Cancellation)).ShouldBeEmpty();
    }

    private Task<AfiHistory> Whole() => Register.History(Some.PlanId, Some.Reference("SRP-01"), Cancellation);
}
