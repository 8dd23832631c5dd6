namespace AfiBot.Tests.Conversation.Understanding;

public sealed class StatusWordsTests
{
    [Theory]
    [InlineData("done", Status.Completed, null, "")]
    [InlineData("complete", Status.Completed, null, "")]
    [InlineData("Completed.", Status.Completed, null, "")]
    [InlineData("it's finished, thanks", Status.Completed, null, "")]
    [InlineData("closed", Status.Completed, null, "")]
    [InlineData("in progress", Status.WorkInProgress, null, "")]
    [InlineData("Work in progress", Status.WorkInProgress, null, "")]
    [InlineData("WIP", Status.WorkInProgress, null, "")]
    [InlineData("ongoing", Status.WorkInProgress, null, "")]
    [InlineData("still going", Status.WorkInProgress, null, "")]
    [InlineData("not done yet", Status.WorkInProgress, null, "not done yet")]
    [InlineData("isn't finished", Status.WorkInProgress, null, "isn't finished")]
    [InlineData("nfa", Status.NoFurtherAction, null, "")]
    [InlineData("no further action", Status.NoFurtherAction, null, "")]
    [InlineData("no action", Status.NoFurtherAction, null, "")]
    [InlineData("not agreed", Status.NoFurtherAction, NoFurtherActionReason.AfiNotAgreed, "")]
    [InlineData("NFA - not agreed", Status.NoFurtherAction, NoFurtherActionReason.AfiNotAgreed, "")]
    [InlineData("no further action because sufficient work is already in place", Status.NoFurtherAction, NoFurtherActionReason.SufficientWorkInPlace, "")]
    [InlineData("sufficient work already in place", Status.NoFurtherAction, NoFurtherActionReason.SufficientWorkInPlace, "")]
    [InlineData("no current plan", Status.NoFurtherAction, NoFurtherActionReason.NoCurrentPlan, "")]
    [InlineData("done, the car pound opened", Status.Completed, null, "the car pound opened")]
    public void A_status_is_read_with_its_reason_and_the_rest_kept(string text, Status status, NoFurtherActionReason? reason, string rest)
    {
        StatusWords.TryRead(text, out var reading).ShouldBeTrue();
        reading.ShouldBe(new StatusReading(status, reason, rest));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("maybe")]
    [InlineData("the tender is out")]
    [InlineData("completed phase one")]
    [InlineData("might be done")]
    [InlineData("not nfa")]
    [InlineData("update awaited")]
    public void What_names_no_status_reads_as_none(string? text)
    {
        StatusWords.TryRead(text, out var reading).ShouldBeFalse();
        reading.ShouldBeNull();
    }
}
